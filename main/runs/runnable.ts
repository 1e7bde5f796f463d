import type { ChoiceKind, Choices } from '../../shared/auvious/choices.ts';
import type { RowChoices } from '../../shared/coverage/resolve.ts';
import type { RowView, StageId } from '../../shared/ipc/views.ts';
import type { JsonObject } from '../../shared/json.ts';
import type { ParameterTable } from '../../shared/parameters/parameter.ts';
import type { Check } from '../../shared/results/check.ts';
import type { StepStatus } from '../../shared/results/status.ts';
import type { StepTitle } from '../../shared/runbooks/step-title.ts';
import type { SecretRef } from '../engagements/engagement.ts';
import type { History } from '../engagements/fold.ts';
import type { Reader, Writer } from '../engine/call.ts';
import type { Given } from '../engine/knowledge.ts';
import type { EngineClock } from '../engine/ports.ts';
import type { Runbook } from '../engine/runbook.ts';
import type { Knowledge } from '../engine/step.ts';
import type { DetailsForm } from '../forms/model.ts';
import type { PracticeJson } from '../practice/start.ts';
import type { Purpose } from '../runbooks/purpose.ts';
import type { Transport } from '../systems/http/transport.ts';
import type { SessionMemory } from '../systems/icws/session-memory.ts';
import type { TransactionListener } from '../systems/nexus-database/told.ts';
import type { Secret } from '../vault/secret.ts';
import type { Connection } from './connection.ts';
import type { Elsewhere } from './elsewhere.ts';
import type { SecretHolder } from './keeper.ts';
import type { RowsChecked, RowsWish } from './rows.ts';

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
  /** Hears of each transaction with a database; absent where nobody shows them. */
  readonly told?: TransactionListener;
  /** Remembers sessions that are open at remote systems, so that those of a killed process are closed later. */
  readonly sessions: SessionMemory;
  readonly purpose: Purpose;
  /** What other engagements of this computer recorded about the target at that origin. */
  elsewhere(origin: string): Promise<readonly Elsewhere[]>;
  /** Where a created secret will be kept, in words; undefined when there is no place. */
  readonly secretKeptIn: string | undefined;
  readonly clock: EngineClock;
}

/** Where values lead, found out without sending anything. */
export interface Place {
  /** Where somebody signs in. */
  readonly loginOrigin: string;
  /** Origins beyond the region table that requests must be allowed to. */
  readonly named: readonly string[];
  readonly target: RunTarget;
  /** Facts that are known from the address alone. */
  readonly facts: JsonObject;
}

/** The target a run changes, for locks, facts and messages. */
export interface RunTarget {
  /** Origin under which the target's secrets are kept. */
  readonly origin: string;
  readonly label: string;
  /** Other targets that the run changes, and that nobody else may change meanwhile. */
  readonly also?: readonly { readonly origin: string; readonly label: string; readonly organization: string }[];
}

/** Who a target is, as far as it is known; empty texts where it is not. */
export interface Who {
  /** Of the organization, or of the contact center: locks and secrets are kept by it. */
  readonly id: string;
  /** What is typed to confirm clear text. */
  readonly shortName: string;
  /** Titles an engagement that has no name yet. */
  readonly name: string;
}

/** A runbook bound to a target, ready to be planned. */
export interface Opened {
  readonly runbook: Runbook;
  readonly target: RunTarget;
  readonly read: Reader;
  readonly writer: Writer;
  readonly who: (known: Pick<Knowledge, 'outNow' | 'value'>) => Who;
  /** Under what a system's secrets are kept, where that is not the target's origin and `who`'s id. */
  readonly holder?: (system: string) => SecretHolder | undefined;
  /** The secret for a place `{$secret: name}` of an action: the operator's, or one that was kept. */
  readonly secretFor?: (name: string) => Promise<Secret | undefined>;
  /** How far this machine's clock is off, once a reply has told; undefined when it is right or unknown. */
  readonly skewSeconds: () => number | undefined;
  /** Resetting what a lost secret belongs to, as a runbook of its own; with a fresh hand-over, or the reset alone. */
  readonly rotation?: (handOver: boolean) => Runbook;
  /** Signs in and looks at what a run needs of whoever signs in. Sends reads only. @throws Fault */
  readonly connect?: (given: Given, signal: AbortSignal) => Promise<Connection>;
  /** Compares the permission rows with somebody's grants. Sends reads only. @throws Fault */
  readonly checkRows?: (wish: RowsWish) => Promise<RowsChecked>;
  /** Whether a run would get through, as far as the safest calls tell: sends no write. What cannot be looked at is `unchecked`. */
  readonly preflight?: (given: Given, signal: AbortSignal) => Promise<readonly Check[]>;
  /** What a value can be chosen from, by name; absent where nobody signs in. Sends reads only. @throws Fault */
  readonly choices?: (kind: ChoiceKind, search: string, signal: AbortSignal) => Promise<Choices>;
  /** Whether another engagement recorded something since the target was opened that a plan has to go by. */
  readonly changedElsewhere?: () => Promise<boolean>;
  /** Ends what is held open at remote systems, for example a session. Never fails. */
  readonly close?: () => Promise<void>;
}

