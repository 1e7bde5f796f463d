import { fork, spawn } from 'node:child_process';
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { posix, win32 } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContext } from 'playwright-core';
import { isExecutable } from './disk.ts';
import { ProgramNotStarted } from './faults.ts';
import { type NodeChild, ofFork, ofUtility } from './node-child.ts';

/**
 * Starts an installed browser without a window, driven over a pipe (no open port). This file is the one door that
 * starts a process.
 *
 * The arguments keep the browser from calling anybody: without them it looks for its maker's account and update
 * servers. Its sandbox is on; only root has to go without, since Chromium refuses to start otherwise.
 */
export async function startBrowser(executablePath: string): Promise<Browser> {
  // Loaded on demand: the packaged app prints by Electron and does not ship it.
  const { chromium } = await import('playwright-core');
  return chromium.launch({ ...startOptions(executablePath), headless: true, args: [...QUIET_FLAGS] });
}

/** How the browser of a window is started. */
export interface WindowBrowser {
  readonly executablePath: string;
  /** A folder of its own, new and empty. */
  readonly profile: string;
  readonly headless: boolean;
  /** What the window shows until its page is there. */
  readonly firstPage: string;
  readonly width: number;
  readonly height: number;
  /** Called when the browser's process is about to begin: from then on this one mostly waits. */
  onSpawn?(): void;
}

/** Starts an installed browser as an app window: no address bar, no tabs, exactly one page. */
export async function startWindowBrowser(window: WindowBrowser): Promise<BrowserContext> {
  const { chromium } = await import('playwright-core');
  const { executablePath, profile, headless, firstPage, width, height, onSpawn } = window;
  if (onSpawn !== undefined) onceSpawned(onSpawn);
  return chromium.launchPersistentContext(profile, {
    ...startOptions(executablePath),
    headless,
    viewport: null,
    serviceWorkers: 'block',
    acceptDownloads: false,
    // Null keeps the system's own; the library would pretend a light one without wishes.
    colorScheme: null,
    reducedMotion: null,
    forcedColors: null,
    contrast: null,
    args: [
      `--app=${firstPage}`,
      `--window-size=${width},${height}`,
      '--class=groundwork',
      ...QUIET_FLAGS,
      // Without the sandbox a yellow bar about an unsupported flag takes the window's top.
      ...(sandboxed() ? [] : ['--test-type']),
    ],
  });
}

/** The library does not tell; Node does, of every process. */
function onceSpawned(then: () => void): void {
  const spawned = () => {
    unsubscribe('child_process', spawned);
    then();
  };
  subscribe('child_process', spawned);
}

/** False only for root, whom Chromium refuses to start with its sandbox. */
export function sandboxed(): boolean {
  return process.getuid?.() !== 0;
}

/**
 * Starts another program and leaves it alone. Arguments go to it as they are; there is no shell in between.
 * @throws ProgramNotStarted
 */
export async function startProgram(program: string, args: readonly string[]): Promise<void> {
  const path = process.platform === 'win32' ? inWindows(program, process.env.SystemRoot) : findOnPath(program);
  await new Promise<void>((resolve, reject) => {
    const child = spawn(path, [...args], { stdio: 'ignore', detached: true, shell: false });
    child.once('error', (cause) => reject(new ProgramNotStarted(program, cause)));
    child.once('spawn', () => {
      child.unref();
      resolve();
    });
  });
}

/**
 * Starts a module of ours in a Node process of its own, which calls `parentProcess` first and so ends with this one. It
 * gets nothing of this process's environment, which may hold secrets.
 */
export async function startNodeChild(module: URL): Promise<NodeChild> {
  const path = fileURLToPath(module);
  const env = inherited(['SystemRoot', 'TEMP', 'TMPDIR']);
  if (process.versions.electron === undefined) {
    return ofFork(
      fork(path, [], { env, execArgv: [], serialization: 'advanced', stdio: ['ignore', 'ignore', 'ignore', 'ipc'] }),
    );
  }
  // The packaged program cannot be run as Node: that fuse is off.
  const { utilityProcess } = await import('electron');
  return ofUtility(utilityProcess.fork(path, [], { env, execArgv: [], stdio: 'ignore' }));
}

function inherited(names: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    names.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]])),
  );
}

/**
 * A program of Windows itself, by its whole path: a bare name is looked for in the current folder first, which can be
 * anybody's.
 */
export function inWindows(program: string, root = 'C:\\Windows'): string {
  return program === 'explorer.exe' ? win32.join(root, program) : win32.join(root, 'System32', program);
}

/** Only absolute folders count: what lies in the current folder could be anybody's. */
function findOnPath(program: string): string {
  const folders = (process.env.PATH ?? '').split(':').filter((folder) => folder.startsWith('/'));
  const found = folders.map((folder) => posix.join(folder, program)).find(isExecutable);
  if (found === undefined) throw new ProgramNotStarted(program);
  return found;
}

function startOptions(executablePath: string) {
  return {
    executablePath,
    chromiumSandbox: sandboxed(),
    // Ours to decide: otherwise an interrupt ends this process from inside the library.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    timeout: 30_000,
  } as const;
}

/** Chromium's arguments that leave no look-up and no connection of its own (found with its net log). */
const QUIET_FLAGS = [
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--proxy-server=direct://',
  '--disable-domain-reliability',
  '--no-pings',
] as const;
