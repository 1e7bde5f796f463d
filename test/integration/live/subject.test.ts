import { describe, expect, it } from 'vitest';
import { findLive } from '../../../main/coverage/live/find.ts';
import { clientWith, liveBench } from './live-bench.ts';

const person = (bench: Awaited<ReturnType<typeof liveBench>>, name: string): string => {
  const user = [...bench.org.state.users.values()].find((each) => each.name === name);
  if (user === undefined) throw new Error(`There is nobody called ${name}.`);
  return user.id;
};

describe('a role', () => {
  it('comes with its policies and with everybody who has it', async () => {
    const bench = await liveBench({ membersPerRole: 2 });
    const id = bench.roleId('Adelaide Agent');
    const { state, input, file } = await bench.read({ subject: { is: 'role', id } });
    expect(state).toBe('read');
    expect(input?.roles.map(({ role }) => role.name)).toEqual(['Adelaide Agent']);
    expect(input?.members?.get(id)).toHaveLength(2);
    expect(input?.whole).toBe(true);
    expect(JSON.parse(file?.().text.split('\n')[0] ?? '')).toMatchObject({ role: { id, name: 'Adelaide Agent' } });
    expect(file?.().name).toContain('Adelaide Agent');
  });

  it('that is gone is not found, rather than empty', async () => {
    const bench = await liveBench();
    const { state, input, fault } = await bench.read({ subject: { is: 'role', id: crypto.randomUUID() } });
    expect({ state, input, code: fault?.code }).toEqual({ state: 'failed', input: undefined, code: 'not-found' });
  });
});

describe('a user', () => {
  it('has grants with their divisions', async () => {
    const bench = await liveBench({ membersPerRole: 3 });
    const id = person(bench, 'Chloe Bianchi');
    const { input } = await bench.read({ subject: { is: 'user', id } });
    expect(input?.format).toBe('subject');
    expect(input?.subject).toEqual({ kind: 'user', id, name: 'Chloe Bianchi' });
    const expected = bench.org.state.grants.filter(({ subjectId }) => subjectId === id);
    expect(input?.roles).toHaveLength(new Set(expected.map(({ roleId }) => roleId)).size);
    for (const { holdings } of input?.roles ?? []) expect(holdings.every(({ division }) => division)).toBe(true);
    expect(input?.whole).toBe(true);
  });

  it('is answered in part when the grants may not be read, with the permission that is missing', async () => {
    const bench = await liveBench({ membersPerRole: 3 });
    const id = person(bench, 'Chloe Bianchi');
    const reader = bench.connect(clientWith(bench.org, ['directory:user:view']));
    const { state, input, fault } = await bench.read({ subject: { is: 'user', id }, reader });
    expect(state).toBe('read');
    expect(fault).toMatchObject({ family: 'permission', permissions: ['authorization:grant:view'] });
    expect(fault?.fix).toContain('not by which role or in which division');
    expect(input?.whole).toBe(false);
    expect(input?.roles.map(({ role }) => role.name)).toEqual(['all roles of Chloe Bianchi']);
    expect(input?.roles[0]?.holdings.length).toBeGreaterThan(0);
  });
});

describe('an OAuth client', () => {
  it('has its grants once, though its own list of roles repeats them', async () => {
    const bench = await liveBench();
    const { clientId } = bench.org.samples.admin;
    const { input } = await bench.read({ subject: { is: 'client', id: clientId } });
    expect(input?.subject).toEqual({ kind: 'client', id: clientId, name: 'Practice administrator' });
    expect(input?.roles.map(({ role }) => role.name)).toEqual(['Master Admin']);
    expect(input?.roles[0]?.holdings.every(({ division }) => division === 'all')).toBe(true);
    expect(bench.org.log.filter(({ path }) => path === '/api/v2/authorization/roles')).toHaveLength(0);
  });

  it('is answered from its own list of roles when the grants may not be read', async () => {
    const bench = await liveBench();
    const { clientId } = bench.org.samples.lacksTwo;
    const needed = ['authorization:role:view', 'oauth:client:view'];
    const reader = bench.connect(clientWith(bench.org, needed));
    const { state, input, fault } = await bench.read({ subject: { is: 'client', id: clientId }, reader });
    expect({ state, fault }).toEqual({ state: 'read', fault: undefined });
    expect(input?.roles.map(({ role }) => role.name)).toEqual(['Integration Administrator']);
    const held = bench.org.state.roles.get(bench.roleId('Integration Administrator'));
    expect(input?.roles[0]?.holdings).toHaveLength(held?.permissionPolicies.length ?? -1);
    expect(input?.roles[0]?.holdings[0]?.division).toBe('all');
    expect(input?.whole).toBe(true);
  });

  it('is answered from its grants when the client may not be read, and that is said', async () => {
    const bench = await liveBench();
    const { clientId } = bench.org.samples.lacksTwo;
    const reader = bench.connect(clientWith(bench.org, ['authorization:grant:view']));
    const { input } = await bench.read({ subject: { is: 'client', id: clientId }, reader });
    expect(input?.roles.map(({ role }) => role.name)).toEqual(['Integration Administrator']);
    expect(input?.unread[0]?.why).toContain('oauth:client:view');
  });

  it('of which nothing may be read has not “nothing granted”', async () => {
    const bench = await liveBench();
    const { clientId } = bench.org.samples.lacksTwo;
    const reader = bench.connect(clientWith(bench.org, ['directory:user:view']));
    const { state, input, fault } = await bench.read({ subject: { is: 'client', id: clientId }, reader });
    expect({ state, input }).toEqual({ state: 'failed', input: undefined });
    expect(fault?.family).toBe('permission');
  });

  it('whose role is gone from the organization names that role', async () => {
    const bench = await liveBench();
    const { clientId } = bench.org.samples.lacksTwo;
    bench.org.setFaults([
      { match: { path: '*/subjects/*' }, fault: { kind: 'forbid', permissions: ['authorization:grant:view'] } },
    ]);
    const id = bench.roleId('Integration Administrator');
    bench.org.state.roles.delete(id);
    const { input } = await bench.read({ subject: { is: 'client', id: clientId } });
    expect(input?.whole).toBe(false);
    expect(input?.unread[0]?.text).toBe(id);
  });
});

describe('searching for what to read', () => {
  it('finds roles, users and clients by a part of their name, whatever its casing', async () => {
    const bench = await liveBench();
    const reader = bench.connect();
    const names = async (of: 'role' | 'user' | 'client', words: string) =>
      (await findLive(reader, of, words)).map(({ name }) => name);
    expect(await names('role', 'adelaide c')).toEqual(['Adelaide Campaign Operator', 'Adelaide Coach']);
    expect(await names('user', 'bianchi chl')).toEqual(['Chloe Bianchi']);
    expect(await names('client', 'REDUCED')).toEqual(['Practice administrator, reduced']);
    expect(await names('role', '')).toHaveLength(Math.min(50, bench.org.state.roles.size));
    expect(await names('user', '')).toHaveLength(50);
  });
});

it('stops at once, and says that nothing was complete', async () => {
  const bench = await liveBench();
  const stop = new AbortController();
  bench.org.setFaults([{ match: { path: '*' }, fault: { kind: 'latency', ms: 200 } }]);
  setTimeout(() => stop.abort(), 50);
  const { state, input, fault } = await bench.read({
    subject: { is: 'user', id: person(bench, 'Chloe Bianchi') },
    signal: stop.signal,
  });
  expect({ state, input, family: fault?.family }).toEqual({ state: 'stopped', input: undefined, family: 'stopped' });
});
