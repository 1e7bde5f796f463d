import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isExported } from '../../../main/desk/exported-files.ts';
import type { RequestOf } from '../../../shared/ipc/contract.ts';
import { addRole } from '../run/org.ts';
import { type CoverageBench, findings, role, type State, startCoverageBench } from './coverage-bench.ts';

const VIEW = 'analytics:conversationDetail:view';

async function signedIn(options: Parameters<typeof startCoverageBench>[0] = {}): Promise<CoverageBench> {
  const bench = await startCoverageBench(options);
  await bench.call('connect.signIn', { ...bench.here, method: { is: 'practice' } });
  return bench;
}

/** Starts a reading and waits for its end. */
async function read(bench: CoverageBench, subject: RequestOf<'coverage.live.start'>['subject']): Promise<State> {
  const started = await bench.call('coverage.live.start', { engagement: bench.engagement, subject });
  expect(started.live?.state).toBe('running');
  return ended(bench);
}

async function ended(bench: CoverageBench): Promise<State> {
  await expect
    .poll(async () => (await bench.call('coverage.state', {})).live?.state, { timeout: 20_000 })
    .not.toBe('running');
  return bench.call('coverage.state', {});
}

/** Requests for a role's members, in all. */
const memberRequests = (bench: CoverageBench) =>
  bench.org.log.filter(({ path }) => path.includes('/subjectgrants')).map(({ path }) => path);

describe('where can be read', () => {
  it('is wherever somebody is signed in', async () => {
    const bench = await startCoverageBench();
    expect(await bench.call('coverage.live.places', {})).toEqual({ places: [] });
    await bench.call('connect.signIn', { ...bench.here, method: { is: 'practice' } });
    const { engagement } = bench;
    expect(await bench.call('coverage.live.places', {})).toEqual({
      places: [{ engagement, customer: 'Northwind Telecom', organization: expect.any(String), practice: true }],
    });
    await bench.call('connect.signOut', { engagement });
    expect(await bench.call('coverage.live.places', {})).toEqual({ places: [] });
  });

  it('is nowhere without that', async () => {
    const bench = await startCoverageBench();
    const { engagement } = bench;
    const not = { code: 'not-signed-in' };
    const subject = { is: 'organization' } as const;
    await expect(bench.call('coverage.live.start', { engagement, subject })).rejects.toMatchObject(not);
    await expect(bench.call('coverage.live.find', { engagement, of: 'role', search: '' })).rejects.toMatchObject(not);
    const save = bench.call('coverage.catalogue.save', { engagement, folder: bench.folder });
    await expect(save).rejects.toMatchObject(not);
    await expect(bench.call('coverage.live.resume', {})).rejects.toMatchObject({ code: 'nothing-to-resume' });
    expect((await bench.call('coverage.live.stop', {})).live).toBeUndefined();
    expect(bench.org.log).toEqual([]);
  });
});

describe('what can be read', () => {
  it('is found by a part of its name, and asked for once however fast somebody types', async () => {
    const bench = await signedIn();
    addRole(bench, { ...role('Night Shift Lead', VIEW), id: 'night' });
    const { engagement } = bench;
    const find = async (of: 'role' | 'user' | 'client', search: string) =>
      (await bench.call('coverage.live.find', { engagement, of, search })).found;
    const before = bench.org.log.length;
    const typed = await Promise.all(['s', 'sh', 'shift'].map((search) => find('role', search)));
    expect(typed.at(-1)).toEqual([{ id: 'night', name: 'Night Shift Lead' }]);
    expect(await find('role', 'night shift')).toHaveLength(1);
    const pages = Math.ceil(bench.org.state.roles.size / 100);
    const lists = bench.org.log.slice(before).filter(({ path }) => path.includes('/authorization/roles'));
    expect(lists).toHaveLength(pages);
    const [client] = await find('client', '');
    expect(client?.id).toEqual(expect.any(String));
    const user = [...bench.org.state.users.values()][0];
    expect(await find('user', user?.name ?? '')).toContainEqual({ id: user?.id, name: user?.name });
    expect((await find('role', '')).length).toBeLessThanOrEqual(50);
    expect(bench.org.counts().write).toBe(0);
  });
});

