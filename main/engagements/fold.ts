import type { Json, JsonObject } from '../../shared/json.ts';
import type { Check } from '../../shared/results/check.ts';
import type { Finding } from '../../shared/results/finding.ts';
import type { Problem } from '../../shared/results/problem.ts';
import type { RunResult, StepStatus } from '../../shared/results/status.ts';
import type { StepRecord } from '../engine/step.ts';
import { accountOf } from '../vault/key.ts';
import type { Fact, SecretRef } from './engagement.ts';
import type { JournalLine } from './journal-line.ts';
import { StepFold } from './step-fold.ts';

/** One run's journal. */
export interface RunLines {
  readonly run: string;
  readonly lines: readonly JournalLine[];
}

/** How a step of one run ended last. */
export interface StepState {
  readonly status: StepStatus;
  readonly durationMs: number;
  readonly at: string;
  readonly reason?: string;
}

/** One run as its journal tells it. */
export interface RunHistory {
  readonly run: string;
  readonly runbook: string;
  readonly customer: string;
  readonly practice: boolean;
  readonly target: JsonObject | undefined;
  readonly at: string;
  /** A run whose end is not recorded counts as `stopped`; `interrupted` tells the two apart. */
  readonly result: RunResult;
  readonly interrupted: boolean;
  readonly problem: Problem | undefined;
  /** Of the latest plan. */
  readonly digest: string | undefined;
  readonly steps: ReadonlyMap<string, StepState>;
  /** The latest of each row. */
  readonly findings: readonly Finding[];
  /** The latest of each step and statement. */
  readonly checks: readonly Check[];
}

/** A manual step that a person confirmed. */
export interface Confirmed {
  readonly by: string;
  readonly note: string;
  readonly at: string;
  /** What was said last of each of the step's actions, by id. */
  readonly actions: ReadonlyMap<string, Omit<Confirmed, 'actions'>>;
}

/** All runs of one runbook together, by step id: step ids repeat between runbooks. */
export interface RunbookHistory {
  readonly records: ReadonlyMap<string, StepRecord>;
  readonly statuses: ReadonlyMap<string, StepStatus>;
  readonly manual: ReadonlyMap<string, Confirmed>;
  /** Secrets that its runs kept, each once. */
  readonly secrets: readonly SecretRef[];
}

/** Everything an engagement's journals say. */
export interface History {
  /** Oldest first. */
  readonly runs: readonly RunHistory[];
  readonly runbooks: ReadonlyMap<string, RunbookHistory>;
  /** Outputs of steps that are not undone, by name; the latest wins. */
  readonly facts: ReadonlyMap<string, Fact>;
  /** Undone steps and when; facts from before that no longer hold. */
  readonly undone: readonly { readonly runbook: string; readonly step: string; readonly at: string }[];
  /** By name; where several have one, the latest has it, and the others are called `<name> of <subject>`. */
  readonly secrets: ReadonlyMap<string, SecretRef>;
  /** Runs whose first line is missing: nobody can say what they belong to. */
  readonly unplaced: readonly string[];
}

interface RunState extends Omit<RunHistory, 'findings' | 'checks' | 'steps' | 'result' | 'interrupted'> {
  ended: RunResult | undefined;
  problem: Problem | undefined;
  digest: string | undefined;
  readonly steps: Map<string, StepState>;
  readonly findings: Map<number, Finding>;
  readonly checks: Map<string, Check>;
}

interface RunbookState {
  readonly folds: Map<string, StepFold>;
  readonly statuses: Map<string, StepStatus>;
  readonly manual: Map<string, Confirmed>;
  /** By account. */
  readonly secrets: Map<string, SecretRef>;
}

/** Folds all journals of an engagement, in the order things happened. Never throws. */
export function fold(journals: readonly RunLines[]): History {
  const runs = new Map<string, RunState>();
  const runbooks = new Map<string, RunbookState>();
  const facts = new Map<string, Fact>();
  const undone: { runbook: string; step: string; at: string }[] = [];
  const secrets = new Map<string, SecretRef>();

  for (const { run, line } of inTime(journals)) {
    if (line.kind === 'opened' && !runs.has(run)) runs.set(run, started(run, line));
    const state = runs.get(run);
    if (state === undefined) continue;
    const book = orSet(runbooks, state.runbook, newRunbook);
    noteRun(state, line);
    noteStep(book, line);
    if (line.kind === 'secret') {
      nameSecret(secrets, line.name, line.ref);
      book.secrets.set(accountOf(line.ref), line.ref);
    }
    if (line.kind === 'step') {
      for (const [name, value] of Object.entries(line.out)) {
        facts.set(name, { value: value as Json, from: { run, step: line.step }, at: line.at });
      }
    }
    if (line.kind === 'undone' && !touched(book, line.step)) {
      undone.push({ runbook: state.runbook, step: line.step, at: line.at });
      for (const [name, { from }] of facts) {
        const runbook = from.run === undefined ? undefined : runs.get(from.run)?.runbook;
        if (from.step === line.step && runbook === state.runbook) facts.delete(name);
      }
    }
  }

  return {
    runs: [...runs.values()].map(finished).sort((a, b) => (a.at === b.at ? 0 : a.at < b.at ? -1 : 1)),
    runbooks: new Map([...runbooks].map(([id, book]) => [id, historyOf(book)])),
    facts,
    undone,
    secrets,
    unplaced: journals.filter(({ run, lines }) => lines.length > 0 && !runs.has(run)).map(({ run }) => run),
  };
}

