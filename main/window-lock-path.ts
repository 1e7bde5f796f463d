import { join } from 'node:path';

/** Beside the data, so that another data folder can have a window of its own. */
export function windowLockPath(folder: string): string {
  return join(folder, 'locks', 'window.lock');
}
