import { readFile, stat } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import type { LiveProgress } from '../../../main/coverage/live/order.ts';
import { clientWith, liveBench } from './live-bench.ts';

const ORGANIZATION = { is: 'organization' } as const;

describe('a whole organization', () => {
  it('has every role as the API has it, everybody who has it, and the live catalogue', async () => {
    const bench = await liveBench({ membersPerRole: 2 });
    const { state, input, fault } = await bench.read({ subject: ORGANIZATION });
    expect({ state, fault }).toEqual({ state: 'read', fault: undefined });
    const { org } = bench;
    expect(input?.whole).toBe(true);
    expect(input?.organization).toBe('Meridian Practice Services');
    expect(input?.unread).toEqual([]);
    expect(input?.roles.map(({ role }) => role.name).sort()).toEqual(
      [...org.state.roles.values()].map(({ name }) => name).sort(),
    );
    expect(input?.catalogue?.source).toBe('live');
    expect(input?.catalogue?.entries.size).toBe(org.state.catalogue.permissions.size);
    const id = bench.roleId('Adelaide Agent');
    const names = org.state.grants.flatMap(({ roleId, subjectId }) =>
      roleId === id ? [org.state.users.get(subjectId)?.name] : [],
    );
    expect(input?.members?.get(id)?.map(({ name }) => name)).toEqual(names);
    expect(input?.roles.find(({ role }) => role.id === id)?.raw?.name).toBe('Adelaide Agent');
  });

  it('says in which divisions a role was given, and what the subject is', async () => {
    const bench = await liveBench({ membersPerRole: 3 });
    const { input } = await bench.read({ subject: ORGANIZATION });
    const [home, other] = bench.org.state.divisions;
    const everybody = [...(input?.members?.values() ?? [])].flat();
    const places = new Set(everybody.map(({ divisions }) => (divisions === 'all' ? 'all' : divisions[0]?.id)));
    expect(places).toEqual(new Set(['all', home?.id, other?.id]));
    expect(new Set(everybody.map(({ kind }) => kind))).toEqual(new Set(['user', 'client']));
  });

  it('reads all members of a role that has more of them than a page', async () => {
    const bench = await liveBench({ customRoles: 2, membersPerRole: 230 });
    const { input } = await bench.read({ subject: ORGANIZATION });
    expect(input?.members?.get(bench.roleId('Adelaide Agent'))).toHaveLength(230);
    expect(input?.whole).toBe(true);
  });

  it('asks once for each role, sends nothing but reads, and goes to one host', async () => {
    const bench = await liveBench({ membersPerRole: 1 });
    const { requests } = await bench.read({ subject: ORGANIZATION });
    const asked = bench.memberRequests();
    expect(new Set(asked).size).toBe(asked.length);
    expect(asked).toHaveLength(bench.org.state.roles.size);
    expect(bench.org.counts().write).toBe(0);
    expect(bench.org.log.filter(({ effect }) => effect === 'read')).toHaveLength(requests);
    expect([...bench.hosts]).toEqual([new URL(bench.org.origin).host]);
  });

  it('tells how far it is, never backwards, and ends with everything done', async () => {
    const bench = await liveBench();
    const told: LiveProgress[] = [];
    await bench.read({ subject: ORGANIZATION, onProgress: (progress) => told.push(progress) });
    for (const [index, { done, total }] of told.entries()) {
      expect(done).toBeLessThanOrEqual(total);
      expect(done).toBeGreaterThanOrEqual(told[index - 1]?.done ?? 0);
    }
    expect(told.at(-1)).toEqual({ done: told.at(-1)?.total, total: told.at(-1)?.total });
    expect(told.at(-1)?.total).toBeGreaterThan(bench.org.state.roles.size);
  });

  it('keeps its record to itself while it goes on, and leaves none when it is whole', async () => {
    const bench = await liveBench({ membersPerRole: 1 });
    let seen: { readonly mode: number; readonly text: string } | undefined;
    await bench.read({
      subject: ORGANIZATION,
      progress: {
        ...bench.progress,
        async append(text) {
          await bench.progress.append(text);
          seen ??= { mode: (await stat(bench.path)).mode & 0o777, text: await readFile(bench.path, 'utf8') };
        },
      },
    });
    expect(seen?.mode).toBe(0o600);
    expect(seen?.text).toContain('Meridian Practice Services');
    expect(await bench.progress.load()).toBeUndefined();
  });

  it('holds no secret', async () => {
    const bench = await liveBench({ secretInGet: true, membersPerRole: 1 });
    const { file } = await bench.read({ subject: ORGANIZATION });
    const client = await bench.read({ subject: { is: 'client', id: bench.org.samples.admin.clientId } });
    const text = `${file?.().text}${client.file?.().text}${JSON.stringify(client.input?.roles)}`;
    expect(text).toContain(bench.org.samples.admin.clientId);
    for (const { secret } of bench.org.state.clients.values()) expect(text).not.toContain(secret);
    expect(text).not.toContain(bench.org.samples.userToken);
  });
});

