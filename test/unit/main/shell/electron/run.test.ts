import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { App, AppOptions } from '../../../../../main/app.ts';
import { nodeFiles } from '../../../../../main/engagements/node-files.ts';
import { nodeProcesses } from '../../../../../main/engagements/processes.ts';
import { startedFor } from '../../../../../main/shell/electron/arguments.ts';
import { menuTemplate } from '../../../../../main/shell/electron/menu.ts';
import { type RunParts, runElectron } from '../../../../../main/shell/electron/run.ts';
import type { ReplyOf } from '../../../../../shared/ipc/contract.ts';
import { electronEvent, FakeContents, fakeElectron } from './fake-electron.ts';

const locks = { files: nodeFiles, processes: nodeProcesses, clock: Date, random: (n: number) => new Uint8Array(n) };

const state: ReplyOf<'app.state'> = {
  version: '0.1.0',
  shell: 'electron',
  platform: 'linux',
  user: 'ada',
  dataFolder: '/data',
  notices: [],
  settings: { theme: 'system', zoom: 1, exportFolder: '/forms' },
  canChooseFolder: true,
};

let built: string;
beforeAll(() => {
  built = mkdtempSync(join(tmpdir(), 'groundwork-built-'));
  mkdirSync(join(built, 'renderer'));
  writeFileSync(join(built, 'renderer', 'index.html'), '<p>hello');
});
afterAll(() => rmSync(built, { recursive: true, force: true }));

// Every run listens for interrupts, as it does once in a process.
const interrupts = ['SIGINT', 'SIGTERM'] as const;
const before = new Set(interrupts.flatMap((name) => process.listeners(name)));
afterEach(() => {
  for (const name of interrupts)
    for (const listener of process.listeners(name)) if (!before.has(listener)) process.off(name, listener);
});

function run(argv: readonly string[], options: Parameters<typeof fakeElectron>[0] = {}) {
  const fake = fakeElectron(options);
  const said: string[] = [];
  const opened: string[] = [];
  const commands: unknown[][] = [];
  const apps: AppOptions[] = [];
  const fronts: (() => void)[] = [];
  const ran = runElectron(fake.electron, built, {
    argv: ['/opt/groundwork', ...argv],
    env: process.env,
    platform: 'linux',
    cwd: '/work',
    front: { listen: (listener) => void fronts.push(listener), send: (pid) => void said.push(`front ${pid}`) },
    signal: new AbortController().signal,
    say: (text) => void said.push(text),
    terminal: async (args, io) => {
      commands.push([args, Object.keys(io?.parts ?? {})]);
      return 4;
    },
    window: {
      createApp: async (given) => {
        apps.push(given);
        return { locks, close: () => {} } as unknown as App;
      },
      createDesk: () => ({
        handlers: { 'app.state': async () => state } as never,
        openFile: async (path) => void opened.push(path),
        close: async () => void said.push('desk closed'),
      }),
    } satisfies RunParts['window'],
  });
  return { fake, said, opened, commands, apps, fronts, ran };
}

describe('what it was started for', () => {
  it.each([
    [[], 'window'],
    [['--practice', 'http://127.0.0.1:1'], 'window'],
    [['bank.groundwork'], 'window'],
    [['--no-sandbox'], 'window'],
    [['run', 'uca-historical', '--practice'], 'terminal'],
    [['regions', '--json'], 'terminal'],
    [['--help'], 'terminal'],
    [['nonsense'], 'terminal'],
  ])('%j: the %s', (args, what) => {
    expect(startedFor(['/opt/groundwork', ...args], true).for).toBe(what);
    expect(startedFor(['/electron', '/checkout', ...args], false).for).toBe(what);
  });

  it('leaves out what is for Electron', () => {
    expect(startedFor(['/opt/groundwork', '--no-sandbox', '--data', '/d'], true).args).toEqual(['--data', '/d']);
  });
});

