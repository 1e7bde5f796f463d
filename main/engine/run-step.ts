import type { Json } from '../../shared/json.ts';
import type { Action } from '../../shared/plan/action.ts';
import { Fault } from '../../shared/results/fault.ts';
import { reasonOf } from './blocked.ts';
import type { Reader } from './call.ts';
import { PlanOutdated, StoppedByOperator } from './faults.ts';
import type { Notebook } from './knowledge.ts';
import { performNow } from './perform-now.ts';
import type { Plan } from './plan.ts';
import type { Ports } from './ports.ts';
import { progressOf } from './progress.ts';
import { LEFT_FOR_LATER, type StepEnd } from './report.ts';
import { observeSettled } from './settle.ts';
import type { Blocked, Observed, Step } from './step.ts';
import { stillPlanned } from './still-planned.ts';
import { awaits } from './template.ts';

/** Runs one step of a plan: fresh look, actions, local work, verification. Faults become its end, they do not escape. */
export async function runStep(step: Step, plan: Plan, known: Notebook, read: Reader, ports: Ports): Promise<StepEnd> {
  try {
    const planned = plan.actions.filter((action) => action.step === step.id);
    const acted =
      planned.length === 0 ? await meet(step, plan, known, ports) : await act(step, planned, known, read, ports);
    if (acted.status === 'failed' || acted.status === 'skipped') return acted;
    const verdict = await step.verify?.(read, known, ports.signal, progressOf(step, ports));
    const { checks = [], findings = [] } = verdict ?? {};
    const open = checks.find(({ result }) => result !== 'ok');
    // A step whose result could not be shown is not done, whatever was sent for it.
    const status = open === undefined || acted.status === 'open' ? acted.status : 'open';
    const reason = acted.reason ?? open?.reason;
    return { ...acted, status, ...(reason === undefined ? {} : { reason }), checks, findings };
  } catch (error) {
    const why = ports.signal.aborted ? reasonOf(new StoppedByOperator()) : reasonOf(error);
    return { status: why.family === 'stopped' ? 'stopped' : 'failed', why };
  }
}

/** A step without actions: it is there already, has nothing to do, or waits for a decision. */
async function meet(step: Step, plan: Plan, known: Notebook, ports: Ports): Promise<StepEnd> {
  const seen = plan.seen.get(step.id);
  if (seen === undefined) throw new Error(`Step ${step.id} is not in the plan.`);
  // Nobody has looked at it, so nobody knows what it would take: that needs a new plan.
  if (seen.is === 'behind') return { status: 'skipped', reason: `waits for step "${seen.step}"` };
  if (seen.is === 'unknown') return { status: seen.why.family === 'attention' ? 'open' : 'failed', why: seen.why };
  if ('out' in seen) known.learn(step.id, seen.out);
  const record = known.record(step.id);
  if (record?.unanswered === true && happened(seen)) await claim(step, seen, known, ports, record.before);
  if (seen.is === 'incomplete') return { status: 'open', why: seen.why };
  const status = seen.is === 'present' && step.inverse !== undefined ? 'present' : 'done';
  return seen.is === 'present' && seen.reason !== undefined ? { status, reason: seen.reason } : { status };
}

