import { describe, expect, it } from 'vitest';
import { BrowserMissing, findBrowser } from '../../../../main/shell/find-browser.ts';

const look = (platform: NodeJS.Platform, env: Record<string, string>, ...present: string[]) =>
  findBrowser({ platform, env, exists: (path) => present.includes(path) });

describe('findBrowser', () => {
  it('takes the named browser before all others', () => {
    expect(look('linux', { GROUNDWORK_BROWSER: '/opt/x' }, '/opt/x', '/usr/bin/chromium')).toBe('/opt/x');
  });

  it('does not take another one when the named one is not there', () => {
    const attempt = () => look('linux', { GROUNDWORK_BROWSER: '/opt/x' }, '/usr/bin/chromium');
    expect(attempt).toThrow(BrowserMissing);
    expect(attempt).toThrow('/opt/x');
  });

  it.each([
    ['linux', {}, '/usr/bin/chromium'],
    ['linux', { PATH: '/home/me/bin:relative' }, '/home/me/bin/google-chrome'],
    ['darwin', { HOME: '/Users/me' }, '/Users/me/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge'],
    ['win32', { 'PROGRAMFILES(X86)': 'C:\\P86' }, 'C:\\P86\\Microsoft\\Edge\\Application\\msedge.exe'],
  ] as const)('finds it on %s with %j', (platform, env, path) => {
    expect(look(platform, env, path)).toBe(path);
  });

  it('never looks in a relative folder of PATH', () => {
    expect(() => look('linux', { PATH: '.:bin' }, 'bin/chromium', 'chromium')).toThrow(BrowserMissing);
  });

  it('says how to get one', () => {
    try {
      look('linux', {});
      expect.unreachable();
    } catch (cause) {
      expect(cause).toMatchObject({
        code: 'browser-missing',
        fix: expect.stringContaining('apt-get install chromium'),
      });
    }
  });
});
