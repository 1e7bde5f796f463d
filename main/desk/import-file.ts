import { basename } from 'node:path';
import type { DeskContext } from './context.ts';
import { ImportUnreadable } from './engagement-faults.ts';
import { importEngagement } from './engagement-import.ts';

/**
 * Takes over a `.groundwork` file that was opened from outside; returns the engagement.
 * @throws ImportUnreadable, and what `importEngagement` throws
 */
export async function importFile(desk: DeskContext, path: string): Promise<string> {
  const name = basename(path);
  let content: string | undefined;
  try {
    content = await desk.app.locks.files.read(path);
  } catch (error) {
    throw new ImportUnreadable(name, error instanceof Error && 'code' in error ? String(error.code) : 'refused', error);
  }
  if (content === undefined) throw new ImportUnreadable(name, 'ENOENT');
  return importEngagement(desk, name, content);
}
