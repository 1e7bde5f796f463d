import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { App } from '../../../../main/app.ts';
import type { Desk } from '../../../../main/desk/desk.ts';
import { nodeFiles } from '../../../../main/engagements/node-files.ts';
import { nodeProcesses } from '../../../../main/engagements/processes.ts';
import type { IpcCall } from '../../../../main/ipc/call.ts';
import type { Shell, ShellWindow, WindowOptions } from '../../../../main/shell/shell.ts';
import { type StartParts, startWindow, type WindowStart } from '../../../../main/start-window.ts';
import { lockWindow } from '../../../../main/window-lock.ts';
import type { Problem } from '../../../../shared/results/problem.ts';

let data: string;
beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'groundwork-start-'));
});
afterEach(() => rmSync(data, { recursive: true, force: true }));

const locks = { files: nodeFiles, processes: nodeProcesses, clock: Date, random: (n: number) => new Uint8Array(n) };
const settings = { theme: 'system', zoom: 1.4, exportFolder: '/x' } as const;

/** @param desk members of the desk that differ */
function scene(desk: Partial<Desk> = {}) {
  const did: string[] = [];
  const said: string[] = [];
  const over = Promise.withResolvers<{ readonly fault?: Problem }>();
  const stop = new AbortController();
  let answer: WindowOptions['answer'] | undefined;
  const window: ShellWindow = {
    send: (event, payload) => void did.push(`told ${event} ${JSON.stringify(payload)}`),
    setZoom: async (zoom) => void did.push(`zoom ${zoom}`),
    focus: async () => void did.push('focus'),
    close: async () => {
      did.push('close');
      over.resolve({});
    },
    closed: over.promise,
  };
  const shell: Partial<Shell> = {
    kind: 'chromium',
    async openWindow(options) {
      did.push('open');
      ({ answer } = options);
      return window;
    },
    allowLoopback: (origin) => void did.push(`loopback ${origin}`),
    onOpenFile: () => {},
    onSecondStart: () => {},
    quit: async () => void did.push('quit'),
  };
  const parts: Partial<StartParts> = {
    createApp: async () => ({ locks, close: () => void did.push('app closed') }) as unknown as App,
    createDesk: ({ tell }) => ({
      handlers: {
        'clipboard.copy': async () => {
          tell('engagement-changed', { engagement: 'a' });
          return {};
        },
        'settings.save': async () => settings,
      } as never,
      openFile: async (path) => void did.push(`file ${path}`),
      close: async () => void did.push('desk closed'),
      ...desk,
    }),
  };
  const start = (more: Partial<WindowStart> = {}) =>
    startWindow(shell as Shell, {
      data,
      env: {},
      cwd: '/',
      practiceOrigin: undefined,
      file: undefined,
      origin: 'https://groundwork.invalid',
      signal: stop.signal,
      log: () => {},
      say: (text) => void said.push(text),
      ...more,
      parts: { ...parts, ...more.parts },
    });
  const call = (channel: string, request: object) =>
    answer?.({
      channel,
      request: JSON.stringify(request),
      sender: { origin: 'https://groundwork.invalid', isMainFrame: true },
    } satisfies IpcCall);
  return { did, said, stop, window, over, start, call, shell, parts };
}

const opened = (did: readonly string[]) => expect.poll(() => did).toContain('open');

