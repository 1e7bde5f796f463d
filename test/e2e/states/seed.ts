import { randomBytes } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Engagement } from '../../../main/engagements/engagement.ts';
import { nodeFiles } from '../../../main/engagements/node-files.ts';
import { type EngagementStore, engagementStore } from '../../../main/engagements/store.ts';
import type { Json } from '../../../shared/json.ts';
import { EXAMPLE_PROFILE } from '../../../shared/text/example-profile.ts';

/** The data folder's own store, with a clock that stands where it is put. */
export function seedStore(data: string, clock: { now(): number } = Date): EngagementStore {
  return engagementStore({ files: nodeFiles, clock, random: (count) => randomBytes(count), folder: data });
}

/** An engagement that somebody typed values into, on the pages of the example. */
export async function seedEngagement(
  data: string,
  start: { readonly customer: string; readonly practice?: boolean; readonly target?: string },
  typed: Readonly<Record<string, Json>> = {},
  agoMs = 0,
): Promise<Engagement> {
  await mkdir(data, { recursive: true, mode: 0o700 });
  const store = seedStore(data, { now: () => Date.now() - agoMs });
  const { customer, practice = false, target } = start;
  const label = 'Practice organization';
  const made = await store.create({
    customer,
    practice,
    ...(target === undefined ? {} : { target: { origin: target, label } }),
  });
  const facts = Object.entries(typed).map(([name, value]) => [
    name,
    { value, from: { runbook: EXAMPLE_PROFILE }, at: made.createdAt },
  ]);
  return store.save({ ...made, facts: Object.fromEntries(facts) });
}

/** A folder among the engagements whose document was cut off. */
export async function seedBroken(data: string, id: string): Promise<void> {
  const folder = join(data, 'engagements', id);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await writeFile(join(folder, 'engagement.json'), '{"schema":1,"id":', { mode: 0o600 });
}
