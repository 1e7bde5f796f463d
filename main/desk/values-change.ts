import type { JsonObject } from '../../shared/json.ts';
import type { Engagement } from '../engagements/engagement.ts';
import { changeEngagement } from './change-engagement.ts';
import type { DeskContext } from './context.ts';
import { AlreadyWorking } from './faults.ts';
import { turnsOf } from './values-turns.ts';

/**
 * `changeEngagement`, one at a time in this window: fields are saved as they are left, and two of them side by side
 * would meet each other's lock.
 * @throws AlreadyWorking while the engagement is being worked on here, and what `changeEngagement` throws
 */
export async function changeInTurn(
  desk: DeskContext,
  id: string,
  change: (engagement: Engagement) => Engagement,
): Promise<Engagement> {
  return turnsOf(desk).take(`change ${id}`, async () => {
    const work = desk.works.of(id);
    if (work !== undefined) throw new AlreadyWorking(work.purpose);
    return changeEngagement(desk, id, change);
  });
}

/**
 * The engagement with facts that somebody typed or found in the window; undefined takes a fact away.
 * @param runbook on whose pages they were typed
 */
export function withFacts(
  engagement: Engagement,
  facts: { readonly [name: string]: JsonObject[string] | undefined },
  now: number,
  runbook?: string,
): Engagement {
  const at = new Date(now).toISOString();
  const from = runbook === undefined ? {} : { runbook };
  const kept = Object.entries(engagement.facts).filter(([name]) => !Object.hasOwn(facts, name));
  const added = Object.entries(facts).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, { value, from, at }] as const],
  );
  return { ...engagement, facts: Object.fromEntries([...kept, ...added]) };
}

/** The facts' values by name. */
export function factsOf({ facts }: Engagement): JsonObject {
  return Object.fromEntries(Object.entries(facts).map(([name, { value }]) => [name, value]));
}
