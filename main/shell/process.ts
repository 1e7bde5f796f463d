import type { Browser } from 'playwright-core';

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
  return chromium.launch({
    executablePath,
    headless: true,
    chromiumSandbox: process.getuid?.() !== 0,
    // Ours to decide: otherwise an interrupt ends this process from inside the library.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    timeout: 30_000,
    args: [...QUIET_FLAGS],
  });
}

/** Chromium's arguments that leave no look-up and no connection of its own (found with its net log). */
const QUIET_FLAGS = [
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--proxy-server=direct://',
  '--disable-domain-reliability',
  '--no-pings',
] as const;
