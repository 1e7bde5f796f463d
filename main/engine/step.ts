import type { Json } from '../../shared/json.ts';
import type { Action, HttpAction, Known } from '../../shared/plan/action.ts';
import type { Check } from '../../shared/results/check.ts';
import type { Finding } from '../../shared/results/finding.ts';
import type { Problem } from '../../shared/results/problem.ts';
import type { Actor } from '../../shared/results/status.ts';
import type { Reader } from './call.ts';

/** A step's outputs by name. Secrets are not among them: they are kept by name, see `HttpAction.yields`. */
export type Outputs = { readonly [output: string]: Json };

/**
 * What is there now.
 * absent: nothing; present: as wanted; different: there, but not as wanted (`before` is what undo restores);
 * incomplete: there, and later steps may use it, yet a decision of the operator is open (for example a lost secret);
 * unknown: could not be found out, or the operator must decide before anything can follow.
 */
export type Observed =
  | { readonly is: 'absent' }
  /** `reason`: why there is nothing to do or to look at, where that is not because it is as wanted. */
  | { readonly is: 'present'; readonly out: Outputs; readonly reason?: string }
  | { readonly is: 'different'; readonly out: Outputs; readonly before: Json }
  | { readonly is: 'incomplete'; readonly out: Outputs; readonly why: Blocked }
  | { readonly is: 'unknown'; readonly why: Blocked };

/** Why a step cannot go on: the problem, and whether that is the operator's input, a right, the remote side or a decision. */
export interface Blocked {
  readonly problem: Problem;
  readonly family: 'attention' | 'input' | 'remote' | 'permission' | 'stopped';
  /** What to type for the step to go on all the same; absent where nothing helps but another state. */
  readonly accept?: string;
  /** What to type instead to leave as it is what stands in the way. */
  readonly keep?: string;
}

/** What this engagement recorded about a step in earlier runs and in this one (a fold of its journals). */
export interface StepRecord {
  readonly out: Outputs;
  /** The step's writes were sent by this engagement and answered, or found to have happened. */
  readonly owned: boolean;
  /** What was there before our first write; undo restores it. */
  readonly before: Json | undefined;
  /** An intent without an outcome: it may or may not have happened. */
  readonly unanswered: boolean;
  /** When the step's latest write was answered, in milliseconds since the epoch. */
  readonly writtenAt?: number;
  /** A person confirmed the step's manual action. What they made is not ours. */
  readonly confirmed?: true;
  /** Ids of the actions that were answered, and of those that were not; absent where nothing was sent. */
  readonly actions?: { readonly answered: readonly string[]; readonly unanswered: readonly string[] };
  /** Writes that recorded what was there before, by the action's id, as far as they were not refused; absent where none did. */
  readonly sent?: { readonly [action: string]: SentWrite };
}

/** One write as the journal has it. */
export interface SentWrite {
  readonly before: Json;
  /** When it was sent, in milliseconds since the epoch. */
  readonly at: number;
  /** What was answered, without secrets; absent while nobody knows. */
  readonly reply?: Json;
}

/** Read-only view for steps: values, outputs of earlier steps, records, warnings. */
export interface Knowledge {
  /** Whether an earlier step has actions in the plan being made. */
  planned(step: string): boolean;
  /** The plan is being applied: what is not there yet will not come by itself. */
  readonly applying: boolean;
  /** The operator accepted this step's risk or choice by typing this value. */
  accepted(step: string): string | undefined;
  /** An operator's value or a fact of the engagement; undefined when neither has it. */
  value(name: string): Json | undefined;
  /** Output of an earlier step: known, or pending with a reference labelled `label`. */
  out(step: string, output: string, label: string): Known;
  /** The output when it is known now, else undefined. */
  outNow(step: string, output: string): Json | undefined;
  record(step: string): StepRecord | undefined;
  /**
   * Everything a plan's reader should know and that does not block it.
   * @param until `run`: only the run can look, so nothing of it is left once its step is settled
   */
  warn(step: string, problem: Problem, until?: 'run'): void;
}

/** Tells the operator what is happening while a step verifies. */
export interface Progress {
  finding(finding: Finding): void;
  /** "Not yet" with what is left of the propagation window. */
  notYet(what: string, secondsLeft: number): void;
}

/** What verify found out. */
export interface Verdict {
  readonly checks: readonly Check[];
  readonly findings?: readonly Finding[];
}

/** The step's facts and its record, for undo. */
export interface Done {
  readonly out: Outputs;
  readonly before: Json | undefined;
  readonly seen: Observed;
}

/** One way of writing undo: the actions, and what stays all the same, each thing in its own words; or why there are none. */
export type Inverse =
  | { readonly actions: readonly Action[]; readonly cannot?: readonly string[] }
  | { readonly cannot: string | readonly string[] };

/**
 * One step of a runbook. No step sends a write: it observes with a Reader and returns actions as data.
 * `id` is stable (the runbook's table); resume, accept and confirm use it.
 */
export interface Step {
  readonly id: string;
  readonly title: string;
  readonly actor: Actor;
  /** The step leaves an object behind that `verify` expects to find again. */
  readonly lasting?: true;
  /**
   * What the step made is known by its record alone. So nobody waits for a write to show whose answer was lost, a run stops
   * when the record is not the one that it was planned by, and an undo leaves the record: the ids of its own actions say
   * what of it was taken back.
   */
  readonly remembers?: true;
  /** Steps that must be settled before this one is observed. */
  readonly after: readonly string[];
  /**
   * What must have become of those steps before this one runs. `usable` (default): none failed; an open one will do.
   * `complete`: all are done. `tried`: it tidies up, so it runs also after they failed, but not when they were skipped.
   */
  readonly given?: 'usable' | 'complete' | 'tried';
  /**
   * What the step is for may be there by itself when the step comes to it, because it could not be looked at while the
   * plan was made, or because others want the same. Then nothing is sent, and the plan is not outdated for that.
   */
  readonly mayBeMet?: true;
  observe(read: Reader, known: Knowledge, signal: AbortSignal): Promise<Observed>;
  /** Pure. Actions in order; empty when nothing is to be changed. */
  plan(seen: Observed, known: Knowledge): readonly Action[];
  /**
   * Outputs from the replies to the step's writes, by action id. Pure; secrets were taken out before. A manual action
   * that a person confirmed has null.
   */
  settle?(replies: ReadonlyMap<string, Json>, known: Knowledge): Outputs;
  /**
   * For a step with one write for each of many objects: the write as it has to be at this moment, or undefined when its
   * object is as it should be by now. Asked just before each write is sent, in a run and in an undo: minutes may lie
   * between the plan and a request, and what others changed meanwhile must survive it. The plan's own body has references
   * in the places that are filled here. After a lost answer it tells whether the write happened. One that does less than
   * was planned may have an id of its own, by which it is recorded; `settle` is given the planned one.
   */
  refresh?(action: HttpAction, read: Reader, known: Knowledge, signal: AbortSignal): Promise<HttpAction | undefined>;
  /** For a `wait` action: is it so now? */
  reached?(read: Reader, known: Knowledge, signal: AbortSignal): Promise<boolean>;
  /** After the step; also what `verify` runs months later. */
  verify?(read: Reader, known: Knowledge, signal: AbortSignal, progress: Progress): Promise<Verdict>;
  inverse?(done: Done, known: Knowledge): Inverse;
}
