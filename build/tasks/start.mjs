/** `npm start [-- --practice ORIGIN]`: the window, or the main job in the terminal where there can be none. */
import { runScript } from '../bootstrap/run-script.mjs';
import { terminalEntry } from '../bootstrap/tasks.mjs';
import { chooseWindow } from '../window/choose-window.mjs';

const args = process.argv.slice(2);
const { platform, env } = process;
// Without a display nothing of the window is needed, not even a search for a browser.
const first = chooseWindow({ platform, env, electron: undefined, browser: () => '' });
const choice = first.use === 'terminal' ? first : await chooseAmongInstalled();
console.log(`${choice.why}\n`);

if (choice.use === 'terminal') {
  const at = args.indexOf('--practice');
  const origin = at < 0 ? [] : args.slice(at + 1, at + 2);
  runScript(process.execPath, terminalEntry, ['run', 'uca-historical', '--practice', ...origin, '--yes']);
} else {
  const { buildApp } = await import('./build-app.mjs');
  await buildApp();
  if (choice.use === 'chromium') runScript(process.execPath, 'out/main/chromium.js', args);
  // Electron refuses to start as root with its sandbox; the window says so.
  else runScript(choice.program, '', [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), ...args]);
}

async function chooseAmongInstalled() {
  const { findElectron } = await import('../window/find-programs.mjs');
  const { readyBrowser } = await import('../window/ready-browser.mjs');
  const electron = findElectron();
  const wanted = electron === undefined || env.GROUNDWORK_HEADLESS === '1';
  const browser = wanted ? await readyBrowser() : undefined;
  return chooseWindow({ platform, env, electron, browser: () => browser });
}