/** A step with actions. Looks once more just before the first write, so that nobody's change is overwritten. */
async function act(
  step: Step,
  planned: readonly Action[],
  known: Notebook,
  read: Reader,
  ports: Ports,
): Promise<StepEnd> {
  const writes = planned.some(isWrite);
  const seen = writes ? await observeSettled(step, known, read, ports) : undefined;
  if (seen?.is === 'unknown') return { status: 'failed', why: seen.why };
  if (seen !== undefined && 'out' in seen) known.learn(step.id, seen.out);
  const left = seen === undefined ? planned : stillPlanned(step, step.plan(seen, known), planned, known);
  if (seen !== undefined && left === undefined) {
    // Nothing left to tidy up: the step before it failed before it made anything.
    if (step.given === 'tried' && seen.is === 'present') return { status: 'done' };
    const isMet = step.mayBeMet === true && seen.is === 'present' && step.plan(seen, known).length === 0;
    if (isMet && known.record(step.id)?.unanswered !== true) {
      return { status: 'present', reason: 'it was there when the step came to it; nothing was sent' };
    }
    if (!happened(seen) || known.record(step.id)?.unanswered !== true) throw new PlanOutdated(step.id);
    await claim(step, seen, known, ports, known.record(step.id)?.before);
    return foundDone(seen);
  }

  const before = seen?.is === 'different' ? seen.before : undefined;
  const replies = new Map<string, Json>();
  const confirmed = new Map<string, Json>();
  let found: Found | undefined;
  let later = false;
  let notKept: Blocked | undefined;
  const lookUp = known.outNow.bind(known);
  const toDo = left ?? planned;
  const of = toDo.filter(isWrite).length;
  let done = 0;
  if (of > 1) ports.emit({ type: 'progress', step: step.id, done, of });
  for (const [place, action] of toDo.entries()) {
    // What was found in place needs no further write; what a person has to do is asked for all the same.
    if (found !== undefined && isWrite(action)) continue;
    try {
      const performed = await performNow(action, step, known, read, ports, before);
      later = performed.is === 'later';
      if (performed.is === 'done' && isWrite(action)) {
        replies.set(action.id, performed.body);
        notKept ??= performed.notKept;
        // A later write of the step needs what this one brought.
        if (step.settle !== undefined && awaits(toDo.slice(place + 1), step.id, lookUp))
          known.learn(step.id, step.settle(new Map([...replies, ...confirmed]), known));
      }
      if (isWrite(action) && of > 1) ports.emit({ type: 'progress', step: step.id, done: ++done, of });
      if (performed.is === 'done' && action.kind === 'manual' && !action.readBack) confirmed.set(action.id, null);
    } catch (error) {
      // Stopped between two things that a person does: what was confirmed so far is not asked for again.
      if (confirmed.size > 0 && planned.every(({ kind }) => kind === 'manual'))
        known.learn(step.id, step.settle?.(confirmed, known) ?? {});
      found = await foundInPlace(error, action, step, known, read, ports, before);
    }
    if (later) break;
  }
  const byHand = planned.some((action) => action.kind === 'manual' && action.readBack);
  // Also when a person leaves the rest for later: what the replies gave is needed by the steps that follow, and what was
  // confirmed is not asked for again.
  const answered = new Map([...replies, ...confirmed]);
  if (found === undefined && step.settle !== undefined && (answered.size > 0 || !(byHand || later)))
    known.learn(step.id, step.settle(answered, known));
  if (found === undefined && replies.size > 0)
    known.remember(step.id, {
      out: known.outputsOf(step.id),
      owned: true,
      before,
      unanswered: false,
      writtenAt: ports.clock.now(),
    });
  // It was done, and what follows can be done too; above all, what was lent must be taken back.
  if (notKept !== undefined) return { status: 'open', why: notKept };
  if (later) return { status: 'open', reason: LEFT_FOR_LATER };
  if (found !== undefined) return foundDone(found);
  return byHand ? readBack(step, known, read, ports) : { status: 'done' };
}

/** What a person did by hand is looked up: it counts when it shows. */
async function readBack(step: Step, known: Notebook, read: Reader, ports: Ports): Promise<StepEnd> {
  const seen = await step.observe(read, known, ports.signal);
  if (seen.is === 'unknown') return { status: 'open', why: seen.why };
  if ('out' in seen) known.learn(step.id, seen.out);
  if (seen.is === 'incomplete') return { status: 'open', why: seen.why };
  return seen.is === 'present' ? { status: 'done' } : { status: 'open', reason: 'confirmed, but it does not show yet' };
}

function isWrite({ kind }: Action): boolean {
  return kind === 'http' || kind === 'sql';
}

type Found = Extract<Observed, { is: 'present' | 'incomplete' }>;

function foundDone(seen: Found): StepEnd {
  const reason = 'the answer was lost; the result was found in place';
  return seen.is === 'incomplete' ? { status: 'open', why: seen.why, reason } : { status: 'done', reason };
}

/** Looks whether a write whose answer was lost happened. @throws the error again when it did not, or was answered */
async function foundInPlace(
  error: unknown,
  action: Action,
  step: Step,
  known: Notebook,
  read: Reader,
  ports: Ports,
  before: Json | undefined,
): Promise<Found> {
  if (!isWrite(action) || !(error instanceof Fault) || error.acted !== 'unknown') throw error;
  known.remember(step.id, { out: known.outputsOf(step.id), owned: false, before, unanswered: true });
  const found = await observeSettled(step, known, read, ports);
  if (!happened(found)) throw error;
  await claim(step, found, known, ports, before);
  return found;
}

function happened(seen: Observed): seen is Found {
  return seen.is === 'present' || seen.is === 'incomplete';
}

/** Records that an unanswered write did happen, so that undo knows it as ours. */
async function claim(step: Step, found: Found, known: Notebook, ports: Ports, before: Json | undefined): Promise<void> {
  known.learn(step.id, found.out);
  await ports.log.outcome({ action: `${step.id}/found`, step: step.id, status: 'resolved' });
  known.remember(step.id, { out: found.out, owned: true, before, unanswered: false, writtenAt: ports.clock.now() });
}