/** What a form is filled from: facts of the engagement and the secrets that are to be shown. */
export interface FormSources {
  readonly customer: string;
  readonly facts: JsonObject;
  readonly secret: Secret | undefined;
  /** Further secrets that are at hand, by the name of the runbook’s `formSecrets` and whom each belongs to; oldest first. */
  readonly secrets?: readonly KeptSecret[];
  /** Whom the form is about, where runs made several; else the latest. */
  readonly subject?: string | undefined;
  /** What runs recorded, for a form about what no output tells. */
  readonly history?: Pick<History, 'runbooks'>;
  readonly notes: readonly string[];
  readonly madeAt: string;
  readonly practice: boolean;
  readonly journalHead: string;
  /** How each step of the latest run ended, and who confirmed what by hand. */
  readonly steps: readonly StepRecordLine[];
  /** What was established last about each step that is not undone, in runs or by looking again. */
  readonly checks: readonly Check[];
  /** Secrets that runs created, and where each is kept; never what it is. */
  readonly kept: readonly Pick<SecretRef, 'name' | 'subject' | 'keptIn'>[];
}

/** A secret that a run kept. */
export interface KeptSecret {
  readonly name: string;
  readonly subject: string;
  readonly secret: Secret;
}

/** One line of a set-up record. */
export interface StepRecordLine {
  readonly id: string;
  readonly title: string;
  readonly status: StepStatus;
  /** ISO 8601. */
  readonly at?: string;
  /** Why it ended so. */
  readonly reason?: string;
  readonly by?: string;
  readonly note?: string;
  /** Where somebody confirmed several actions of the step: each by its id, as it was confirmed last. */
  readonly each?: readonly {
    readonly action: string;
    readonly by: string;
    readonly note: string;
    readonly at: string;
  }[];
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
  /** The pages of the window, in order. */
  readonly stages: readonly { readonly id: StageId; readonly title: string }[];
  readonly parameters: ParameterTable;
  readonly vendor?: string;
  readonly intro?: string;
  /** The guide's permission table; empty where there is none. */
  readonly rows: readonly RowView[];
  /** The rows without anybody's grants, against the bundled catalogue. `why` is the reason of each. */
  readonly uncheckedRows?: (choices: RowChoices, why: string) => Promise<RowsChecked>;
  /** Whether a row may stand for a permission, as far as is known without asking. @throws RowChoiceRefused */
  readonly checkChoice?: (row: number, permission: string) => void;
  /** Where values lead; undefined while there is no address. @throws Fault when the address leads nowhere */
  readonly whereTo?: (values: JsonObject, practiceOrigin: string | undefined) => Place | undefined;
  /** Names of remembered values that neither count nor stay when the operator gives these: they are about somebody else. */
  readonly forgets?: (given: JsonObject) => readonly string[];
  /** What is typed to confirm clear text on this runbook's forms; empty while nobody knows. */
  shortNameOf(facts: JsonObject): string;
  /**
   * Values that run on the practice systems.
   * @param given names of the values that somebody gave: what one of them stands for needs no sample
   */
  sample(practice: PracticeJson, given?: ReadonlySet<string>): JsonObject;
  /** The secret parameters among them; they open nothing but the practice systems. */
  sampleSecrets(practice: PracticeJson): { readonly [name: string]: string };
  /** The whole job by hand, for somebody who may not use the API. */
  byHand(values: JsonObject): readonly ByHand[];
  open(opening: Opening): Promise<Opened>;
  /** The runbook as far as signing in goes, where that can be done while its values are still being filled in. */
  readonly signInPart?: (whole: Runnable) => Runnable;
  /** Names of kept secrets that the form has a place for, beside that of a client. */
  readonly formSecrets?: readonly string[];
  form(sources: FormSources): DetailsForm;
}