function started(run: string, line: Extract<JournalLine, { kind: 'opened' }>): RunState {
  const { runbook, customer, practice, target, at } = line;
  const open = { ended: undefined, problem: undefined, digest: undefined };
  const lists = { steps: new Map(), findings: new Map(), checks: new Map() };
  return { run, runbook, customer, practice, target, at, ...open, ...lists };
}

function noteRun(state: RunState, line: JournalLine): void {
  if (line.kind === 'planned') state.digest = line.digest;
  if (line.kind === 'finding') state.findings.set(line.finding.row, line.finding);
  if (line.kind === 'check') state.checks.set(`${line.check.step} ${line.check.what}`, line.check);
  if (line.kind === 'step') {
    const { status, durationMs, at, reason } = line;
    state.steps.set(line.step, { status, durationMs, at, ...(reason === undefined ? {} : { reason }) });
  }
  if (line.kind === 'undone') state.steps.set(line.step, { status: 'undone', durationMs: 0, at: line.at });
  if (line.kind === 'ended') {
    state.ended = line.result;
    state.problem = line.problem;
  }
  // Resumed or undone after its end: it is running again.
  if (line.kind === 'planned' || line.kind === 'intent') {
    state.ended = undefined;
    state.problem = undefined;
  }
}

function noteStep(book: RunbookState, line: JournalLine): void {
  if (line.kind === 'manual') {
    const { action, step, by, note, at } = line;
    const before = book.manual.get(step)?.actions ?? [];
    const actions = new Map([...before, ...(action === undefined ? [] : [[action, { by, note, at }] as const])]);
    book.manual.set(step, { by, note, at, actions });
  }
  if (line.kind === 'step') book.statuses.set(line.step, line.status);
  if (line.kind === 'intent' || line.kind === 'outcome' || line.kind === 'step' || line.kind === 'undone') {
    orSet(book.folds, line.step, () => new StepFold()).add(line);
  }
  if (line.kind === 'undone' && !touched(book, line.step)) {
    book.statuses.set(line.step, 'undone');
    book.manual.delete(line.step);
  }
}

/** Something of the step is still ours, or may be. */
function touched(book: RunbookState, step: string): boolean {
  const record = book.folds.get(step)?.record;
  return record !== undefined && (record.owned || record.unanswered);
}

function newRunbook(): RunbookState {
  return { folds: new Map(), statuses: new Map(), manual: new Map(), secrets: new Map() };
}

function historyOf(book: RunbookState): RunbookHistory {
  return { ...book, records: recordsOf(book), secrets: [...book.secrets.values()] };
}

/** Two runbooks may each keep a `clientSecret`: the one that came before must still be found. */
function nameSecret(secrets: Map<string, SecretRef>, name: string, ref: SecretRef): void {
  const before = secrets.get(name);
  const isOther = before !== undefined && accountOf(before) !== accountOf(ref);
  if (isOther) secrets.set(`${name} of ${before.subject}`, before);
  secrets.delete(`${name} of ${ref.subject}`);
  secrets.set(name, ref);
}

function recordsOf({ folds }: RunbookState): ReadonlyMap<string, StepRecord> {
  return new Map([...folds].map(([step, { record }]) => [step, record]));
}

function finished({ ended, findings, checks, ...run }: RunState): RunHistory {
  const lists = { findings: [...findings.values()], checks: [...checks.values()] };
  return { ...run, ...lists, result: ended ?? 'stopped', interrupted: ended === undefined };
}

/** Merges journals by time. Within a journal its own order holds, even where the clock was set back. */
function* inTime(journals: readonly RunLines[]): Generator<{ readonly run: string; readonly line: JournalLine }> {
  const waiting = journals
    .map(({ run, lines }) => ({ run, lines, next: 0 }))
    .sort((a, b) => (a.run === b.run ? 0 : a.run < b.run ? -1 : 1));
  for (;;) {
    let first: { run: string; line: JournalLine; journal: (typeof waiting)[number] } | undefined;
    for (const journal of waiting) {
      const line = journal.lines[journal.next];
      if (line !== undefined && (first === undefined || line.at < first.line.at))
        first = { run: journal.run, line, journal };
    }
    if (first === undefined) return;
    first.journal.next += 1;
    yield { run: first.run, line: first.line };
  }
}

function orSet<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const found = map.get(key) ?? make();
  map.set(key, found);
  return found;
}
