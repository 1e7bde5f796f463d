import { accessSync, constants } from 'node:fs';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { nodeProcesses } from '../engagements/processes.ts';

/** The file's content; undefined when there is no such file. */
export async function readPageFile(path: string): Promise<Uint8Array | undefined> {
  try {
    return await readFile(path);
  } catch {
    return undefined;
  }
}

/** A new folder, for this user only, that `remove` takes away with all it holds. */
export async function temporaryFolder(): Promise<{ readonly path: string; remove(): Promise<void> }> {
  void removeAbandoned().catch(() => undefined);
  const path = await mkdtemp(join(tmpdir(), `${PREFIX}${nodeProcesses.pid}-`));
  return { path, remove: () => removeFolder(path) };
}

const PREFIX = 'groundwork-window-';

/** What a process left behind that was killed. */
async function removeAbandoned(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    const pid = new RegExp(`^${PREFIX}(\\d+)-`).exec(name)?.[1];
    if (pid !== undefined && !nodeProcesses.alive(Number(pid))) await removeFolder(join(tmpdir(), name));
  }
}

/** A browser that is just ending may still write into it. */
function removeFolder(path: string): Promise<void> {
  return rm(path, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
}

/** Whether this user may run the file. */
export function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
