import type { ChildProcess } from 'node:child_process';
import type { Page } from '@playwright/test';
import { startChromiumApp } from './start-chromium.ts';
import { startElectronApp } from './start-electron.ts';

/** Which shell the window is opened by. */
export type ShellName = 'chromium' | 'electron';

/** What an app is started with. */
export interface StartOptions {
  readonly shell: ShellName;
  readonly data: string;
  readonly exports: string;
  readonly args?: readonly string[];
  readonly env?: { readonly [name: string]: string | undefined };
  /** Another build in place of `out/`. */
  readonly built?: string;
  /** Modules to load before the app, by address; Chromium's shell only. */
  readonly imports?: readonly string[];
}

/** The real app: its main process as a child, its window as a page. */
export interface RunningApp {
  readonly page: Page;
  readonly process: ChildProcess;
  /** What it wrote to stdout and stderr so far. */
  said(): string;
  /** Closes the window as a user does; resolves with the exit code. */
  quit(): Promise<number | null>;
  /** As a power cut. */
  kill(): Promise<void>;
}

/** Starts the app and waits for its window. @throws when it ends before it has one */
export function startApp(options: StartOptions): Promise<RunningApp> {
  return options.shell === 'electron' ? startElectronApp(options) : startChromiumApp(options);
}
