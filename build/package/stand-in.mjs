import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where a real Electron keeps its fuses: this text, the version of the fuses, their number, and one byte each. */
const SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
const FUSES = [1, 9, ...Buffer.from('101100011', 'ascii')];

/**
 * A folder that electron-builder takes for an Electron runtime, where the real one cannot be had. What is packed with it
 * does not start; everything else about the package is as it will be, fuses included.
 * @param {string} folder is made
 * @param {string} version of Electron
 */
export function makeStandIn(folder, version) {
  for (const each of ['resources', 'locales']) mkdirSync(join(folder, each), { recursive: true });
  const program = Buffer.concat([
    Buffer.from('#!/bin/sh\necho "A stand-in: this package was made without Electron\'s runtime." >&2\nexit 70\n# '),
    Buffer.from(SENTINEL),
    Buffer.from(FUSES),
    Buffer.from('\n'),
  ]);
  for (const each of ['electron', 'chrome-sandbox']) {
    writeFileSync(join(folder, each), program);
    chmodSync(join(folder, each), 0o755);
  }
  writeFileSync(join(folder, 'version'), version);
  writeFileSync(join(folder, 'LICENSE'), 'Stand-in.\n');
  writeFileSync(join(folder, 'locales', 'en-US.pak'), '');
}
