import { readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inRepository } from '../bootstrap/repository.mjs';

/** Everything that the build reads, packages by their lock file. */
const SOURCES = ['main', 'preload', 'renderer', 'shared', 'electron.vite.config.ts', 'package-lock.json'];
const STAMP = inRepository('out', '.built');

/** Whether a source is newer than the last build that came to its end, or there was none. */
export function isStale() {
  const built = statSync(STAMP, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  return SOURCES.some((source) => isNewer(inRepository(source), built));
}

/**
 * Notes that the build which began at `start` has ended. What changed while it ran counts as newer.
 * @param {number} start milliseconds since the epoch
 */
export function markBuilt(start) {
  writeFileSync(STAMP, '');
  utimesSync(STAMP, start / 1000, start / 1000);
}

/**
 * A folder counts as well: its time changes when a file in it is removed.
 * @param {string} path
 * @param {number} time
 * @returns {boolean}
 */
function isNewer(path, time) {
  const info = statSync(path, { throwIfNoEntry: false });
  if (info === undefined) return false;
  if (!info.isDirectory()) return info.mtimeMs > time && !path.endsWith('.tsbuildinfo');
  return info.mtimeMs > time || readdirSync(path).some((name) => isNewer(join(path, name), time));
}
