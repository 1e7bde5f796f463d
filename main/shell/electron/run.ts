import { resolve } from 'node:path';
import process from 'node:process';
import { EXIT } from '../../cli/io.ts';
import type { main } from '../../cli.ts';
import { type LogEntry, logLine } from '../../ipc/log.ts';
import { problemOf, sentence } from '../../ipc/problem-of.ts';
import { type StartParts, startWindow } from '../../start-window.ts';
import { windowArguments } from '../../window-arguments.ts';
import { type FrontSignal, frontSignal } from '../front-signal.ts';
import { fileAmong, startedFor } from './arguments.ts';
import { electronFetch } from './fetch.ts';
import { lockDownApp, registerScheme } from './lock-down.ts';
import { menuTemplate } from './menu.ts';
import type { ElectronModule } from './module.ts';
import { ORIGIN } from './origin.ts';
import { printPdfByElectron } from './print-pdf.ts';
import { createElectronShell } from './shell.ts';

/** Windows groups windows and notices by it; it must be the `appId` of build/package/config.mjs. */
const APP_ID = 'app.groundwork.desktop';

/** What a test replaces; the process's own otherwise. */
export interface RunParts {
  readonly argv: readonly string[];
  readonly env: { readonly [name: string]: string | undefined };
  readonly platform: NodeJS.Platform;
  readonly cwd: string;
  readonly signal: AbortSignal;
  readonly terminal: typeof main;
  readonly window: Partial<StartParts>;
  readonly front: FrontSignal;
  say(text: string): void;
}

/**
 * Runs the app: a terminal command where the command line is one, else the window. What must be decided before the
 * app is ready is decided before the first await.
 */
export async function runElectron(
  electron: ElectronModule,
  built: string,
  given: Partial<RunParts> = {},
): Promise<void> {
  const parts = { ...fromProcess(given.platform ?? process.platform), ...given };
  const { app } = electron;
  const started = startedFor(parts.argv, app.isPackaged);
  registerScheme(electron);
  lockDownApp(electron);
  const code = await (started.for === 'terminal'
    ? runTerminal(electron, started.args, parts)
    : runWindow(electron, started.args, built, parts));
  app.exit(code);
}

async function runTerminal(electron: ElectronModule, args: readonly string[], parts: RunParts): Promise<number> {
  const { app } = electron;
  app.disableHardwareAcceleration();
  // Windows that only print come and go; the command decides when to end.
  app.on('window-all-closed', () => {});
  await app.whenReady();
  app.dock?.hide();
  const composition = {
    fetch: electronFetch(electron),
    printPdf: (html: string) => printPdfByElectron(electron, html),
  };
  const code = await parts.terminal(args, { env: parts.env, cwd: parts.cwd, signal: parts.signal, parts: composition });
  // The exit that follows does not wait for what is still on its way into a pipe.
  await Promise.all([process.stdout, process.stderr].map((out) => new Promise((done) => out.write('', done))));
  return code;
}

async function runWindow(
  electron: ElectronModule,
  args: readonly string[],
  built: string,
  { env, platform, cwd, signal, window, front, say }: RunParts,
): Promise<number> {
  const { app, Menu, dialog } = electron;
  const log = (entry: LogEntry) => say(logLine(entry));
  app.setAppUserModelId(APP_ID);
  if (!app.requestSingleInstanceLock()) return EXIT.done;
  const stop = new AbortController();
  const files: string[] = [];
  const events: { openFile(path: string): void; secondStart(): void } = {
    openFile: (path) => void files.push(path),
    secondStart: () => {},
  };
  app.on('open-file', (event, path) => {
    event.preventDefault();
    events.openFile(path);
  });
  app.on('second-instance', (_event, argv, folder) => {
    events.secondStart();
    const file = fileAmong(argv);
    // Named from where the second one was started, not from here.
    if (file !== undefined) events.openFile(resolve(folder, file));
  });
  // A window in an installed browser can have the same data folder.
  front.listen(() => events.secondStart());
  // The window's end is not the app's: a run may still have to stop.
  app.on('window-all-closed', () => {});
  app.on('before-quit', (event) => {
    event.preventDefault();
    stop.abort();
  });
  try {
    const wanted = windowArguments(args, cwd);
    await app.whenReady();
    Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(platform, app.isPackaged)));
    const shell = createElectronShell({ electron, built, platform, timer, log });
    for (const path of files.splice(0)) shell.openFile(path);
    events.openFile = shell.openFile;
    events.secondStart = shell.secondStart;
    const fetch = electronFetch(electron);
    const both = AbortSignal.any([stop.signal, signal]);
    return await startWindow(shell, {
      ...wanted,
      env,
      cwd,
      origin: ORIGIN,
      fetch,
      signal: both,
      log,
      say,
      bringToFront: front.send,
      parts: window,
    });
  } catch (error) {
    const problem = problemOf(error, log);
    say(sentence(problem));
    dialog.showErrorBox(problem.message, problem.fix);
    return EXIT.input;
  }
}

function fromProcess(platform: NodeJS.Platform): RunParts {
  const stop = new AbortController();
  process.once('SIGINT', () => stop.abort());
  process.once('SIGTERM', () => stop.abort());
  return {
    argv: process.argv,
    env: process.env,
    platform,
    cwd: process.cwd(),
    signal: stop.signal,
    // A window needs none of it, and opens sooner without.
    terminal: async (...given) => (await import('../../cli.ts')).main(...given),
    window: {},
    front: frontSignal(platform),
    say: (text) => void process.stderr.write(`${text}\n`),
  };
}

function timer(ms: number, then: () => void): () => void {
  const handle = setTimeout(then, ms);
  return () => clearTimeout(handle);
}
