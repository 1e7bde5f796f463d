import type { Action } from '../../shared/plan/action.ts';
import { Fault } from '../../shared/results/fault.ts';
import type { StepStatus } from '../../shared/results/status.ts';
import { reasonOf } from './blocked.ts';
import type { Reader } from './call.ts';
import { PlanOutdated, StoppedByOperator } from './faults.ts';
import type { Given, Notebook } from './knowledge.ts';
import { ours } from './ours.ts';
import { performNow } from './perform-now.ts';
import { digestOf, makePlan, type Plan } from './plan.ts';
import type { Ports } from './ports.ts';
import { LEFT_FOR_LATER, type Report, Reporter, type StepEnd } from './report.ts';
import type { Runbook } from './runbook.ts';
import type { Blocked, Observed, Step, StepRecord } from './step.ts';
import { stillPlanned } from './still-planned.ts';

/** Undo is a plan too. `cannot` lists, in words, what stays. */
export interface UndoPlan extends Plan {
  readonly cannot: readonly { readonly step: string; readonly why: string }[];
  /** Steps that this engagement wrote, newest first; those without actions are gone already. */
  readonly steps: readonly Step[];
}

/** Only what this engagement wrote, newest first. Sends no write. */
export async function planUndo(
  runbook: Runbook,
  given: Given,
  reader: Reader,
  signal: AbortSignal,
): Promise<{ readonly plan: UndoPlan; readonly known: Notebook }> {
  const { plan: forward, known } = await makePlan(runbook, given, reader, signal);
  const steps = runbook.steps.filter((step) => step.inverse !== undefined && touched(known.record(step.id))).reverse();
  const cannot: { step: string; why: string }[] = [];
  const actions = steps.flatMap((step) => {
    const seen = forward.seen.get(step.id);
    if (seen === undefined || seen.is === 'behind' || seen.is === 'unknown') return [];
    const inverse = inverseOf(step, seen, known);
    for (const why of [inverse.cannot ?? []].flat()) cannot.push({ step: step.id, why });
    return 'actions' in inverse ? inverse.actions : [];
  });
  const obstacles = new Set(steps.map(({ id }) => obstacleOf(forward, id)));
  const blocked = forward.blocked
    .filter(({ why }) => obstacles.has(why))
    .map(({ step, why }) => ({ step, why: inUndo(why) }));
  const digest = digestOf({ id: `undo ${runbook.id}`, target: runbook.target }, actions);
  return { plan: { ...forward, digest, actions, blocked, cannot, steps }, known };
}

/** Applies an undo plan, newest step first. A step that fails does not keep the older ones from being undone. */
export async function applyUndo(plan: UndoPlan, known: Notebook, read: Reader, ports: Ports): Promise<Report> {
  const reporter = new Reporter(ports);
  for (const step of plan.steps) await reporter.step(step, () => undoStep(step, plan, known, read, ports));
  const { steps, troubles } = reporter;
  const has = (wanted: StepStatus) => steps.some(({ status }) => status === wanted);
  const failed = troubles.some(({ family }) => family !== 'attention');
  const open = troubles.length > 0 || has('open');
  return reporter.end(has('stopped') ? 'stopped' : failed ? 'failed' : open ? 'attention' : 'done');
}

async function undoStep(step: Step, plan: UndoPlan, known: Notebook, read: Reader, ports: Ports): Promise<StepEnd> {
  if (ports.signal.aborted) return { status: 'stopped' };
  const obstacle = obstacleOf(plan, step.id);
  // Nobody could look, so nobody knows that it is gone: it stays ours.
  if (obstacle !== undefined) return { status: 'failed', why: inUndo(obstacle) };
  try {
    const planned = plan.actions.filter((action) => action.step === step.id);
    const now = planned.length === 0 ? [] : await actionsNow(step, known, read, ports);
    const left = stillPlanned(step, now, planned, known);
    if (left === undefined) throw new PlanOutdated(step.id);
    const of = left.length;
    if (of > 1) ports.emit({ type: 'progress', step: step.id, done: 0, of });
    for (const [place, action] of left.entries()) {
      const performed = await performNow(action, step, known, read, ports).catch(async (error: unknown) => {
        if (!(error instanceof Fault) || error.acted !== 'unknown') throw error;
        if ((await actionsNow(step, known, read, ports)).length > 0) throw error;
        return undefined;
      });
      if (performed === undefined) break;
      if (performed.is === 'later') return { status: 'open', reason: LEFT_FOR_LATER };
      if (of > 1) ports.emit({ type: 'progress', step: step.id, done: place + 1, of });
    }
    const stays = plan.cannot.filter((each) => each.step === step.id).map(({ why }) => why);
    await recordUndone(step, known, ports);
    if (stays.length === 0) return { status: 'undone' };
    // A step that remembers tells what is undone by its record; any other one by what stays.
    const partly = step.remembers === true && planned.length > 0;
    return { status: partly ? 'undone' : 'skipped', reason: stays.join(' ') };
  } catch (error) {
    const why = inUndo(reasonOf(ports.signal.aborted ? new StoppedByOperator() : error));
    return { status: why.family === 'stopped' ? 'stopped' : 'failed', why };
  }
}

/** Of a step that remembers, the record stays: what could not be undone now may be later, and the rest is not repeated. */
async function recordUndone({ id, remembers }: Step, known: Notebook, { log }: Ports): Promise<void> {
  if (remembers === true) await log.step({ step: id, status: 'undone', out: known.outputsOf(id), durationMs: 0 });
  else await log.undone({ step: id });
}

/** A stop is told as one of an undo: resuming would do again what it takes back. */
function inUndo(why: Blocked): Blocked {
  return why.family === 'stopped' ? reasonOf(new StoppedByOperator('undo')) : why;
}

/** Ours to undo, or confirmed by a person and at least to be listed. */
function touched(record: StepRecord | undefined): boolean {
  return ours(record) || record?.confirmed === true;
}

/** Why a step, or the one that it is behind, could not be looked at. */
function obstacleOf(plan: Plan, id: string): Blocked | undefined {
  const seen = plan.seen.get(id);
  return seen?.is === 'behind' ? obstacleOf(plan, seen.step) : seen?.is === 'unknown' ? seen.why : undefined;
}

/** What it would take to undo the step as it is now. @throws Fault when it cannot be looked at */
async function actionsNow(step: Step, known: Notebook, read: Reader, ports: Ports): Promise<readonly Action[]> {
  const inverse = inverseOf(step, await step.observe(read, known, ports.signal), known);
  return 'actions' in inverse ? inverse.actions : [];
}

function inverseOf(step: Step, seen: Observed, known: Notebook) {
  const record = known.record(step.id);
  if (step.inverse === undefined || record === undefined) return { actions: [] };
  return step.inverse({ out: record.out, before: record.before, seen }, known);
}
