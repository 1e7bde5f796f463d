import type { Check } from '../../../../shared/results/check.ts';

export type CheckResult = Check['result'];

/** What holds for all of them together: nothing is in order as long as something was not looked at. */
export function worstOf(results: readonly CheckResult[]): CheckResult {
  if (results.includes('not-ok')) return 'not-ok';
  return results.length === 0 || results.includes('unchecked') ? 'unchecked' : 'ok';
}
