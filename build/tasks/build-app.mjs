/** `npm run build`: makes `out/` from the sources, unless it is up to date. */
import { spawn } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import { giveUp } from '../bootstrap/give-up.mjs';
import { inRepository } from '../bootstrap/repository.mjs';
import { toolPath } from '../checks/tool-path.mjs';
import { isStale, markBuilt } from '../window/is-stale.mjs';

/** Builds main, preload and renderer where a source is newer than the last build. What it says goes to stderr. */
export async function buildApp() {
  if (!isStale()) return;
  const start = Date.now();
  console.error('Groundwork: building the window (a few seconds).');
  const child = spawn(process.execPath, [toolPath('electron-vite'), 'build', '--logLevel', 'warn'], {
    cwd: inRepository(),
    stdio: ['ignore', 2, 2],
  });
  const code = await new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', resolve);
  });
  if (code !== 0) giveUp('The window could not be built; why is above.', 'Mend the sources and run the command again.');
  markBuilt(start);
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) await buildApp();
