import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createChromiumShell } from '../../../../../main/shell/chromium/shell.ts';
import { openChromiumWindow } from '../../../../../main/shell/chromium/window.ts';

vi.mock('../../../../../main/shell/chromium/window.ts');

let built: string;
let board: string;
let isOpen: boolean;
beforeEach(() => {
  built = mkdtempSync(join(tmpdir(), 'groundwork-built-'));
  for (const folder of ['preload', 'renderer']) mkdirSync(join(built, folder));
  for (const file of ['preload/chromium.cjs', 'renderer/index.html']) writeFileSync(join(built, file), '');

  board = '';
  isOpen = true;
  const context = { grantPermissions: async () => {}, clearPermissions: async () => {} };
  const page = {
    context: () => context,
    evaluate: async (work: (given: unknown) => unknown, given: unknown) => work(given),
  };
  vi.mocked(openChromiumWindow).mockResolvedValue({
    page: () => (isOpen ? page : undefined),
    close: async () => {
      isOpen = false;
    },
  } as never);
  const clipboard = {
    readText: async () => board,
    writeText: async (text: string) => {
      board = text;
    },
  };
  vi.stubGlobal('navigator', { clipboard });
});
afterEach(() => {
  vi.unstubAllGlobals();
  rmSync(built, { recursive: true, force: true });
});

// The clipboard is the page's: once the window is closed, nothing can be taken off it.
it('empties the clipboard of a secret when it quits, before it closes the window', async () => {
  const parts = { browser: '/nowhere', headless: true, built, platform: process.platform } as const;
  const shell = createChromiumShell({ ...parts, timer: () => () => {}, log: () => {} });
  await shell.openWindow({ answer: async () => ({ ok: true, reply: {} }) });
  await shell.copyText('secret', { clearAfterMs: 60_000 });
  expect(board).toBe('secret');
  await shell.quit();
  expect({ board, isOpen }).toEqual({ board: '', isOpen: false });
});
