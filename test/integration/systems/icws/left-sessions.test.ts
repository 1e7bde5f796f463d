import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createApp } from '../../../../main/app.ts';
import type { DeskShell } from '../../../../main/desk/context.ts';
import { createDesk } from '../../../../main/desk/desk.ts';
import { closeLeftSessions } from '../../../../main/runs/close-left-sessions.ts';
import { tellLeftSessions } from '../../../../main/runs/left-sessions.ts';
import { rememberSessions } from '../../../../main/runs/remember-sessions.ts';
import { createIcws } from '../../../../main/systems/icws/system.ts';
import { MemoryVault } from '../../../../main/vault/memory.ts';
import { Secret } from '../../../../main/vault/secret.ts';
import type { Vault } from '../../../../main/vault/vault.ts';
import { terminal } from '../../crash/terminal.ts';
import { fakeKeychain } from '../../run/keychain.ts';
import { freePort } from '../free-port.ts';
import { fakeClock } from '../make-transport.ts';
import type { CicServer } from './cic-server.ts';
import { cic } from './icws-bench.ts';

const CHILD = fileURLToPath(new URL('killed-child.ts', import.meta.url));
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

async function dataFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'groundwork-sessions-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** The services over a data folder, with a keychain in memory and a clock that can be moved on. */
async function services(data: string) {
  const keychain = fakeKeychain();
  const clock = fakeClock(Date.now());
  const app = await createApp({ data, env: {}, cwd: data, clock, openKeychain: keychain.open });
  onTestFinished(() => app.close());
  const { vault } = await app.keychain();
  return { app, clock, entries: keychain.entries, vault: vault as Vault };
}

type Services = Awaited<ReturnType<typeof services>>;

function icwsOf({ app, vault }: Pick<Services, 'app' | 'vault'>, origin: string) {
  return createIcws({
    origin,
    transportTo: (at) => app.transport([at], 'regions'),
    account: async () => ({ user: 'admin', password: new Secret('right') }),
    sessions: rememberSessions(app, vault, undefined),
  });
}

const filesOf = (data: string) => readdir(join(data, 'sessions')).catch(() => [] as string[]);

/** The remembered session, as if its process were another one. */
async function changed(data: string, change: object): Promise<void> {
  const [name = ''] = await filesOf(data);
  const path = join(data, 'sessions', name);
  await writeFile(path, JSON.stringify({ ...JSON.parse(await readFile(path, 'utf8')), ...change }));
}

/** A process that has ended for certain. */
async function deadPid(): Promise<number> {
  const child = spawn(process.execPath, ['-e', '']);
  await once(child, 'close');
  return child.pid ?? 0;
}

/** A session that a process left open when it ended. */
async function leftOpen(at: Services, data: string, server: CicServer): Promise<void> {
  await icwsOf(at, server.origin).session();
  await changed(data, { pid: await deadPid() });
}

