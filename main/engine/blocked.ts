import { Fault } from '../../shared/results/fault.ts';
import { StoppedByOperator } from './faults.ts';
import type { Blocked, Observed } from './step.ts';

/** A fault as the reason why a step cannot go on. Anything that is not a fault is a programming error and is thrown on. */
export function reasonOf(error: unknown): Blocked {
  if (error instanceof Fault) {
    const { acceptable } = error;
    const accept = acceptable === undefined ? {} : { accept: acceptable.typed };
    const keep = acceptable?.keep === undefined ? {} : { keep: acceptable.keep };
    return { problem: error.toProblem(), family: error.family, ...accept, ...keep };
  }
  // What fetch and timers reject with when the operator's signal aborts them.
  if (error instanceof Error && error.name === 'AbortError') return reasonOf(new StoppedByOperator());
  throw error;
}

/** What a failed look-up means: the state is unknown, never "fine". */
export function blockedBy(error: unknown): Observed {
  return { is: 'unknown', why: reasonOf(error) };
}
