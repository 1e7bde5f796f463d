import process from 'node:process';
import { EXIT } from '../../cli/io.ts';
import { logLine } from '../../ipc/log.ts';
import { problemOf, sentence } from '../../ipc/problem-of.ts';
import { startWindow } from '../../start-window.ts';
import { windowArguments } from '../../window-arguments.ts';
import { isExecutable } from '../disk.ts';
import { NoDisplay } from '../faults.ts';
import { findBrowser } from '../find-browser.ts';
import { frontSignal } from '../front-signal.ts';
import { ORIGIN } from './origin.ts';
import { createChromiumShell } from './shell.ts';

/** Opens the window in an installed browser; resolves with the exit code when all of it has ended. */
export async function runChromiumWindow(argv: readonly string[], built: string): Promise<number> {
  const { env, platform } = process;
  const say = (text: string) => void process.stderr.write(`${text}\n`);
  const log = (entry: Parameters<typeof logLine>[0]) => say(logLine(entry));
  const stop = new AbortController();
  process.once('SIGINT', () => stop.abort());
  process.once('SIGTERM', () => stop.abort());
  process.once('SIGHUP', () => stop.abort());
  try {
    const headless = env.GROUNDWORK_HEADLESS === '1';
    const args = windowArguments(argv, process.cwd());
    if (!(headless || platform !== 'linux' || env.DISPLAY || env.WAYLAND_DISPLAY)) throw new NoDisplay();
    const browser = findBrowser({ platform, env, exists: isExecutable });
    const shell = createChromiumShell({ browser, headless, built, platform, timer, log });
    const front = frontSignal(platform);
    front.listen(() => shell.secondStart());
    return await startWindow(shell, {
      ...args,
      env,
      cwd: process.cwd(),
      origin: ORIGIN,
      signal: stop.signal,
      log,
      say,
      bringToFront: front.send,
    });
  } catch (error) {
    say(sentence(problemOf(error, log)));
    return EXIT.input;
  }
}

function timer(ms: number, then: () => void): () => void {
  const handle = setTimeout(then, ms).unref();
  return () => clearTimeout(handle);
}
