import { spawnSync } from 'node:child_process';
import { basename } from 'node:path';
import { giveUp } from './give-up.mjs';
import { inRepository } from './repository.mjs';

/**
 * Runs `npm ci`; everything it says goes to stderr, because stdout belongs to the task.
 * @param {string} why
 */
export function installPackages(why) {
  console.error(`Groundwork: ${why}, running npm ci (under a minute, once).`);
  const npm = npmCommand();
  const ci = spawnSync(npm.command, [...npm.args, 'ci', '--loglevel=error', '--include=dev'], {
    cwd: inRepository(),
    stdio: ['ignore', 2, 2],
    shell: npm.shell,
  });
  if (ci.status === 0) return;
  const code = /** @type {NodeJS.ErrnoException | undefined} */ (ci.error)?.code;
  if (code === 'ENOENT') giveUp('npm was not found.', 'Install Node with npm and run the command again.');
  giveUp(
    `npm ci failed${ci.status === null ? '' : ` with exit code ${ci.status}`}; what it said is above.`,
    'It needs the npm registry once: check the network and the proxy (npm config get proxy), then run the command again.',
  );
}

/** The npm that runs this script, else the one on the PATH. */
function npmCommand() {
  const { npm_execpath: script, npm_node_execpath: node } = process.env;
  if (script !== undefined && node !== undefined && basename(script).startsWith('npm'))
    return { command: node, args: [script], shell: false };
  return { command: 'npm', args: [], shell: process.platform === 'win32' };
}