describe('startWindow', () => {
  it('answers calls, tells events, follows the zoom, and ends in order', async () => {
    const { did, start, call, over } = scene();
    const ended = start({ practiceOrigin: 'http://127.0.0.1:5001' });
    await opened(did);
    expect(await call('clipboard.copy', { text: 'x' })).toEqual({ ok: true, reply: {} });
    expect(await call('settings.save', { zoom: 1.4 })).toEqual({ ok: true, reply: settings });
    over.resolve({});
    expect(await ended).toBe(0);
    expect(did).toEqual([
      'open',
      'loopback http://127.0.0.1:5001',
      'told engagement-changed {"engagement":"a"}',
      'zoom 1.4',
      'close',
      'desk closed',
      'quit',
      'app closed',
    ]);
  });

  it('loads the services when the window is on its way, not before, and not only when it is there', async () => {
    const { did, shell, parts, start, over, window } = scene();
    const there = Promise.withResolvers<ShellWindow>();
    let onWay: WindowOptions['onWay'];
    shell.openWindow = (options) => {
      did.push('open');
      ({ onWay } = options);
      return there.promise;
    };
    const createApp: StartParts['createApp'] = async (options) => {
      did.push('services');
      return (parts.createApp as StartParts['createApp'])(options);
    };
    const ended = start({ parts: { createApp } });
    await opened(did);
    await delay(20);
    expect(did).toEqual(['open']);
    onWay?.();
    await expect.poll(() => did).toEqual(['open', 'services']);
    there.resolve(window);
    over.resolve({});
    expect(await ended).toBe(0);
  });

  it('opens the file of the command line once the page has called', async () => {
    const { did, start, call, over } = scene();
    const ended = start({ file: '/bank.groundwork' });
    await opened(did);
    expect(did).not.toContain('file /bank.groundwork');
    await call('clipboard.copy', { text: 'x' });
    await expect.poll(() => did).toContain('file /bank.groundwork');
    over.resolve({});
    await ended;
  });

  it('says that it is open already, opens nothing, and points to the window that is', async () => {
    const held = await lockWindow(locks, data);
    const { did, said, start } = scene();
    const front: number[] = [];
    expect(await start({ bringToFront: (pid) => void front.push(pid) })).toBe(0);
    expect(said.join()).toContain('Groundwork is already open');
    expect(did).not.toContain('open');
    expect(front).toEqual([process.pid]);
    if (held.is === 'ours') await held.lock.release();
  });

  it('lets go of its lock', async () => {
    const { did, start, over } = scene();
    const ended = start();
    await opened(did);
    over.resolve({});
    await ended;
    expect((await lockWindow(locks, data)).is).toBe('ours');
  });

  it('waits for a run to stop, but not for ever', async () => {
    const { did, said, start, over } = scene({ close: () => new Promise(() => {}) });
    const ended = start({ parts: { stopMs: 20 } });
    await opened(did);
    over.resolve({});
    expect(await ended).toBe(0);
    expect(said.join()).toContain('has not stopped yet');
    expect(did).toContain('quit');
  });

  it('closes by an interrupt as by hand', async () => {
    const { did, start, stop } = scene();
    const ended = start();
    await opened(did);
    stop.abort();
    expect(await ended).toBe(0);
    expect(did).toEqual(expect.arrayContaining(['close', 'desk closed', 'quit', 'app closed']));
  });

  it('says why a window went that nobody closed', async () => {
    const { did, said, start, over } = scene();
    const ended = start();
    await opened(did);
    over.resolve({ fault: { code: 'window-crashed', message: 'It crashed.', fix: 'Start again.' } });
    expect(await ended).toBe(1);
    expect(said.join()).toContain('It crashed.\n  Start again.');
  });

  it('closes the window when the services behind it cannot be built', async () => {
    const { did, start } = scene();
    const parts = { createApp: () => Promise.reject(new Error('no folder')) };
    await expect(start({ parts })).rejects.toThrow('no folder');
    expect(did).toEqual(expect.arrayContaining(['open', 'close', 'quit']));
  });

  it('empties the clipboard and frees the data folder although closing the desk failed', async () => {
    const { did, start, over } = scene({ close: () => Promise.reject(new Error('practice did not start')) });
    const ended = start();
    await opened(did);
    over.resolve({});
    expect(await ended).toBe(0);
    expect(did.slice(-2)).toEqual(['quit', 'app closed']);
    const again = await lockWindow(locks, data);
    expect(again.is).toBe('ours');
    if (again.is === 'ours') await again.lock.release();
  });
});
