import { describe, expect, it } from 'vitest';
import { chooseWindow, type Surroundings } from '../../../build/window/choose-window.mjs';

const display = { DISPLAY: ':0' };
const choose = (parts: Partial<Surroundings>) =>
  chooseWindow({ platform: 'linux', env: display, electron: undefined, browser: () => undefined, ...parts });

describe('how Groundwork is shown', () => {
  it.each([
    ['in Electron, where its runtime is', { electron: '/e' }, 'electron', 'Electron'],
    ['in a browser, without the runtime', { browser: () => '/usr/bin/chromium' }, 'chromium', 'not installed'],
    ['in the terminal, with neither', {}, 'terminal', 'neither'],
    ['in the terminal, without a display', { env: {}, electron: '/e', browser: () => '/b' }, 'terminal', 'no display'],
    [
      'in Electron on macOS, which has no DISPLAY',
      { platform: 'darwin', env: {}, electron: '/e' },
      'electron',
      'Electron',
    ],
    [
      'in a browser without a window of its own',
      { env: { GROUNDWORK_HEADLESS: '1' }, electron: '/e', browser: () => '/b' },
      'chromium',
      'GROUNDWORK_HEADLESS',
    ],
    ['by Wayland', { env: { WAYLAND_DISPLAY: 'wayland-0' }, electron: '/e' }, 'electron', 'Electron'],
  ] satisfies [string, Partial<Surroundings>, string, string][])('%s', (_what, parts, use, why) => {
    const choice = choose(parts);
    expect(choice.use).toBe(use);
    expect(choice.why).toContain(why);
    expect(choice.why).not.toContain('\n');
  });

  it('searches for no browser where there is Electron', () => {
    let searched = false;
    choose({
      electron: '/e',
      browser: () => {
        searched = true;
        return undefined;
      },
    });
    expect(searched).toBe(false);
  });
});
