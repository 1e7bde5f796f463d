import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { giveUp } from './give-up.mjs';
import { installPackages } from './install-packages.mjs';
import { inRepository } from './repository.mjs';

/**
 * Makes sure that the packages fit package-lock.json and that the pinned Node is among them.
 * @returns {string} the path of that Node
 */
export function readyNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    giveUp(
      `Groundwork needs Node 20.19 or newer to set itself up; this is Node ${process.versions.node}.`,
      'Install a newer Node (https://nodejs.org) and run the command again.',
    );
  }
  // Inside a .bin folder Windows has a .cmd file, which cannot be spawned without a shell.
  const node =
    process.platform === 'win32'
      ? inRepository('node_modules', 'node', 'bin', 'node.exe')
      : inRepository('node_modules', '.bin', 'node');
  const why = whyInstall(node);
  if (why === undefined) return node;
  installPackages(why);
  const version = existsSync(node) ? spawnSync(node, ['--version'], { encoding: 'utf8' }).stdout : null;
  if (version?.startsWith('v24.')) return node;
  giveUp(
    'The packages are there, but not the pinned Node 24: its install script did not run.',
    '`npm config get ignore-scripts` prints true on such a machine. Fix: npm rebuild node --ignore-scripts=false',
  );
}

/**
 * @param {string} node
 * @returns {string | undefined} undefined when nothing has to be installed
 */
function whyInstall(node) {
  const installed = statSync(inRepository('node_modules', '.package-lock.json'), { throwIfNoEntry: false });
  if (installed === undefined) return 'packages are missing';
  if (installed.mtimeMs < statSync(inRepository('package-lock.json')).mtimeMs) return 'package-lock.json has changed';
  return existsSync(node) ? undefined : 'the pinned Node is missing';
}
