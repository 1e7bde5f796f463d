import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'electron-builder';
import { inRepository } from '../bootstrap/repository.mjs';
import { packageConfig } from './config.mjs';
import { makeStandIn } from './stand-in.mjs';

/** Where the `electron` package keeps its runtime, once that was downloaded. */
const runtime = inRepository('node_modules', 'electron', 'dist');

/** Whether Electron's runtime is here. */
export function hasRuntime() {
  return existsSync(join(runtime, 'version'));
}

/**
 * Packs what `npm run build` left in `out/`, for this platform.
 * @param {{ readonly output: string, readonly standIn: boolean, readonly installers: boolean }} wish `output` is
 * absolute; with `standIn` a folder that looks like Electron's runtime takes its place
 */
export async function packApp({ output, standIn, installers }) {
  const { devDependencies } = JSON.parse(readFileSync(inRepository('package.json'), 'utf8'));
  const electronVersion = devDependencies.electron;
  const made = standIn ? mkdtempSync(join(tmpdir(), 'groundwork-electron-')) : undefined;
  try {
    if (made !== undefined) makeStandIn(made, electronVersion);
    const config = packageConfig({ electronVersion, electronDist: made ?? runtime, output });
    await build({ projectDir: inRepository(), config, dir: !installers, publish: 'never' });
  } finally {
    if (made !== undefined) rmSync(made, { recursive: true, force: true });
  }
}
