import { Fault } from '../../shared/results/fault.ts';
import type { Problem } from '../../shared/results/problem.ts';
import { CallFailed } from './faults.ts';
import { type Log, whereOf } from './log.ts';

/** A fault in its own words; anything else is a mistake of ours, which is logged by place and told without details. */
export function problemOf(error: unknown, log: Log, channel?: string): Problem {
  if (error instanceof Fault) return error.toProblem();
  log({ what: 'call-failed', ...(channel === undefined ? {} : { channel }), reason: whereOf(error) });
  return new CallFailed(error).toProblem();
}

/** A problem as text, where there is no window to show it. */
export function sentence({ message, fix }: Problem): string {
  return `${message}\n  ${fix}`;
}
