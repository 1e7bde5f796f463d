import { isAbsolute, join } from 'node:path';
import type { DeskContext } from './context.ts';
import { ExportFolderNotAbsolute } from './settings-faults.ts';

/** A folder that the operator typed; it is made when files are written. @throws ExportFolderNotAbsolute */
export function absoluteFolder({ app }: Pick<DeskContext, 'app'>, folder: string): string {
  const typed = folder.trim();
  if (!isAbsolute(typed)) throw new ExportFolderNotAbsolute(join(app.folder, 'exports'));
  return typed;
}
