import { copyFileSync, cpSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Copies the build into a folder and puts `probe.js` beside the page, which the policy then counts as the app's own. */
export function copyBuild(folder: string): string {
  const built = join(folder, 'out');
  cpSync(at('../../../out'), built, { recursive: true });
  copyFileSync(at('../../../package.json'), join(folder, 'package.json'));
  symlinkSync(at('../../../node_modules'), join(folder, 'node_modules'), 'junction');
  copyFileSync(at('./probe.mjs'), join(built, 'renderer', 'probe.js'));
  return built;
}