describe('an organization that cannot be read as a whole', () => {
  it('names the permission when the roles may not be listed, and answers nothing', async () => {
    const bench = await liveBench();
    const reader = bench.connect(clientWith(bench.org, ['directory:user:view']));
    const { state, input, fault } = await bench.read({ subject: ORGANIZATION, reader });
    expect({ state, input }).toEqual({ state: 'failed', input: undefined });
    expect(fault).toMatchObject({ family: 'permission', permissions: ['authorization:role:view'] });
    expect(fault?.message).toContain('The roles of the organization could not be read.');
  });

  it('keeps the roles when their members may not be read, and says that these are not known', async () => {
    const bench = await liveBench({ membersPerRole: 1 });
    const needed = 'authorization:grant:view';
    bench.org.setFaults([{ match: { path: '*/subjectgrants' }, fault: { kind: 'forbid', permissions: [needed] } }]);
    const { state, input, fault, file } = await bench.read({ subject: ORGANIZATION, progress: bench.progress });
    expect(state).toBe('read');
    expect(fault).toMatchObject({ family: 'permission', permissions: [needed] });
    expect(fault?.fix).toContain('the roles themselves are compared all the same');
    expect(input?.whole).toBe(false);
    expect(input?.roles).toHaveLength(bench.org.state.roles.size);
    expect(input?.members?.size).toBe(0);
    expect(file?.().text).toContain('"failed"');
    expect(bench.memberRequests().length).toBeLessThan(20);
  });

  it('leaves out a role that was deleted meanwhile, and says so', async () => {
    const bench = await liveBench({ membersPerRole: 1 });
    const id = bench.roleId('Adelaide Coach');
    const { input, state } = await bench.read({
      subject: ORGANIZATION,
      progress: {
        ...bench.progress,
        async begin(text) {
          bench.org.state.roles.delete(id);
          await bench.progress.begin(text);
        },
      },
    });
    expect(state).toBe('read');
    expect(input?.roles.map(({ role }) => role.id)).not.toContain(id);
    expect(input?.unread.map(({ why }) => why)).toEqual([
      'The role “Adelaide Coach” was deleted while the organization was being read; it is left out.',
    ]);
    expect(input?.whole).toBe(true);
  });

  it('reads the list again when it became shorter between two pages, so that none slips through', async () => {
    const bench = await liveBench({ customRoles: 250 });
    const { roles } = bench.org.state;
    const [first] = [...roles.values()].filter(({ name }) => name === 'Adelaide Agent');
    const reader = bench.connect();
    const { input } = await bench.read({
      subject: ORGANIZATION,
      reader: {
        async read(call, signal) {
          // The first page is out, and a role of it is deleted before the next.
          if (call.query?.pageNumber === 2 && call.path.endsWith('/roles')) roles.delete(first?.id ?? '');
          return reader.read(call, signal);
        },
      },
    });
    expect(input?.roles.map(({ role }) => role.id).sort()).toEqual([...roles.keys()].sort());
    expect(input?.whole).toBe(true);
  });

  it('is not whole when the list goes on saying that there are more roles than it has', async () => {
    const bench = await liveBench();
    const reader = bench.connect();
    const { input } = await bench.read({
      subject: ORGANIZATION,
      reader: {
        read: (call, signal) =>
          reader.read(
            {
              ...call,
              reply: (body) =>
                call.reply(call.path.endsWith('/roles') ? { ...(body as object), total: 9999, pageCount: 1 } : body),
            },
            signal,
          ),
      },
    });
    expect(input?.whole).toBe(false);
    expect(input?.unread[0]?.why).toContain('roles are missing from it');
  });

  it('names the one role whose members could not be read, goes on with the others, and asks only for it later', async () => {
    const bench = await liveBench({ membersPerRole: 1 });
    const id = bench.roleId('Adelaide Coach');
    const broken = { match: { path: `*/${id}/subjectgrants` }, fault: { kind: 'status', status: 500 } } as const;
    bench.org.setFaults([broken]);
    const first = await bench.read({ subject: ORGANIZATION, progress: bench.progress });
    expect(first.state).toBe('read');
    expect(first.input?.whole).toBe(false);
    expect(first.input?.unread.map(({ text }) => text)).toEqual(['Adelaide Coach']);
    expect(first.input?.members?.size).toBe(bench.org.state.roles.size - 1);

    bench.org.setFaults([]);
    const before = bench.memberRequests().length;
    const second = await bench.read({ subject: ORGANIZATION, progress: bench.progress, resume: true });
    expect(second.input?.whole).toBe(true);
    expect(bench.memberRequests().slice(before)).toEqual([id]);
  });

  it('stops when one answer after the other is unusable', async () => {
    const bench = await liveBench();
    bench.org.setFaults([{ match: { path: '*/subjectgrants' }, fault: { kind: 'truncate' } }]);
    const { state, fault, input } = await bench.read({ subject: ORGANIZATION });
    expect(state).toBe('failed');
    expect(fault?.code).toBe('too-many-unusable-answers');
    expect(input?.whole).toBe(false);
    expect(bench.memberRequests().length).toBeLessThan(120);
  });

  it('gets over connections that are reset now and then', async () => {
    const bench = await liveBench({ membersPerRole: 1 });
    bench.org.setFaults([
      { match: { path: '*/subjectgrants' }, times: 3, fault: { kind: 'reset-before' } },
      { match: { path: '*/authorization/roles' }, times: 1, fault: { kind: 'reset-after' } },
      { match: { path: '*/subjectgrants' }, times: 2, fault: { kind: 'truncate' } },
    ]);
    const { state, input } = await bench.read({ subject: ORGANIZATION });
    expect(state).toBe('read');
    expect(input?.whole).toBe(true);
    expect(input?.members?.size).toBe(bench.org.state.roles.size);
  });

  it('reads grants without a catalogue, and says that there is none', async () => {
    const bench = await liveBench();
    bench.org.setFaults([{ match: { path: '*/permissions' }, fault: { kind: 'status', status: 503 } }]);
    const { state, input } = await bench.read({ subject: ORGANIZATION });
    expect(state).toBe('read');
    expect(input?.catalogue).toBeUndefined();
    expect(input?.unread[0]?.why).toContain('The permission catalogue could not be read');
  });

  it('shows a role with a policy that nobody understands, instead of failing', async () => {
    const bench = await liveBench();
    const role = bench.org.state.roles.get(bench.roleId('Adelaide Coach'));
    const odd = { domain: 'quality', entityName: 7, actionSet: ['view'] } as unknown as { domain: string };
    if (role !== undefined) Object.assign(role, { permissionPolicies: [...role.permissionPolicies, odd] });
    const { input } = await bench.read({ subject: ORGANIZATION });
    expect(input?.unread).toHaveLength(1);
    expect(input?.unread[0]?.text).toContain('quality');
    expect(input?.whole).toBe(false);
  });
});