describe('a session that a killed process left open', () => {
  it('is closed at the next start of anything, which says so', async () => {
    const server = await cic();
    const data = await dataFolder();
    const child = spawn(process.execPath, [CHILD, server.origin, data], { stdio: ['ignore', 'pipe', 'inherit'] });
    await once(child.stdout, 'data');
    expect(server.openSessions()).toBe(1);
    const [name = ''] = await filesOf(data);
    const path = join(data, 'sessions', name);
    expect(JSON.parse(await readFile(path, 'utf8'))).toMatchObject({ origin: server.origin, pid: child.pid });
    if (process.platform !== 'win32') expect((await stat(path)).mode & 0o777).toBe(0o600);
    const secrets = server.seen.filter(({ method, path: at }) => method === 'PUT' && at.startsWith('/practice/vault/'));
    expect(secrets).toHaveLength(3);
    for (const { body } of secrets) expect(await readFile(path, 'utf8')).not.toContain(body);

    child.kill('SIGKILL');
    await once(child, 'close');
    const { code, progress } = await terminal(['list', '--data', data]);
    expect(code).toBe(0);
    expect(progress).toContain(
      `A session at ${new URL(server.origin).host} that an interrupted run had left open was closed`,
    );
    expect(server.openSessions()).toBe(0);
    expect(await filesOf(data)).toEqual([]);
    expect(
      server.seen.filter(({ method, path: at }) => method === 'DELETE' && at.startsWith('/practice/')),
    ).toHaveLength(3);
    expect((await terminal(['list', '--data', data])).progress).not.toContain('session');
  }, 60_000);

  it('is closed when a window opens, which says so', async () => {
    const server = await cic();
    const data = await dataFolder();
    const at = await services(data);
    await leftOpen(at, data, server);
    const notices: (readonly string[])[] = [];
    const desk = createDesk({
      app: at.app,
      shell: { kind: 'chromium', notices: [], allowLoopback: () => {} } as unknown as DeskShell,
      practiceOrigin: undefined,
      tell: (event, payload) => {
        if (event === 'app-state' && 'notices' in payload) notices.push(payload.notices.map(({ code }) => code));
      },
    });
    await desk.close();
    expect(notices.at(-1)).toContain('left-session-closed');
    expect(server.openSessions()).toBe(0);
  });

  it('is closed before another one is opened at the same server', async () => {
    const [server, other] = [await cic(), await cic()];
    const data = await dataFolder();
    const at = await services(data);
    await leftOpen(at, data, server);
    const there = icwsOf(at, other.origin);
    await there.session();
    await there.close();
    expect(server.openSessions()).toBe(1);
    const again = icwsOf(at, server.origin);
    await again.session();
    expect(server.openSessions()).toBe(1);
    await again.close();
    expect(server.openSessions()).toBe(0);
    expect([await filesOf(data), await at.entries.list()]).toEqual([[], []]);
  });

  it('is closed by the next session of the same window when the server did not answer at its end', async () => {
    const server = await cic();
    const data = await dataFolder();
    const at = await services(data);
    const icws = icwsOf(at, server.origin);
    await icws.session();
    server.behaviour.answer = ({ method }) => (method === 'DELETE' ? { status: 503 } : undefined);
    await icws.close();
    expect(server.openSessions()).toBe(1);
    delete server.behaviour.answer;
    const again = icwsOf(at, server.origin);
    await again.session();
    await again.close();
    expect([server.openSessions(), await filesOf(data), await at.entries.list()]).toEqual([0, [], []]);
  });

  it('is left alone while its process lives, here or on another computer', async () => {
    const server = await cic();
    const data = await dataFolder();
    const at = await services(data);
    const icws = icwsOf(at, server.origin);
    await icws.session();
    expect(await closeLeftSessions(at.app)).toEqual([]);
    await changed(data, { host: `${hostname()}-other`, pid: await deadPid() });
    expect(await closeLeftSessions(at.app)).toEqual([]);
    expect(server.openSessions()).toBe(1);
    await icws.close();
    expect([server.openSessions(), await filesOf(data), await at.entries.list()]).toEqual([0, [], []]);
  });

  it('is told from one of a process that has got the same number', async () => {
    const server = await cic();
    const data = await dataFolder();
    const at = await services(data);
    await icwsOf(at, server.origin).session();
    await changed(data, { started: 'another/1' });
    expect(await closeLeftSessions(at.app)).toHaveLength(
      at.app.locks.processes.startOf(process.pid) === undefined ? 0 : 1,
    );
  });

  it('that does not answer is tried again for a day, with rests, and then said to be left', async () => {
    const server = await cic();
    const data = await dataFolder();
    const at = await services(data);
    await leftOpen(at, data, server);
    const deletes = () => server.seen.filter(({ method }) => method === 'DELETE').length;
    server.behaviour.answer = ({ method }) => (method === 'DELETE' ? { status: 503 } : undefined);

    expect([await tellLeftSessions(at.app), deletes()]).toEqual([[], 1]);
    expect([await tellLeftSessions(at.app), deletes()]).toEqual([[], 1]);
    await at.clock.sleep(11 * MINUTE);
    expect([await tellLeftSessions(at.app), deletes()]).toEqual([[], 2]);
    await at.clock.sleep(DAY);
    const { host } = new URL(server.origin);
    expect(await tellLeftSessions(at.app)).toMatchObject([
      { code: 'left-session-open', message: expect.stringContaining(host), fix: expect.stringMatching(/\.$/) },
    ]);
    expect([await filesOf(data), await at.entries.list()]).toEqual([[], []]);
  });

  it('that the server closed by itself is forgotten without a word', async () => {
    const server = await cic();
    const data = await dataFolder();
    const at = await services(data);
    await leftOpen(at, data, server);
    server.loseSessions();
    expect(await tellLeftSessions(at.app)).toEqual([]);
    expect([await filesOf(data), await at.entries.list()]).toEqual([[], []]);
  });

  it('of practice systems that have ended is forgotten without a word', async () => {
    const server = await cic();
    const data = await dataFolder();
    const at = await services(data);
    await leftOpen(at, data, server);
    await changed(data, { practice: `http://127.0.0.1:${await freePort()}` });
    expect(await tellLeftSessions(at.app)).toEqual([]);
    expect(await filesOf(data)).toEqual([]);
  });

  it('whose process was killed before it had it is forgotten', async () => {
    const server = await cic();
    const data = await dataFolder();
    const at = await services(data);
    await leftOpen(at, data, server);
    const [first] = await at.entries.list();
    if (first !== undefined) await at.vault.delete(first);
    expect(await tellLeftSessions(at.app)).toEqual([]);
    expect([await filesOf(data), await at.entries.list()]).toEqual([[], []]);
  });
});

