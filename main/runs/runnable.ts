import type { JsonObject } from '../../shared/json.ts';
import type { ParameterTable } from '../../shared/parameters/parameter.ts';
import type { StepTitle } from '../../shared/runbooks/step-title.ts';
import type { Reader, Writer } from '../engine/call.ts';
import type { EngineClock } from '../engine/ports.ts';
import type { Runbook } from '../engine/runbook.ts';
import type { DetailsForm } from '../forms/model.ts';
import type { PracticeJson } from '../practice/start.ts';
import type { Purpose } from '../runbooks/integration/context.ts';
import type { Transport } from '../systems/http/transport.ts';
import type { Secret } from '../vault/secret.ts';

/** What a runbook gets to bind itself to a target. */
export interface Opening {
  /** Validated, by canonical name, with defaults. Secret parameters are still references. */
  readonly values: JsonObject;
  /** The secret a parameter refers to; undefined when the operator gave none. */
  secret(name: string): Promise<Secret | undefined>;
  /** A secret kept earlier for this target. */
  kept(origin: string, organization: string, subject: string, name: string): Promise<Secret | undefined>;
  readonly practice: PracticeJson | undefined;
  /** Typed acceptances by step id. */
  readonly accepted: { readonly [step: string]: string };
  /** A transport that also goes to the named origins. */
  transport(named: readonly string[]): Transport;
  readonly purpose: Purpose;
  /** Where a created secret will be kept, in words; undefined when there is no place. */
  readonly secretKeptIn: string | undefined;
  readonly clock: EngineClock;
}

/** The target a run changes, for locks, facts and messages. */
export interface RunTarget {
  /** Origin under which the target's secrets are kept. */
  readonly origin: string;
  readonly label: string;
}

/** A runbook bound to a target, ready to be planned. */
export interface Opened {
  readonly runbook: Runbook;
  readonly target: RunTarget;
  readonly read: Reader;
  readonly writer: Writer;
  /** How far this machine's clock is off, once a reply has told; undefined when it is right or unknown. */
  readonly skewSeconds: () => number | undefined;
  /** Resetting what a lost secret belongs to, as a runbook of its own; with a fresh hand-over, or the reset alone. */
  readonly rotation?: (handOver: boolean) => Runbook;
}

/** What a form is filled from: facts of the engagement and the secrets that are to be shown. */
export interface FormSources {
  readonly customer: string;
  readonly facts: JsonObject;
  readonly secret: Secret | undefined;
  readonly notes: readonly string[];
  readonly madeAt: string;
  readonly practice: boolean;
  readonly journalHead: string;
}

/** One step by hand: clicks in order, values to copy. */
export interface ByHand {
  readonly step: string;
  readonly title: string;
  readonly clicks: readonly string[];
  readonly copy: readonly { readonly label: string; readonly value: string }[];
}

/** Something that can be run, by its id. */
export interface Runnable {
  readonly id: string;
  readonly title: string;
  /** The source document. */
  readonly source: string;
  readonly steps: readonly StepTitle[];
  readonly parameters: ParameterTable;
  /** Values that run on the practice systems. */
  sample(practice: PracticeJson): JsonObject;
  /** The secret parameters among them; they open nothing but the practice systems. */
  sampleSecrets(practice: PracticeJson): { readonly [name: string]: string };
  /** The whole job by hand, for somebody who may not use the API. */
  byHand(values: JsonObject): readonly ByHand[];
  open(opening: Opening): Promise<Opened>;
  form(sources: FormSources): DetailsForm;
}
