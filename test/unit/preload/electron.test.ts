import { EventEmitter } from 'node:events';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createBridge } from '../../../preload/bridge.ts';
import type { RawConnection } from '../../../preload/raw.ts';
import type { Groundwork } from '../../../shared/ipc/contract.ts';

const { exposed, called, electron } = vi.hoisted(() => {
  const exposed: unknown[][] = [];
  const called: unknown[][] = [];
  const expose = (...all: unknown[]) => void exposed.push(all);
  const invoke = async (...all: unknown[]) => {
    called.push(all);
    return '{"ok":true,"reply":{}}';
  };
  const contextBridge = { exposeInMainWorld: expose, exposeInIsolatedWorld: expose };
  return { exposed, called, electron: { contextBridge, ipcRenderer: { invoke } } };
});
vi.mock('electron', () => electron);
vi.mock('../../../preload/bridge.ts', { spy: true });

const ipc = Object.assign(electron.ipcRenderer, EventEmitter.prototype);
const page = new EventTarget();
const groundwork = () => exposed[0]?.[1] as Groundwork;
const tell = () => ipc.emit('groundwork', { sender: ipc }, 'engagement-changed', '{"engagement":"a"}', 'more');

let raw: RawConnection | undefined;
beforeAll(async () => {
  vi.stubGlobal('window', page);
  await import('../../../preload/electron.ts');
  raw = vi.mocked(createBridge).mock.calls[0]?.[0];
});
afterAll(() => {
  vi.unstubAllGlobals();
});

describe('the page', () => {
  it('is given groundwork and nothing else', () => {
    expect(exposed).toEqual([['groundwork', { call: expect.any(Function), on: expect.any(Function) }]]);
    expect(Object.getOwnPropertyNames(page)).toEqual([]);
  });

  it('calls over one channel, as JSON text', async () => {
    expect(await groundwork().call('clipboard.copy', { text: 'x' })).toEqual({ ok: true, reply: {} });
    expect(called).toEqual([['groundwork', 'clipboard.copy', '{"text":"x"}']]);
  });

  it('hears a payload, and never the event that leads to ipcRenderer', () => {
    const heard: unknown[][] = [];
    groundwork().on('engagement-changed', (...all) => void heard.push(all));
    tell();
    expect(heard).toEqual([[{ engagement: 'a' }]]);
  });
});

it('hands the bridge a name and a payload and no more', () => {
  const heard: unknown[][] = [];
  raw?.subscribe((...all) => void heard.push(all));
  tell();
  expect(heard).toEqual([['engagement-changed', '{"engagement":"a"}']]);
  expect(ipc.eventNames()).toEqual(['groundwork']);
});

it.each(['dragover', 'drop'])('refuses a %s that no part of the page takes', (name) => {
  const stray = Object.assign(new Event(name, { cancelable: true }), { dataTransfer: { dropEffect: 'copy' } });
  page.dispatchEvent(stray);
  expect(stray.defaultPrevented).toBe(true);
  expect(stray.dataTransfer.dropEffect).toBe('none');
});
