import type { JsonObject } from '../../shared/json.ts';
import { Fault } from '../../shared/results/fault.ts';
import type { Engagement } from '../engagements/engagement.ts';
import type { Runnable } from '../runs/runnable.ts';
import type { DeskContext } from './context.ts';
import { createEngagement, customerName } from './engagement-create.ts';
import { readEngagement } from './engagement-reading.ts';
import { isSecretReference } from './engagement-runbooks.ts';

/** Learned, not typed: the copy is for an organization of its own, and these follow from its address. */
const FOUND = ['orgId', 'orgShortName', 'orgLongName', 'homeDivisionId', 'region', 'loginURL', 'apiURL'];

/** The same typed values for another customer; a rehearsal begins afresh on the practice organization of today. */
export async function duplicateEngagement(desk: DeskContext, id: string, typed: string): Promise<Engagement> {
  const name = customerName(typed);
  const { engagement, runnables } = await readEngagement(desk, id);
  const made = await createEngagement(desk, name, engagement.practice);
  const values = copiedValues(engagement, runnables);
  const practice = engagement.practice ? String(made.target?.origin ?? '') : undefined;
  const at = new Date(desk.app.clock.now()).toISOString();
  const begun = (fact: string) => runbookOf(engagement, fact, runnables);
  const facts = Object.entries({ ...placeFacts(runnables, values, practice), ...values }).map(
    ([fact, value]) => [fact, { value, from: begun(fact), at }] as const,
  );
  // The same address leads to the same place; a rehearsal has the one that it was just given.
  const target = made.target ?? engagement.target;
  const copy = { ...made, facts: Object.fromEntries(facts), ...(target === undefined ? {} : { target }) };
  // Nobody else can know of an engagement that was made this moment, so there is nothing to lock.
  const saved = await desk.app.store.save(copy);
  desk.tell('engagement-changed', { engagement: saved.id });
  return saved;
}

function copiedValues({ facts, practice }: Engagement, runnables: readonly Runnable[]): JsonObject {
  // A step reports back the values that it used: under a parameter's name it is still the operator's value.
  const shared = runnables.flatMap(({ parameters }) => parameters.flatMap(({ name, own }) => (own ? [] : [name])));
  // The clients of a rehearsal end with its practice organization.
  const left = [...FOUND, 'customer', ...(practice ? ['operatorClientId'] : [])];
  return Object.fromEntries(
    Object.entries(facts)
      .filter(([name, { value, from }]) => {
        const given = shared.includes(name) || from.step === undefined;
        return given && !left.includes(name) && !isSecretReference(value);
      })
      .map(([name, { value }]) => [name, value]),
  );
}

/** On whose pages a value was typed; the copy begins there too. */
function runbookOf(
  { facts, runs }: Engagement,
  name: string,
  runnables: readonly Runnable[],
): { readonly runbook?: string } {
  const { run, runbook = runs.find(({ id }) => id === run)?.runbook } = facts[name]?.from ?? {};
  return runbook !== undefined && runnables.some(({ id }) => id === runbook) ? { runbook } : {};
}

function placeFacts(runnables: readonly Runnable[], values: JsonObject, practice: string | undefined): JsonObject {
  for (const { whereTo } of runnables) {
    try {
      const place = whereTo?.(values, practice);
      if (place !== undefined) return place.facts;
    } catch (error) {
      // An address that leads nowhere for one runbook may be meant for another; it is asked for again.
      if (!(error instanceof Fault)) throw error;
    }
  }
  return {};
}