describe('a live reading', () => {
  it('of the organization becomes an input, with its catalogue, and sends reads only', async () => {
    const bench = await signedIn();
    const state = await read(bench, { is: 'organization' });
    expect(state.live).toBeUndefined();
    expect(state.inputs).toMatchObject([{ format: 'audit', roles: bench.org.state.roles.size, live: true }]);
    expect(state.inputs[0]?.problem).toBeUndefined();
    expect(state.inputs[0]?.readAt).toMatch(/^\d{4}-\d\d-\d\dT/);
    expect(state.catalogue).toMatchObject({ source: 'live' });
    await bench.need(VIEW, 'no:such:permission');
    expect(findings(await bench.report())).toMatchObject({ 'no:such:permission': 'not-offered' });
    expect(bench.org.counts().write).toBe(0);
    const told = bench.toldOf('coverage-state');
    expect(told.some(({ live }) => live?.state === 'running' && live.title !== '')).toBe(true);
    await bench.until('coverage-state', ({ live, inputs }) => live === undefined && inputs.length === 1);
  });

  it.each(['role', 'user', 'client'] as const)('of one %s', async (is) => {
    const bench = await signedIn();
    const { roles, users } = bench.org.state;
    const { clientId } = bench.org.samples.lacksTwo;
    const ids = { role: [...roles.keys()][0], user: [...users.keys()][0], client: clientId };
    const id = ids[is] ?? '';
    const state = await read(bench, { is, id });
    expect(state.live).toBeUndefined();
    expect(state.inputs).toHaveLength(1);
    expect(state.inputs[0]?.roles).toBeGreaterThan(0);
    expect(state.inputs[0]?.problem).toBeUndefined();
    expect(bench.org.counts().write).toBe(0);
  });

  it('stops when told to, counts what was read, and goes on with the rest alone', async () => {
    const bench = await signedIn();
    for (let index = 0; index < 60; index += 1)
      addRole(bench, { ...role(`Extra ${index}`, VIEW), id: `extra-${index}` });
    const late = '/api/v2/authorization/roles/extra-5*/subjectgrants';
    bench.org.setFaults([{ match: { path: late }, fault: { kind: 'stall' } }]);
    const { engagement } = bench;
    await bench.call('coverage.live.start', { engagement, subject: { is: 'organization' } });
    const again = bench.call('coverage.live.start', { engagement, subject: { is: 'organization' } });
    await expect(again).rejects.toMatchObject({ code: 'already-reading' });
    await expect
      .poll(() => memberRequests(bench).filter((path) => path.includes('/extra-5')).length)
      .toBeGreaterThan(7);
    const stopped = await bench.call('coverage.live.stop', {});
    expect(stopped.live).toMatchObject({ state: 'stopped', problem: { code: 'live-read-stopped' } });
    expect(stopped.live?.done).toBeGreaterThan(50);
    expect(stopped.live?.total).toBeGreaterThanOrEqual(stopped.live?.done ?? 0);
    expect(stopped.inputs[0]?.problem).toBeDefined();
    const before = memberRequests(bench).length;
    expect(before).toBeLessThan(bench.org.state.roles.size);
    const id = stopped.inputs[0]?.id;
    bench.org.setFaults([]);
    await bench.call('coverage.live.resume', {});
    const whole = await ended(bench);
    expect(whole.live).toBeUndefined();
    expect(whole.inputs).toMatchObject([{ id, roles: bench.org.state.roles.size }]);
    expect(whole.inputs[0]?.problem).toBeUndefined();
    // What was on its way when it was stopped is asked for once more, and nothing else.
    expect(memberRequests(bench).length).toBeLessThanOrEqual(bench.org.state.roles.size + 10);
    await expect(bench.call('coverage.live.resume', {})).rejects.toMatchObject({ code: 'nothing-to-resume' });
  });

  it('that fails is listed with the reason, and makes rows unchecked', async () => {
    const bench = await signedIn();
    bench.org.setFaults([{ match: { path: '/api/v2/*' }, fault: { kind: 'status', status: 503 } }]);
    const state = await read(bench, { is: 'organization' });
    expect(state.live).toMatchObject({ state: 'failed', problem: { code: 'server-fault' } });
    expect(state.inputs[0]?.problem).toMatchObject({ code: 'server-fault' });
    await bench.need(VIEW);
    expect(findings(await bench.report())).toEqual({ [VIEW]: 'unchecked' });
    bench.org.setFaults([]);
    await bench.call('coverage.live.resume', {});
    const whole = await ended(bench);
    expect(whole.inputs).toHaveLength(1);
    expect(whole.inputs[0]?.problem).toBeUndefined();
    expect(findings(await bench.report())).toEqual({ [VIEW]: 'granted' });
  });

  it('ends with the session, and with the window', async () => {
    const bench = await signedIn();
    bench.org.setFaults([{ match: { path: '/api/v2/authorization/*' }, fault: { kind: 'stall' } }]);
    const { engagement } = bench;
    await bench.call('coverage.live.start', { engagement, subject: { is: 'organization' } });
    await bench.call('connect.signOut', { engagement });
    expect((await ended(bench)).live?.state).toBe('stopped');
    await expect(bench.call('coverage.live.resume', {})).rejects.toMatchObject({
      code: 'not-signed-in',
      fix: expect.stringContaining('engagement'),
    });
    bench.org.setFaults([]);
    await bench.call('connect.signIn', { ...bench.here, method: { is: 'practice' } });
    bench.org.setFaults([{ match: { path: '/api/v2/authorization/*' }, fault: { kind: 'stall' } }]);
    await bench.call('coverage.live.start', { engagement, subject: { is: 'organization' } });
    await bench.close();
    await expect(bench.call('coverage.matrix', {})).rejects.toMatchObject({ code: 'coverage-worker-failed' });
  });

  it('ends the session when the token is no longer accepted', async () => {
    const bench = await startCoverageBench();
    const set = { engagement: bench.engagement, name: 'accessToken', remember: false } as const;
    await bench.call('secrets.set', { ...set, secret: bench.org.samples.userToken });
    await bench.call('connect.signIn', { ...bench.here, method: { is: 'token' } });
    bench.org.state.tokens.clear();
    const state = await read(bench, { is: 'organization' });
    expect(state.live).toMatchObject({ state: 'failed', problem: { code: 'token-refused' } });
    expect((await bench.call('connect.state', bench.here)).signedIn).toBeUndefined();
    expect(JSON.stringify(bench.told)).not.toContain(bench.org.samples.userToken);
  });
});

