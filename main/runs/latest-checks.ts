import type { Check } from '../../shared/results/check.ts';
import type { History } from '../engagements/fold.ts';

/**
 * The checks of a runbook as they stand: for each step those of the latest run, or later look, that checked it. What was
 * found before is out of date, and a step that was undone has none.
 */
export function latestChecks({ runs, runbooks }: Pick<History, 'runs' | 'runbooks'>, id: string): readonly Check[] {
  const own = runs.filter(({ runbook }) => runbook === id || runbook === `${id}/verify`);
  const latest = new Map<string, readonly Check[]>();
  for (const { checks } of own) {
    for (const [step, found] of Map.groupBy(checks, ({ step }) => step)) latest.set(step, found);
  }
  const statuses = runbooks.get(id)?.statuses;
  return [...latest].flatMap(([step, found]) => (statuses?.get(step) === 'undone' ? [] : found));
}
