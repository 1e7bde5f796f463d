import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { inRepository } from '../../../../../build/bootstrap/repository.mjs';

/** What the build would make, with a small page in place of the renderer. */
export async function builtWindow(files: { readonly [name: string]: string }) {
  const folder = mkdtempSync(join(tmpdir(), 'groundwork-built-'));
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      outDir: join(folder, 'preload'),
      lib: { entry: inRepository('preload', 'chromium.ts'), formats: ['cjs'], fileName: () => 'chromium.cjs' },
    },
  });
  mkdirSync(join(folder, 'renderer'));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, 'renderer', name), text);
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