describe('what was read, as a file', () => {
  it('is compared as well without any organization', async () => {
    const bench = await signedIn();
    const state = await read(bench, { is: 'organization' });
    const folder = join(bench.folder, 'out');
    const { file } = await bench.call('coverage.live.save', { folder, input: state.inputs[0]?.id ?? '' });
    expect(isExported(file)).toBe(true);
    await bench.need(VIEW);
    const live = await bench.report();
    const { files } = await bench.call('coverage.export', { folder, formats: ['md'] });
    expect(await readFile(files[0] ?? '', 'utf8')).toMatch(/practice organization/i);

    const other = await startCoverageBench();
    const dropped = await other.drop('audit.ndjson', await readFile(file));
    expect(dropped.inputs).toMatchObject([{ format: 'audit', roles: state.inputs[0]?.roles }]);
    expect(dropped.inputs[0]?.live).toBeUndefined();
    expect(dropped.catalogue).toEqual({ ...state.catalogue, source: 'saved' });
    await other.need(VIEW);
    expect(findings(await other.report())).toEqual(findings(live));
    expect(other.org.log).toEqual([]);
    const save = other.call('coverage.live.save', { folder, input: dropped.inputs[0]?.id ?? '' });
    await expect(save).rejects.toMatchObject({ code: 'nothing-to-save' });
  });

  it('is its catalogue, and no row is answered less surely for having saved it', async () => {
    const bench = await signedIn();
    await read(bench, { is: 'organization' });
    await bench.need(VIEW, 'no:such:permission');
    const before = findings(await bench.report());
    expect(before['no:such:permission']).toBe('not-offered');
    await bench.call('coverage.catalogue.save', { engagement: bench.engagement, folder: join(bench.folder, 'out') });
    expect(findings(await bench.report())).toEqual(before);
  });

  it('is its catalogue, used from then on and offline', async () => {
    const bench = await signedIn();
    const folder = join(bench.folder, 'out');
    const { engagement } = bench;
    const { file, state } = await bench.call('coverage.catalogue.save', { engagement, folder });
    expect(isExported(file)).toBe(true);
    // It was read from the organization just now, whatever is dropped from a file later.
    expect(state.catalogue).toMatchObject({ source: 'live' });
    expect(state.inputs).toMatchObject([{ format: 'catalogue' }]);
    await expect(bench.call('coverage.catalogue.save', { engagement, folder: 'here' })).rejects.toMatchObject({
      code: 'export-folder-not-absolute',
    });
    const other = await startCoverageBench();
    const dropped = await other.drop('catalogue.json', await readFile(file));
    expect(dropped.catalogue).toEqual({ ...state.catalogue, source: 'saved' });
    expect(other.org.log).toEqual([]);
  });
});
