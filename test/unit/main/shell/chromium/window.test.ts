import { execFileSync, spawnSync } from 'node:child_process';
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, type Mock, vi } from 'vitest';
import type { IpcCall } from '../../../../../main/ipc/call.ts';
import { createChromiumShell } from '../../../../../main/shell/chromium/shell.ts';
import { temporaryFolder } from '../../../../../main/shell/disk.ts';
import { BrowserMissing, findBrowser } from '../../../../../main/shell/find-browser.ts';
import type { ShellWindow } from '../../../../../main/shell/shell.ts';
import type { Groundwork } from '../../../../../shared/ipc/contract.ts';
import { builtWindow } from './built.ts';

type OwnWindow = Window & { groundwork: Groundwork; heard: unknown[]; eval1: unknown; violations: string[] };
declare const window: OwnWindow;

const PAGE = '<!doctype html><title>Test</title><script type="module" src="./page.js"></script><p>hello</p>';
const SCRIPT = `
window.violations = [];
document.addEventListener('securitypolicyviolation', (event) => window.violations.push(event.effectiveDirective));
window.heard = [];
window.groundwork.on('engagement-changed', (payload) => window.heard.push(payload));
try { window.eval1 = eval('1'); } catch (error) { window.eval1 = error.name; }
`;

const browser = installed();

function installed(): string | undefined {
  try {
    return findBrowser({ platform: process.platform, env: process.env, exists: existsSync });
  } catch (cause) {
    if (cause instanceof BrowserMissing) return undefined;
    throw cause;
  }
}

const { TMPDIR, TEMP } = process.env;
const profiles = () => readdirSync(tmpdir()).filter((name) => name.startsWith('groundwork-window-'));

