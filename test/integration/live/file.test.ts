import { expect, it } from 'vitest';
import type { LiveResult } from '../../../main/coverage/live/order.ts';
import type { ReadInput } from '../../../shared/coverage/input.ts';
import { readInput } from '../../../shared/coverage/read/read-input.ts';
import { clientWith, type LiveBench, liveBench } from './live-bench.ts';

/** What must be the same whether it comes from the organization or from the saved file. */
function shape(input: ReadInput | undefined) {
  const { format, roles, subject, members, organization, readAt, whole, catalogue, unread } = input ?? {};
  const permissions = [...(catalogue?.entries.keys() ?? [])].sort();
  const whys = unread?.map(({ why }) => why.length > 0);
  return { format, roles, subject, members, organization, readAt, whole, permissions, date: catalogue?.date, whys };
}

async function reread(bench: LiveBench, result: LiveResult): Promise<ReadInput> {
  const { input, file } = result;
  const catalogue = input?.catalogue ?? (await bench.read({ subject: { is: 'organization' } })).input?.catalogue;
  if (file === undefined || catalogue === undefined) throw new Error('nothing was read');
  return readInput(file().text, 'audit.ndjson', { catalogue });
}

it('reads the file of a whole organization back as what was read', async () => {
  const bench = await liveBench({ membersPerRole: 2 });
  const result = await bench.read({ subject: { is: 'organization' } });
  expect(shape(await reread(bench, result))).toEqual(shape(result.input));
});

it('reads the files of a role, a user and a client back as what was read', async () => {
  const bench = await liveBench({ membersPerRole: 2 });
  const [, , user] = bench.org.state.users.keys();
  const subjects = [
    { is: 'role', id: bench.roleId('Adelaide Agent') },
    { is: 'user', id: user ?? '' },
    { is: 'client', id: bench.org.samples.lacksTwo.clientId },
  ] as const;
  for (const subject of subjects) {
    const result = await bench.read({ subject });
    expect(result.input?.whole).toBe(true);
    expect(shape(await reread(bench, result))).toEqual(shape(result.input));
  }
});

it('does not lose in the file that something is not known', async () => {
  const bench = await liveBench({ membersPerRole: 2 });
  const id = bench.roleId('Adelaide Coach');
  bench.org.setFaults([{ match: { path: `*/${id}/subjectgrants` }, fault: { kind: 'status', status: 500 } }]);
  const part = await bench.read({ subject: { is: 'organization' } });
  const again = await reread(bench, part);
  expect(again.whole).toBe(false);
  expect(again.members?.has(id)).toBe(false);
  expect(again.unread[0]?.why).toContain('Adelaide Coach');

  const [, , user] = bench.org.state.users.keys();
  const reader = bench.connect(clientWith(bench.org, ['directory:user:view']));
  const together = await bench.read({ subject: { is: 'user', id: user ?? '' }, reader });
  expect((await reread(bench, together)).whole).toBe(false);
  expect((await reread(bench, together)).subject).toEqual(together.input?.subject);
});

it('does not lose in the file what there is to be said, though all is known', async () => {
  const bench = await liveBench();
  bench.org.setFaults([{ match: { path: '*/permissions' }, times: 4, fault: { kind: 'status', status: 503 } }]);
  const result = await bench.read({ subject: { is: 'role', id: bench.roleId('Adelaide Agent') } });
  const again = await reread(bench, result);
  expect(again.unread.map(({ why }) => why)).toEqual(result.input?.unread.map(({ why }) => why));
  expect(again.unread[0]?.why).toContain('catalogue');
  expect(again.whole).toBe(true);
});

it('says of a stopped reading in its file that it is a part', async () => {
  const bench = await liveBench({ membersPerRole: 1 });
  const stop = new AbortController();
  const result = await bench.read({
    subject: { is: 'organization' },
    signal: stop.signal,
    progress: {
      ...bench.progress,
      async append(text) {
        await bench.progress.append(text);
        stop.abort();
      },
    },
  });
  expect(result.state).toBe('stopped');
  const again = await reread(bench, result);
  expect(again.whole).toBe(false);
  expect(again.members?.size).toBe(result.input?.members?.size);
});
