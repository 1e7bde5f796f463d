import type { Runnable } from '../runs/runnable.ts';

/** What of a runbook is opened when somebody only signs in, or looks something up as who did. */
export function signInPartOf(whole: Runnable): Runnable {
  return whole.signInPart?.(whole) ?? whole;
}
