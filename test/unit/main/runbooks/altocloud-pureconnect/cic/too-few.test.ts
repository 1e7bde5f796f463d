import { describe, expect, it } from 'vitest';
import { Notebook } from '../../../../../../main/engine/knowledge.ts';
import { usersStep } from '../../../../../../main/runbooks/altocloud-pureconnect/cic/users/step.ts';
import type { AltocloudContext } from '../../../../../../main/runbooks/altocloud-pureconnect/context.ts';

/** What a server answers that tells how many licences there are. */
async function said(allocation: object): Promise<readonly string[]> {
  const context = { purpose: 'run', cic: { origin: 'https://cic.example:8019', hasAccount: true } };
  const known = new Notebook({ values: { userIds: ['a', 'b', 'c'] }, accepted: {}, records: new Map() });
  const step = usersStep(context as AltocloudContext);
  const id = { id: 'I3_ACCESS_ALTOCLOUD_USER' };
  await step.observe(
    {
      read: async (call) =>
        call.path.includes('license-allocations')
          ? call.reply({ configurationId: id, ...allocation })
          : call.reply({ configurationId: { id: call.path.at(-1) }, licenseProperties: { additionalLicenses: [] } }),
    },
    known,
    new AbortController().signal,
  );
  return known.warnings.map(({ problem }) => problem.message);
}

describe('a server that tells how many licences are free', () => {
  it('has too few: it is said before the run, with both numbers', async () => {
    expect(await said({ count: 10, inUse: 8 })).toEqual(['2 of the licences for agents are free, and 3 are needed.']);
    expect(await said({ count: 10, inUse: 12 })).toEqual(['0 of the licences for agents are free, and 3 are needed.']);
  });

  it('has enough, or does not tell: nothing is said', async () => {
    expect(await said({ count: 10, inUse: 7 })).toEqual([]);
    expect(await said({})).toEqual([]);
    expect(await said({ count: 'many', inUse: null })).toEqual([]);
  });
});
