/** Launches the app and a blank page in turn, and prints the milliseconds of each as JSON. Needs a display. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { inRepository } from '../../build/bootstrap/repository.mjs';
import type { LaunchTimes } from './launch.ts';

const PAIRS = 15;
const HOOK = new URL('./launch-hook.mjs', import.meta.url).href;

const bundled = await bundleBlank();
const folder = mkdtempSync(join(tmpdir(), 'groundwork-launch-'));
try {
  const times: (readonly [own: number, blank: number])[] = [];
  for (let pair = 0; pair <= PAIRS; pair += 1) {
    const blank = await time(bundled);
    times.push([await time(inRepository('out', 'main', 'chromium.js'), ['--import', HOOK]), blank]);
  }
  // The first pair fills the disk's cache.
  console.log(JSON.stringify(times.slice(1) satisfies LaunchTimes));
} finally {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}

/** From the start of the process to its first message. */
async function time(script: string, execArgv: readonly string[] = []): Promise<number> {
  // A data folder of its own each time: every launch is the first one.
  const data = mkdtempSync(join(folder, 'data-'));
  const env = { ...process.env, GROUNDWORK_DATA: data };
  const start = performance.now();
  const child = fork(script, [], { execArgv: [...execArgv], env, silent: true });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (said += String(chunk)));
  const exited = once(child, 'exit');
  const early = exited.then(([code]) => {
    throw new Error(`${script} ended with ${code} before its page was there:\n${said}`);
  });
  await Promise.race([once(child, 'message'), early]);
  const ms = performance.now() - start;
  early.catch(() => undefined);
  child.kill('SIGTERM');
  await exited;
  return ms;
}

/** As JavaScript in one file, as the app is: neither process has to strip types. */
async function bundleBlank(): Promise<string> {
  const outDir = inRepository('node_modules', '.cache', 'groundwork-bench');
  await build({
    configFile: false,
    logLevel: 'error',
    root: inRepository(),
    build: {
      ssr: fileURLToPath(new URL('./blank.ts', import.meta.url)),
      outDir,
      emptyOutDir: true,
      rolldownOptions: { output: { format: 'es', entryFileNames: 'blank.mjs' } },
    },
  });
  return join(outDir, 'blank.mjs');
}
