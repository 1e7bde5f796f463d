import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { IpcCall } from '../../../../../main/ipc/call.ts';
import type { LogEntry } from '../../../../../main/ipc/log.ts';
import { electronFetch } from '../../../../../main/shell/electron/fetch.ts';
import { createElectronShell } from '../../../../../main/shell/electron/shell.ts';
import { fakeElectron } from './fake-electron.ts';

let built: string;
beforeAll(() => {
  built = mkdtempSync(join(tmpdir(), 'groundwork-built-'));
  mkdirSync(join(built, 'renderer'));
  writeFileSync(join(built, 'renderer', 'index.html'), '<p>hello');
});
afterAll(() => rmSync(built, { recursive: true, force: true }));

function shellOf(parts: Parameters<typeof fakeElectron>[0] = {}) {
  const fake = fakeElectron(parts);
  const lines: LogEntry[] = [];
  const log = (entry: LogEntry) => void lines.push(entry);
  const timer = () => () => {};
  const shell = createElectronShell({ electron: fake.electron, built, platform: 'linux', timer, log });
  return { fake, lines, shell };
}

async function opened(parts: Parameters<typeof fakeElectron>[0] = {}) {
  const made = shellOf(parts);
  const asked: IpcCall[] = [];
  const onWay = vi.fn(() => made.fake.windows.flatMap(({ calls }) => calls));
  const window = await made.shell.openWindow({
    onWay,
    async answer(call) {
      asked.push(call);
      return { ok: true, reply: {} };
    },
  });
  const [browserWindow] = made.fake.windows;
  if (browserWindow === undefined) throw new Error('no window');
  return { ...made, asked, onWay, window, browserWindow, contents: browserWindow.webContents };
}