describe('the memory for sessions', () => {
  it('holds none where secrets could not be kept', async () => {
    const server = await cic();
    const data = await dataFolder();
    const { app } = await services(data);
    const icws = icwsOf({ app, vault: new MemoryVault() }, server.origin);
    await icws.session();
    expect(await filesOf(data)).toEqual([]);
    await icws.close();
    expect(server.openSessions()).toBe(0);
  });

  it('that fails keeps nobody from working', async () => {
    const server = await cic();
    const data = await dataFolder();
    const at = await services(data);
    const refusing: Vault = { ...at.vault, put: () => Promise.reject(new Error('locked meanwhile')) };
    const icws = icwsOf({ app: at.app, vault: refusing }, server.origin);
    await icws.session();
    expect([await filesOf(data), await at.entries.list()]).toEqual([[], []]);
    await icws.close();
    expect(server.openSessions()).toBe(0);
  });

  it('on a disk that is full keeps nobody from working', async () => {
    const server = await cic();
    const data = await dataFolder();
    const { app, vault, entries } = await services(data);
    const full = async () => {
      throw Object.assign(new Error('ENOSPC'), { code: 'ENOSPC' });
    };
    const locks = { ...app.locks, files: { ...app.locks.files, writeAtomic: full } };
    const icws = icwsOf({ app: { ...app, locks }, vault }, server.origin);
    await icws.session();
    await icws.close();
    expect([server.openSessions(), await filesOf(data), await entries.list()]).toEqual([0, [], []]);
  });

  it('passes over what is no such file, and clears it away after a day', async () => {
    const data = await dataFolder();
    const at = await services(data);
    await mkdir(join(data, 'sessions'), { recursive: true });
    await writeFile(join(data, 'sessions', 'half.json'), '{"origin":"http');
    await writeFile(join(data, 'sessions', 'else.json'), '{"pid":"1"}');
    expect(await tellLeftSessions(at.app)).toEqual([]);
    expect(await filesOf(data)).toHaveLength(2);
    await at.clock.sleep(DAY + MINUTE);
    expect(await tellLeftSessions(at.app)).toEqual([]);
    expect(await filesOf(data)).toEqual([]);
  });
});
