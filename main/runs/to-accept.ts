import type { Action } from '../../shared/plan/action.ts';
import { runText } from '../../shared/text/run.ts';

/** What has to be accepted by name: once for all actions of a step that are accepted by the same one. */
export function toAccept(actions: readonly Action[]): readonly Action[] {
  const costly = actions.filter(({ cost, escalation }) => cost !== undefined || escalation !== undefined);
  const alike = Map.groupBy(costly, ({ step, typed }) => JSON.stringify([step, typed]));
  return [...alike.values()].flatMap(([first, ...others]) => {
    if (first === undefined) return [];
    return [others.length === 0 ? first : { ...first, summary: runText.andMore(first.summary, others.length) }];
  });
}
