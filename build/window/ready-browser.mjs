import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { onPath } from '../testing/on-path.mjs';
import { findInstalledBrowser } from './find-programs.mjs';

/**
 * An installed browser. Where there is none, Debian's is installed when that is allowed (root), else the command is
 * printed. Everything goes to stderr.
 * @returns {Promise<string | undefined>}
 */
export async function readyBrowser() {
  const found = await findInstalledBrowser();
  if (found !== undefined || process.platform !== 'linux') return found;
  const install = ['install', '--yes', '--no-install-recommends', 'chromium'];
  const isDebian = existsSync('/etc/debian_version') && onPath('apt-get');
  if (!isDebian || process.getuid?.() !== 0) {
    const command = isDebian
      ? `sudo apt-get update && sudo apt-get ${install.join(' ')}`
      : 'install Chrome or Chromium';
    console.error(`Groundwork: the window needs a browser. To have one: ${command}`);
    return undefined;
  }
  console.error('Groundwork: the window needs a browser; installing chromium with apt-get (once).');
  if (aptGet(['update']) && aptGet(install)) return findInstalledBrowser();
  console.error('Groundwork: apt-get failed; what it said is above.');
  return undefined;
}

/** @param {readonly string[]} args */
function aptGet(args) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync('apt-get', ['-qq', ...args], { stdio: ['ignore', 2, 2], env }).status === 0;
}