describe('the app', () => {
  it.each([
    ['a window', []],
    ['a terminal command', ['regions', '--json']],
  ])('registers the scheme and the sandbox before it waits to be ready, for %s too', (_what, argv) => {
    const { fake } = run(argv);
    expect(fake.calls.slice(0, 2)).toEqual(['schemes', 'sandbox']);
    expect(fake.schemes).toMatchObject([{ scheme: 'groundwork' }]);
    expect(fake.calls.indexOf('wait until ready')).toBeGreaterThan(1);
    // Every page is locked down, those that only print included.
    const contents = new FakeContents();
    fake.app.emit('web-contents-created', {}, contents);
    expect(contents.openHandler?.()).toEqual({ action: 'deny' });
  });

  it('tells Windows its name', () => {
    expect(run([]).fake.calls).toContain('id app.groundwork.desktop');
  });

  it('opens a window, hands files over once the page has called, and ends when it is closed', async () => {
    const { fake, said, opened, ran } = run(['bank.groundwork']);
    fake.app.emit('open-file', electronEvent({}), '/dropped.groundwork');
    fake.ready();
    await expect.poll(() => fake.ipc.size).toBe(1);
    const [window] = fake.windows;
    expect(opened).toEqual([]);
    const handle = fake.ipc.get('groundwork') as unknown as (...all: unknown[]) => Promise<string>;
    const event = { sender: window?.webContents, senderFrame: { url: 'groundwork://app/', parent: null } };
    expect(JSON.parse(await handle(event, 'nothing', '{}'))).toMatchObject({ problem: { code: 'ipc-refused' } });
    await expect.poll(() => opened.length).toBe(2);
    expect(opened.sort()).toEqual(['/dropped.groundwork', '/work/bank.groundwork']);

    fake.app.emit('second-instance', {}, ['/opt/groundwork', '--allow-file-access', '/other.groundwork'], '/');
    expect(window?.calls).toContain('focus');
    await expect.poll(() => opened).toContain('/other.groundwork');

    window?.close();
    await ran;
    expect(await fake.exited).toBe(0);
    expect(said.filter((line) => line === 'desk closed')).toHaveLength(1);
  });

  it('opens the file that a second start named from its own folder', async () => {
    const { fake, opened } = run([]);
    fake.ready();
    await expect.poll(() => fake.ipc.size).toBe(1);
    const handle = fake.ipc.get('groundwork') as unknown as (...all: unknown[]) => Promise<string>;
    await handle({ sender: fake.windows[0]?.webContents, senderFrame: null }, 'nothing', '{}');
    fake.app.emit('second-instance', {}, ['/opt/groundwork', 'other.groundwork'], '/home/ada');
    await expect.poll(() => opened).toEqual(['/home/ada/other.groundwork']);
    fake.windows[0]?.close();
    await fake.exited;
  });

  it('comes to the front, and lives on, when a window in a browser is started on the same data', async () => {
    const { fake, fronts } = run([]);
    expect(fronts).toHaveLength(1);
    fake.ready();
    await expect.poll(() => fake.windows[0]?.calls).toContain('load groundwork://app/');
    await expect
      .poll(() => {
        fronts[0]?.();
        return fake.windows[0]?.calls;
      })
      .toContain('focus');
    fake.windows[0]?.close();
    expect(await fake.exited).toBe(0);
  });

  it('stops what runs before it quits', async () => {
    const { fake, said } = run([]);
    fake.ready();
    await expect.poll(() => fake.windows[0]?.calls).toContain('load groundwork://app/');
    const quit = electronEvent({});
    fake.app.emit('before-quit', quit);
    expect(quit.isPrevented()).toBe(true);
    expect(await fake.exited).toBe(0);
    expect(said).toContain('desk closed');
  });

  it('answers its own page, and no other', async () => {
    const { fake } = run([]);
    fake.ready();
    await expect.poll(() => fake.ipc.size).toBe(1);
    const handle = fake.ipc.get('groundwork') as unknown as (...all: unknown[]) => Promise<string>;
    const ask = async (url: string) => {
      const event = { sender: fake.windows[0]?.webContents, senderFrame: { url, parent: null } };
      return JSON.parse(await handle(event, 'app.state', '{}'));
    };
    expect(await ask('groundwork://app/')).toEqual({ ok: true, reply: state });
    expect(await ask('groundwork://print/')).toMatchObject({ ok: false, problem: { code: 'ipc-refused' } });
    fake.windows[0]?.close();
    await fake.exited;
  });

  it('fetches by Electron', async () => {
    const { fake, apps } = run([]);
    fake.ready();
    await expect.poll(() => apps.length).toBe(1);
    await apps[0]?.fetch?.('https://api.mypurecloud.com/x');
    expect(fake.sessionNamed('groundwork-net')?.fetched).toMatchObject([['https://api.mypurecloud.com/x', {}]]);
    fake.windows[0]?.close();
    await fake.exited;
  });

  it.each([
    ['packaged', true],
    ['of a checkout', false],
  ])('%s has its own menu in place of Electron’s', async (_what, isPackaged) => {
    const { fake } = run(isPackaged ? [] : ['/checkout'], { isPackaged });
    fake.ready();
    await expect.poll(() => fake.windows.length).toBe(1);
    expect(fake.menus).toEqual([menuTemplate('linux', isPackaged)]);
    fake.windows[0]?.close();
    await fake.exited;
  });

  it('opens no second window', async () => {
    const { fake } = run([], { firstInstance: false });
    fake.ready();
    expect(await fake.exited).toBe(0);
    expect(fake.windows).toEqual([]);
  });

  it('shows what is wrong with its arguments', async () => {
    const { fake, said } = run(['--bogus']);
    fake.ready();
    expect(await fake.exited).toBe(2);
    expect(said.join()).toContain('--bogus');
    expect(fake.errors).toHaveLength(1);
  });

  it('runs a terminal command without a window, printing and fetching by Electron', async () => {
    const { fake, commands } = run(['regions', '--json']);
    fake.ready();
    expect(await fake.exited).toBe(4);
    expect(commands).toEqual([
      [
        ['regions', '--json'],
        ['fetch', 'printPdf'],
      ],
    ]);
    expect({ windows: fake.windows, menus: fake.menus }).toEqual({ windows: [], menus: [] });
    expect(fake.calls).toContain('no gpu');
  });
});

describe('the menu', () => {
  it('gives macOS the keys for copy and paste, and all the keys for zoom', () => {
    expect(JSON.stringify(menuTemplate('darwin', true))).toContain('editMenu');
    for (const platform of ['darwin', 'win32', 'linux'] as const) {
      const menu = JSON.stringify(menuTemplate(platform, true));
      for (const role of ['resetZoom', 'zoomIn', 'zoomOut']) expect(menu).toContain(role);
      expect(menu).not.toContain('toggleDevTools');
      expect(JSON.stringify(menuTemplate(platform, false))).toContain('toggleDevTools');
    }
  });
});
