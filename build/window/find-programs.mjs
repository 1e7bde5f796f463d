import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import { inRepository } from '../bootstrap/repository.mjs';

/**
 * Electron's program, where its runtime is installed. The package itself is not asked: it would start a download.
 * @returns {string | undefined}
 */
export function findElectron() {
  const path = inRepository('node_modules', 'electron', 'path.txt');
  if (!existsSync(path)) return undefined;
  const program = inRepository('node_modules', 'electron', 'dist', readFileSync(path, 'utf8').trim());
  return existsSync(program) ? program : undefined;
}

/**
 * An installed Chrome, Edge or Chromium. One that GROUNDWORK_BROWSER names wrongly is a mistake to be mended, not
 * replaced by another, so then the window itself says so.
 * @returns {Promise<string | undefined>}
 */
export async function findInstalledBrowser() {
  const { findBrowser } = await import('../../main/shell/find-browser.ts');
  try {
    return findBrowser({ platform: process.platform, env: process.env, exists: isExecutable });
  } catch {
    return process.env.GROUNDWORK_BROWSER?.trim() || undefined;
  }
}

/** @param {string} path */
function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
