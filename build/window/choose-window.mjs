/**
 * What decides how Groundwork is shown.
 * @typedef {object} Surroundings
 * @property {NodeJS.Platform} platform
 * @property {NodeJS.ProcessEnv} env
 * @property {string | undefined} electron path of Electron's program; undefined where its runtime is not installed
 * @property {() => string | undefined} browser path of an installed browser, asked for only when it matters
 */

/**
 * Electron, else a browser, else the terminal; and why, as one line.
 * @param {Surroundings} surroundings
 * @returns {{ readonly use: 'electron', readonly program: string, readonly why: string }
 *   | { readonly use: 'chromium', readonly why: string } | { readonly use: 'terminal', readonly why: string }}
 */
export function chooseWindow({ platform, env, electron, browser }) {
  const headless = env.GROUNDWORK_HEADLESS === '1';
  if (!headless && platform === 'linux' && !env.DISPLAY && !env.WAYLAND_DISPLAY) {
    return {
      use: 'terminal',
      why: 'There is no display for a window; here is the main job on the practice organization, in the terminal.',
    };
  }
  if (electron !== undefined && !headless) {
    return { use: 'electron', program: electron, why: 'Groundwork opens its window in Electron.' };
  }
  const found = browser();
  const instead = headless ? 'GROUNDWORK_HEADLESS is 1' : "Electron's runtime is not installed";
  if (found !== undefined) return { use: 'chromium', why: `Groundwork opens its window in ${found}: ${instead}.` };
  return {
    use: 'terminal',
    why: `There is neither Electron's runtime nor a Chrome, Edge or Chromium for a window; here is the main job on the practice organization, in the terminal.`,
  };
}
