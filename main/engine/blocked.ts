import { Fault } from '../../shared/results/fault.ts';
import { StoppedByOperator } from './faults.ts';
import type { Blocked, Observed } from './step.ts';

/** A fault as the reason why a step cannot go on. Anything that is not a fault is a programming error and is thrown on. */
export function reasonOf(error: unknown): Blocked {
  if (error instanceof Fault) {
    const accept = error.acceptable === undefined ? {} : { accept: error.acceptable.typed };
    return { problem: error.toProblem(), family: error.family, ...accept };
  }
  // What fetch and timers reject with when the operator's signal aborts them.
  if (error instanceof Error && error.name === 'AbortError') return reasonOf(new StoppedByOperator());
  throw error;
}

/** What a failed look-up means: the state is unknown, never "fine". */
export function blockedBy(error: unknown): Observed {
  return { is: 'unknown', why: reasonOf(error) };
}
