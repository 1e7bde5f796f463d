import { posix, win32 } from 'node:path';
import { PathNotAbsolute } from './faults.ts';
import { startProgram } from './process.ts';

/**
 * Shows a file in the system's file manager; on Linux, where there is no common way to select it, its folder.
 * @throws PathNotAbsolute, ProgramNotStarted
 */
export async function showFile(
  path: string,
  platform: NodeJS.Platform,
  start: typeof startProgram = startProgram,
): Promise<void> {
  const file = wholePath(path, platform);
  if (platform === 'win32') return start('explorer.exe', [`/select,${file}`]);
  if (platform === 'darwin') return start('open', ['-R', file]);
  return start('xdg-open', [posix.dirname(file)]);
}

/**
 * The path in its normal form. Absolute, it cannot be taken for an option.
 * @throws PathNotAbsolute
 */
export function wholePath(path: string, platform: NodeJS.Platform): string {
  const { isAbsolute, normalize } = platform === 'win32' ? win32 : posix;
  // Two leading separators name another computer on Windows, and opening that would sign in there.
  const remote = platform === 'win32' && /^[\\/]{2}/.test(path);
  if (!isAbsolute(path) || remote || path.includes('\0')) throw new PathNotAbsolute();
  return normalize(path);
}
