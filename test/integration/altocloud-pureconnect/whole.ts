import { expect } from 'vitest';
import { type AltocloudBench, USER_LICENCE } from './altocloud-bench.ts';
import { licencesOf, openSessions } from './cic-world.ts';

/**
 * Writes that arrived, by method and path without the session; a repeated one stands twice. One that was turned away
 * for its session did nothing.
 */
export const sent = ({ practice: { icws, genesysCloud } }: Pick<AltocloudBench, 'practice'>) =>
  [...icws.log, ...genesysCloud.log].filter(({ effect, status }) => effect === 'write' && status !== 401).map(shortOf);

function shortOf({ method, path }: { readonly method: string; readonly path: string }): string {
  return `${method} ${path.replace(/^\/icws\/[^/]+\//, '')}`;
}

/** The grants that the sample users have, by user and role; a doubled one stands twice. */
export const grantsOf = ({ practice: { genesysCloud, json } }: Pick<AltocloudBench, 'practice'>) =>
  genesysCloud.state.grants
    .filter(({ subjectId }) => (json.genesysCloud.syncedUsers ?? []).includes(subjectId))
    .map(({ subjectId, roleId }) => `${subjectId} ${genesysCloud.state.roles.get(roleId)?.name}`)
    .sort();

/** Every agent is licensed once, every user has both roles once, nothing is signed in, and the next plan sends nothing. */
export async function expectWhole(
  bench: AltocloudBench,
  engagement: string | undefined,
  open = openSessions,
): Promise<void> {
  const { icws, genesysCloud } = bench.practice.json;
  const agents = icws?.userIds ?? [];
  expect(agents.length).toBeGreaterThan(1);
  for (const id of agents) {
    expect(
      licencesOf(bench, id).filter((one) => one === USER_LICENCE),
      id,
    ).toEqual([USER_LICENCE]);
  }
  const grants = grantsOf(bench);
  expect(new Set(grants).size).toBe(grants.length);
  expect(grants.length).toBe(2 * (genesysCloud.syncedUsers ?? []).length);
  const next = await bench.next(engagement);
  expect(
    next.actions.filter(({ kind }) => kind !== 'manual'),
    next.text,
  ).toEqual([]);
  expect(open(bench)).toBe(0);
}
