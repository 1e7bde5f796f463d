import type { Json } from '../../shared/json.ts';
import type { MadeSecret, ManualAction, YieldedSecret } from '../../shared/plan/action.ts';
import type { Check } from '../../shared/results/check.ts';
import type { Finding } from '../../shared/results/finding.ts';
import type { Problem } from '../../shared/results/problem.ts';
import type { RunResult, StepStatus } from '../../shared/results/status.ts';
import type { Writer } from './call.ts';
import type { Emit } from './events.ts';
import type { Outputs } from './step.ts';

/** How an intent ended. `unknown`: it may or may not have happened; `resolved`: found to have happened by observing. */
export type OutcomeStatus = 'ok' | 'refused' | 'unknown' | 'resolved';

/** The journal as the engine needs it. Every call resolves only after the line is on disk. */
export interface RunLog {
  intent(entry: { action: string; step: string; request: Json; before?: Json }): Promise<void>;
  outcome(entry: {
    action: string;
    step: string;
    status: OutcomeStatus;
    reply?: Json;
    problem?: Problem;
  }): Promise<void>;
  step(entry: { step: string; status: StepStatus; out: Outputs; durationMs: number; reason?: string }): Promise<void>;
  check(check: Check): Promise<void>;
  finding(finding: Finding): Promise<void>;
  manual(entry: { action: string; step: string; by: string; note: string }): Promise<void>;
  undone(entry: { step: string }): Promise<void>;
  ended(entry: { result: RunResult; problem?: Problem }): Promise<void>;
}

/** A secret for a request that is about to go out. */
export interface SecretMade {
  readonly value: unknown;
  /** The request was sent and may have been acted upon: records where the secret is. */
  record(): Promise<void>;
  /** The request was certainly not acted upon: the secret opens nothing, so it is forgotten. */
  drop(): Promise<void>;
}

/** Keeps secrets that replies yield; it stores and reads back before it resolves. The engine cannot read one. */
export interface SecretKeeper {
  keep(system: string, secret: Pick<YieldedSecret, 'name'> & { subject: string }, value: unknown): Promise<void>;
  /**
   * The secret of that name when it is at hand, else a new one, stored and read back.
   * @throws Fault when it cannot be stored
   */
  make(system: string, secret: Pick<MadeSecret, 'name'> & { subject: string }): Promise<SecretMade>;
  /** For secret holes in headers and bodies; asked just before a request is sent. @throws Fault when it is not at hand */
  secretFor(name: string): Promise<unknown>;
  /** Holds what a person gave during the run, for its secret holes; nothing keeps it longer. */
  hold(name: string, value: unknown): void;
}

/** What a person confirmed, or that it is left open. `given` is the secret that the action asks for. */
export type Confirmation = { readonly by: string; readonly note: string; readonly given?: unknown } | 'later';

/** Decisions during a run. */
export interface Decider {
  confirm(action: ManualAction): Promise<Confirmation>;
}

/** Time as the engine sees it. */
export interface EngineClock {
  /** Milliseconds since the epoch. */
  now(): number;
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
}

/** Everything an execution needs from outside. */
export interface Ports {
  readonly writer: Writer;
  readonly log: RunLog;
  readonly keeper: SecretKeeper;
  readonly decider: Decider;
  readonly clock: EngineClock;
  readonly emit: Emit;
  readonly signal: AbortSignal;
}