describe('the window', () => {
  it('loads the page from a session in memory without a cache, and shows it when it is there', async () => {
    const { fake, onWay, browserWindow } = await opened();
    expect(browserWindow.calls).toEqual(['load groundwork://app/']);
    // Loading had begun, so that what main does next does not delay it.
    expect(onWay.mock.results).toMatchObject([{ value: ['load groundwork://app/'] }]);
    browserWindow.emit('ready-to-show');
    expect(browserWindow.calls).toContain('show');
    const session = fake.sessionNamed('groundwork-window');
    expect(session?.options).toEqual({ cache: false });
    expect(session?.name).not.toContain('persist:');
    expect(browserWindow.options.webPreferences?.session).toBe(session);
    expect(browserWindow.options.webPreferences?.preload).toBe(join(built, 'preload', 'electron.cjs'));
    expect([...(session?.handlers.keys() ?? [])].sort()).toEqual([
      'check',
      'device',
      'display',
      'permission',
      'request',
    ]);
  });

  it.each([
    ['the packaged app', true],
    ['a checkout', false],
  ])('in %s: developer tools are kept away: %s', async (_what, isPackaged) => {
    const { fake, browserWindow } = await opened({ isPackaged });
    expect(browserWindow.options.webPreferences?.devTools).toBe(!isPackaged);
    const answers: unknown[] = [];
    const request = { url: 'devtools://devtools/bundled/inspector.html' };
    fake.sessionNamed('groundwork-window')?.ask('request', request, (given: unknown) => answers.push(given));
    expect(answers).toEqual([{ cancel: isPackaged }]);
  });

  it('is served with the policy, and only under its own host', async () => {
    const { fake } = await opened();
    const serve = fake.sessionNamed('groundwork-window')?.schemes.get('groundwork');
    const page = await serve?.(new Request('groundwork://app/'));
    expect(await page?.text()).toBe('<p>hello');
    expect(page?.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(page?.headers.get('content-security-policy')).not.toContain('sandbox');
    expect((await serve?.(new Request('groundwork://other/')))?.status).toBe(404);
    expect((await serve?.(new Request('groundwork://app/..%2fpackage.json')))?.status).toBe(404);
  });

  it('passes a call on with its sender, and answers with JSON text', async () => {
    const { fake, asked, contents } = await opened();
    const handle = fake.ipc.get('groundwork') as unknown as (...all: unknown[]) => Promise<unknown>;
    expect([...fake.ipc.keys()]).toEqual(['groundwork']);
    const senderFrame = { url: 'groundwork://app/', parent: null };
    expect(await handle({ sender: contents, senderFrame }, 'clipboard.copy', '{}')).toBe('{"ok":true,"reply":{}}');
    await handle({ sender: contents, senderFrame: { url: 'groundwork://app/', parent: {} } }, 'x', '{}');
    await handle({ sender: {}, senderFrame }, 'x', '{}');
    await handle({ sender: contents, senderFrame: { url: 'https://evil.example/x', parent: null } }, 'x', '{}');
    await handle({ sender: contents, senderFrame: null }, 'x', '{}');
    expect(asked.map(({ sender }) => sender)).toEqual([
      { origin: 'groundwork://app', isMainFrame: true },
      { origin: 'groundwork://app', isMainFrame: false },
      { origin: 'groundwork://app', isMainFrame: false },
      { origin: 'https://evil.example', isMainFrame: true },
      { origin: '', isMainFrame: false },
    ]);
  });

  it('is told events as JSON text, and only those of the contract', async () => {
    const { window, contents, lines } = await opened();
    window.send('engagement-changed', { engagement: 'a' });
    window.send('engagement-changed', { other: 'a' } as never);
    expect(contents.sent).toEqual([['groundwork', 'engagement-changed', '{"engagement":"a"}']]);
    expect(lines).toMatchObject([{ what: 'event-not-in-contract' }]);
  });

  it('zooms, comes to the front, and is over when it is closed', async () => {
    const { fake, window, browserWindow, contents } = await opened();
    await window.setZoom(1.5);
    expect(contents.zoom).toBe(1.5);
    browserWindow.minimized = true;
    await window.focus();
    expect(browserWindow.calls.slice(-2)).toEqual(['restore', 'focus']);
    await window.close();
    expect(await window.closed).toEqual({});
    expect(fake.ipc.size).toBe(0);
    window.send('engagement-changed', { engagement: 'a' });
    await window.setZoom(2);
    expect({ sent: contents.sent, zoom: contents.zoom }).toEqual({ sent: [], zoom: 1.5 });
  });

  it('is loaded again after a crash, and says so; a second one ends it', async () => {
    const { shell, window, contents } = await opened();
    contents.emit('render-process-gone', {}, { reason: 'clean-exit' });
    expect(contents.reloads).toBe(0);
    contents.emit('render-process-gone', {}, { reason: 'crashed' });
    expect({ reloads: contents.reloads, codes: shell.notices.map(({ code }) => code) }).toEqual({
      reloads: 1,
      codes: ['window-reloaded'],
    });
    contents.emit('render-process-gone', {}, { reason: 'oom' });
    expect(await window.closed).toMatchObject({ fault: { code: 'window-crashed' } });
  });
});

describe('the shell', () => {
  it('opens listed links only, and loopback only once it is let in', async () => {
    const { fake, shell } = shellOf();
    await shell.openLink('https://help.genesys.cloud/');
    await expect(shell.openLink('https://evil.example/')).rejects.toMatchObject({ code: 'link-not-allowed' });
    await expect(shell.openLink('http://127.0.0.1:5001/')).rejects.toMatchObject({ refusal: 'loopback' });
    shell.allowLoopback('http://127.0.0.1:5001');
    await shell.openLink('http://127.0.0.1:5001/x');
    expect(fake.calls).toEqual(['open https://help.genesys.cloud/', 'open http://127.0.0.1:5001/x']);
  });

  it('copies and shows a file', async () => {
    const { fake, shell } = shellOf();
    await shell.copyText('x');
    await shell.showFile('/forms/form.docx');
    await expect(shell.showFile('form.docx')).rejects.toMatchObject({ code: 'path-not-absolute' });
    expect(fake.calls).toEqual(['copy x', 'show /forms/form.docx']);
  });

  it('empties the clipboard of a secret when it quits, and closes the window', async () => {
    const { fake, shell, browserWindow } = await opened();
    await shell.copyText('secret', { clearAfterMs: 60_000 });
    expect(fake.board()).toBe('secret');
    await shell.quit();
    expect({ board: fake.board(), closed: browserWindow.destroyed }).toEqual({ board: '', closed: true });
  });

  it('asks for a folder, not a file, in front of its window once there is one', async () => {
    const options = { properties: ['openDirectory', 'createDirectory'] };
    const { fake, shell } = shellOf();
    expect(shell.canChooseFolder).toBe(true);
    expect(await shell.chooseFolder()).toBe('/chosen');
    expect(fake.dialogs).toEqual([[options]]);
    const later = await opened();
    expect(await later.shell.chooseFolder()).toBe('/chosen');
    expect(later.fake.dialogs).toEqual([[expect.anything(), options]]);
    expect(later.fake.dialogs[0]?.[0]).toBe(later.browserWindow);
  });

  it('keeps a file that is opened before anybody listens', () => {
    const { shell } = shellOf();
    const opened: string[] = [];
    shell.openFile('/a.groundwork');
    shell.onOpenFile((path) => opened.push(path));
    shell.openFile('/b.groundwork');
    expect(opened).toEqual(['/a.groundwork', '/b.groundwork']);
  });

  it('says when it runs without its sandbox', () => {
    expect(shellOf({ switches: ['no-sandbox'] }).shell.notices).toMatchObject([{ code: 'browser-sandbox-off' }]);
    expect(shellOf().shell.notices).toEqual([]);
  });

  it('prints by Electron', async () => {
    const { fake, shell } = shellOf();
    expect(Buffer.from(await shell.printPdf('<p>form')).toString()).toBe('%PDF-');
    expect(fake.windows).toHaveLength(1);
  });
});

it('fetches by Electron, with neither cookies nor cache', async () => {
  const fake = fakeElectron();
  await electronFetch(fake.electron)(new URL('https://api.mypurecloud.com/x'), { method: 'POST' });
  const session = fake.sessionNamed('groundwork-net');
  expect(session?.options).toEqual({ cache: false });
  const init = { method: 'POST', credentials: 'omit', cache: 'no-store', bypassCustomProtocolHandlers: true };
  expect(session?.fetched).toEqual([['https://api.mypurecloud.com/x', init]]);
});
