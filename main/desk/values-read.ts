import type { JsonObject } from '../../shared/json.ts';
import type { Engagement } from '../engagements/engagement.ts';
import { seenBy } from '../engagements/own-facts.ts';
import type { PracticeJson } from '../practice/start.ts';
import { practiceAtHand } from '../runs/practice.ts';
import { rememberedFor } from '../runs/remembered.ts';
import type { Runnable } from '../runs/runnable.ts';
import type { DeskContext } from './context.ts';
import { factsOf } from './values-change.ts';
import { runnableIn } from './values-runnable.ts';

/** What was typed or found so far, else the default. A rehearsal starts with the values of the practice organization. */
export async function readValues(desk: DeskContext, id: string, runbook: string): Promise<JsonObject> {
  const { engagement } = await desk.app.store.open(id);
  const runnable = await runnableIn(desk, engagement, runbook);
  const facts = factsOf(seenBy(engagement, runnable));
  const remembered = rememberedFor(runnable.parameters, facts);
  const known: JsonObject = { ...(await practiceSample(desk, engagement, runnable)), ...remembered };
  return Object.fromEntries(
    runnable.parameters.flatMap(({ name, type, default: standard }) => {
      if (type === 'secret') return [];
      // The engagement's title is where a new name is written.
      const value = name === 'customer' ? engagement.customer : (known[name] ?? standard);
      return value === undefined ? [] : [[name, value] as const];
    }),
  );
}

/** Values that run on the engagement's practice organization; none when that has ended, or on real systems. */
async function practiceSample(
  desk: Pick<DeskContext, 'app' | 'practice'>,
  engagement: Engagement,
  runnable: Runnable,
): Promise<JsonObject> {
  const json = await practiceOf(desk, engagement);
  return json === undefined ? {} : runnable.sample(json);
}

/** The practice systems that an engagement belongs to; undefined when they have ended, or it is a real one. */
export async function practiceOf(
  { app, practice }: Pick<DeskContext, 'app' | 'practice'>,
  { practice: rehearsed, target }: Engagement,
): Promise<PracticeJson | undefined> {
  const origin = practice.current();
  if (!rehearsed || origin === undefined || origin !== target?.origin) return undefined;
  const at = await practiceAtHand({ is: 'running', origin }, app.transport([], 'practice'));
  await at.close();
  return at.json;
}
