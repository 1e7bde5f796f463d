import type { Effect } from '../../engine/call.ts';
import { ConnectionCut, TimedOut } from '../faults/network.ts';
import { ServerFault } from '../faults/reply.ts';
import { Throttled } from '../faults/throttled.ts';

/** How patient reads are. */
export interface Patience {
  /** Requests in all, the first included. */
  readonly attempts: number;
  /** A wait longer than this is not taken; the caller gets the Throttled fault and decides. */
  readonly longestWaitSeconds: number;
  /** First pause after a failure without a named wait; it doubles each time. */
  readonly firstPauseMs: number;
}

export const DEFAULT_PATIENCE: Patience = { attempts: 4, longestWaitSeconds: 90, firstPauseMs: 500 };

/**
 * Milliseconds for which nothing of the lane is sent, or undefined when the fault says nothing about others. A wait that
 * is too long to be taken is none: the next request then fails with the fault, which names it.
 */
export function pauseFor(fault: unknown, attempt: number, random: number, patience: Patience): number | undefined {
  if (!(fault instanceof Throttled)) return undefined;
  const seconds = fault.seconds ?? (patience.firstPauseMs * 2 ** (attempt - 1)) / 1000;
  if (seconds > patience.longestWaitSeconds) return undefined;
  // Requests sent right at the end of the wait have been refused again (reference, section 2), hence never early.
  return seconds * 1000 + random * 1000;
}

/**
 * Milliseconds to wait before the same request is sent again, or undefined when it must not be.
 * Writes never go twice. Sessions wait out a throttle only. Reads also get over cut connections and 5xx.
 * @param attempt how many requests were sent so far, from 1
 * @param random a number from 0 to 1
 */
export function retryDelay(
  fault: unknown,
  effect: Effect,
  attempt: number,
  random: number,
  patience: Patience,
): number | undefined {
  if (effect === 'write' || attempt >= patience.attempts) return undefined;
  if (fault instanceof Throttled) return pauseFor(fault, attempt, random, patience);
  const pauseMs = patience.firstPauseMs * 2 ** (attempt - 1);
  if (effect === 'session') return undefined;
  // A second timeout would make an operator wait for minutes.
  if (fault instanceof TimedOut) return attempt === 1 ? pauseMs * (0.5 + random) : undefined;
  if (fault instanceof ConnectionCut || fault instanceof ServerFault) return pauseMs * (0.5 + random);
  return undefined;
}
