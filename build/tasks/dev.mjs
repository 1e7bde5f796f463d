/** `npm run dev [-- --practice ORIGIN]`: the window in a browser; its page is built and loaded anew on every change. */
import { spawn } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import { giveUp } from '../bootstrap/give-up.mjs';
import { inRepository } from '../bootstrap/repository.mjs';
import { readyBrowser } from '../window/ready-browser.mjs';
import { watchRenderer } from '../window/watch-renderer.mjs';
import { buildApp } from './build-app.mjs';

if ((await readyBrowser()) === undefined) {
  giveUp('There is no Chrome, Edge or Chromium for the window.', 'Install one, then run the command again.');
}
await buildApp();
const hook = pathToFileURL(inRepository('build', 'window', 'reload-hook.mjs')).href;
const window = spawn(
  process.execPath,
  ['--import', hook, inRepository('out', 'main', 'chromium.js'), ...process.argv.slice(2)],
  { stdio: ['inherit', 'inherit', 'inherit', 'ipc'] },
);
console.error('Groundwork: changes in renderer/ and shared/ show at once; for main/ and preload/ start it again.');
const stopWatching = await watchRenderer(() => {
  if (window.connected) window.send('reload');
});
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
  process.on(signal, () => {
    if (signal !== 'SIGINT' || !process.stdin.isTTY) window.kill(signal);
  });
}
window.on('exit', async (code) => {
  await stopWatching();
  process.exit(code ?? 1);
});
