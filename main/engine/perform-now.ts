import type { Json } from '../../shared/json.ts';
import type { Action } from '../../shared/plan/action.ts';
import { Fault } from '../../shared/results/fault.ts';
import type { Reader } from './call.ts';
import type { Notebook } from './knowledge.ts';
import { type Performed, perform } from './perform.ts';
import type { Ports } from './ports.ts';
import type { Step } from './step.ts';

/** What came of an action that may need a fresh look. `met`: nothing was sent, its object is as it should be. */
export type PerformedNow = Performed | { readonly is: 'met' };

/**
 * Does one action of a plan; a write that its step refreshes goes out as it has to be at this moment, and is found to
 * have happened when its answer is lost and nothing of it is left to do.
 * @throws Fault by cause; StoppedByOperator
 */
export async function performNow(
  action: Action,
  step: Step,
  known: Notebook,
  read: Reader,
  ports: Ports,
  before?: Json,
): Promise<PerformedNow> {
  if (step.refresh === undefined || action.kind !== 'http' || ports.signal.aborted) {
    return perform(action, step, known, read, ports, before);
  }
  const fresh = await step.refresh(action, read, known, ports.signal);
  if (fresh === undefined) return { is: 'met' };
  try {
    return await perform(fresh, step, known, read, ports, before);
  } catch (error) {
    if (!(error instanceof Fault) || error.acted !== 'unknown') throw error;
    if ((await step.refresh(action, read, known, ports.signal)) !== undefined) throw error;
    await ports.log.outcome({ action: fresh.id, step: step.id, status: 'resolved' });
    return { is: 'done', body: null };
  }
}
