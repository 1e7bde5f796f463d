import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { inRepository } from '../bootstrap/repository.mjs';
import { toolPath } from './tool-path.mjs';

/** @type {readonly { readonly name: string, readonly package: string, readonly args: readonly string[] }[]} */
const checks = [
  { name: 'types', package: 'typescript', args: ['-b', '--pretty', 'false'] },
  {
    name: 'lint and format',
    package: '@biomejs/biome',
    args: ['check', '--error-on-warnings', '--max-diagnostics=50'],
  },
  { name: 'dead code', package: 'knip', args: ['--no-progress'] },
];

/**
 * Runs the checks side by side and prints a line for each, with its output where it failed.
 * @returns {Promise<readonly string[]>} the names of those that failed
 */
export async function runChecks() {
  const start = performance.now();
  const results = await Promise.all(checks.map(runCheck));
  const failed = results.filter(({ ok }) => !ok).map(({ name }) => name);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(failed.length === 0 ? `check ok in ${seconds} s` : `check failed in ${seconds} s: ${failed.join(', ')}`);
  return failed;
}

/** @param {(typeof checks)[number]} check */
async function runCheck(check) {
  const start = performance.now();
  const child = spawn(process.execPath, [toolPath(check.package), ...check.args], {
    cwd: inRepository(),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise((resolve) => child.on('close', resolve));
  const output = await Promise.all([text(child.stdout), text(child.stderr)]);
  const ok = (await ended) === 0;
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`${check.name}: ${ok ? 'ok' : 'FAILED'} (${seconds} s)`);
  if (!ok) console.log(`${output.join('').trim()}\n`);
  return { name: check.name, ok };
}