describe.skipIf(browser === undefined)('the window in an installed browser', () => {
  let built: Awaited<ReturnType<typeof builtWindow>>;
  let folder: string;
  let asked: IpcCall[];
  let onWay: Mock<() => void>;
  let contexts: BrowserContext[];
  let open: ShellWindow;
  let shell: ReturnType<typeof createChromiumShell>;
  const keep = (message: unknown) => void contexts.push((message as { context: BrowserContext }).context);

  beforeAll(async () => {
    built = await builtWindow({ 'index.html': PAGE, 'page.js': SCRIPT });
    // A folder of its own, as other windows may be open.
    folder = mkdtempSync(join(tmpdir(), 'groundwork-profiles-'));
    Object.assign(process.env, { TMPDIR: folder, TEMP: folder });
  });
  afterAll(() => {
    Object.assign(process.env, { TMPDIR: TMPDIR ?? '', TEMP: TEMP ?? '' });
    rmSync(folder, { recursive: true, force: true });
    built.remove();
  });
  beforeEach(async () => {
    asked = [];
    contexts = [];
    subscribe('groundwork:chromium', keep);
    shell = createChromiumShell({
      browser: browser ?? '',
      headless: true,
      built: built.folder,
      platform: process.platform,
      timer: () => () => {},
      log: () => {},
    });
    onWay = vi.fn();
    open = await shell.openWindow({
      onWay,
      async answer(call) {
        asked.push(call);
        return { ok: true, reply: {} };
      },
    });
    await page().waitForFunction(() => window.eval1 !== undefined);
  });
  afterEach(async () => {
    await shell.quit();
    unsubscribe('groundwork:chromium', keep);
  });

  const page = (): Page => {
    const found = contexts.at(-1)?.pages()[0];
    if (found === undefined) throw new Error('no page');
    return found;
  };

  it('says once when its browser is on its way', () => {
    expect(onWay).toHaveBeenCalledTimes(1);
  });

  it('carries calls and events', async () => {
    expect(await page().evaluate(() => window.groundwork.call('clipboard.copy', { text: 'x' }))).toEqual({
      ok: true,
      reply: {},
    });
    const sender = { origin: 'https://groundwork.invalid', isMainFrame: true };
    expect(asked).toEqual([{ channel: 'clipboard.copy', request: '{"text":"x"}', sender }]);
    for (const engagement of ['a', 'b', 'c']) open.send('engagement-changed', { engagement });
    // The contract is loaded with the first event.
    await expect.poll(() => page().evaluate(() => window.heard), { timeout: 10_000 }).toHaveLength(3);
    expect(await page().evaluate(() => window.heard)).toEqual(['a', 'b', 'c'].map((engagement) => ({ engagement })));
  });

  it('gives nothing to a frame', async () => {
    const names = await page().evaluate(() => {
      const frame = document.body.appendChild(document.createElement('iframe'));
      return Object.getOwnPropertyNames(frame.contentWindow).filter((name) =>
        /^(groundwork|g[0-9a-f]{24})$/.test(name),
      );
    });
    expect(names).toEqual([]);
    // The page itself has both, so the search would have found them.
    const own = await page().evaluate(() =>
      Object.getOwnPropertyNames(window).filter((name) => /^(groundwork|g[0-9a-f]{24})$/.test(name)),
    );
    expect(own).toHaveLength(2);
  });

  it('holds its policy: no eval, no inline style, no request', async () => {
    expect(await page().evaluate(() => window.eval1)).toBe('EvalError');
    const fetched = page().evaluate(() =>
      fetch('/index.html').then(
        () => 'fetched',
        (error: Error) => error.name,
      ),
    );
    expect(await fetched).toBe('TypeError');
    await page().evaluate(() => document.body.appendChild(document.createElement('style')).append('p{color:red}'));
    const violations = await page().evaluate(() => window.violations);
    expect(violations).toEqual(expect.arrayContaining(['script-src', 'connect-src', 'style-src-elem']));
  });

  it.each([
    ['another origin', "location.href = 'https://evil.example/'"],
    ['a file', "location.href = 'file:///etc/passwd'"],
    ['data', "location.href = 'data:text/html,x'"],
    ['a window', "window.open('https://groundwork.invalid/')"],
    [
      'a form',
      "{ const f = document.createElement('form'); f.action = 'https://evil.example/'; document.body.append(f); f.submit(); }",
    ],
  ])('stays where it is when a script goes to %s', async (_what, script) => {
    await page()
      .evaluate(script)
      .catch(() => undefined);
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(page().url()).toBe('https://groundwork.invalid/');
    expect(contexts[0]?.pages()).toHaveLength(1);
    expect(await page().evaluate(() => document.body.textContent)).toContain('hello');
  });

  it('has every permission denied, without a question', async () => {
    const states = await page().evaluate(() =>
      Promise.all(
        ['geolocation', 'notifications', 'camera', 'microphone', 'clipboard-read', 'clipboard-write'].map((name) =>
          navigator.permissions.query({ name: name as PermissionName }).then(({ state }) => state),
        ),
      ),
    );
    expect(new Set(states)).toEqual(new Set(['denied']));
    await shell.copyText('copied');
    expect(await page().evaluate(() => navigator.clipboard.readText().catch((error: Error) => error.name))).toBe(
      'NotAllowedError',
    );
  });

  it('zooms', async () => {
    await open.setZoom(1.5);
    expect(await page().evaluate(() => document.documentElement.style.zoom)).toBe('1.5');
  });

  it.skipIf(process.platform === 'win32')('is driven over a pipe, not a port', () => {
    const own = execFileSync('ps', ['-eo', 'args'], { encoding: 'utf8' })
      .split('\n')
      .filter((line) => line.includes(join(folder, 'groundwork-window-')) && line.includes('--remote-debugging'));
    expect(own.length).toBeGreaterThan(0);
    for (const line of own) {
      expect(line).toContain('--remote-debugging-pipe');
      expect(line).not.toContain('--remote-debugging-port');
    }
  });

  it('is over, its profile removed, when the operator closes it', async () => {
    expect(profiles()).toHaveLength(1);
    await page().close();
    expect(await open.closed).toEqual({});
    expect(profiles()).toEqual([]);
  });

  it('clears away what a process left behind that was killed, and nothing else', async () => {
    const dead = spawnSync(process.execPath, ['-e', '']).pid;
    for (const name of [`groundwork-window-${dead}-a`, `groundwork-window-${process.ppid}-a`])
      mkdirSync(join(folder, name));
    const left = await temporaryFolder();
    await expect.poll(() => profiles()).not.toContain(`groundwork-window-${dead}-a`);
    expect(profiles()).toContain(`groundwork-window-${process.ppid}-a`);
    await left.remove();
    rmSync(join(folder, `groundwork-window-${process.ppid}-a`), { recursive: true });
  });

  it('comes again after a crash of its page, and says so; a second one ends it', async () => {
    const crash = () =>
      page()
        .goto('chrome://crash')
        .catch(() => undefined);
    await crash();
    await expect.poll(() => contexts.length, { timeout: 10_000 }).toBe(2);
    await page().waitForFunction(() => window.eval1 !== undefined);
    expect(shell.notices.map(({ code }) => code)).toContain('window-reloaded');
    await crash();
    expect(await open.closed).toMatchObject({ fault: { code: 'window-crashed' } });
  });
});

it('says when the window was not built', async () => {
  const parts = { browser: '/nowhere', headless: true, built: '/nowhere', platform: process.platform } as const;
  const shell = createChromiumShell({ ...parts, timer: () => () => {}, log: () => {} });
  const opened = shell.openWindow({ answer: async () => ({ ok: true, reply: {} }) });
  await expect(opened).rejects.toMatchObject({ code: 'window-not-built' });
});
