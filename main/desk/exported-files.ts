import { resolve } from 'node:path';

const exported = new Set<string>();

/** Remembers a file that this process exported, so that it may be shown in the file manager. */
export function note(file: string): void {
  exported.add(resolve(file));
}

/** Whether this process exported the file. */
export function isExported(file: string): boolean {
  return exported.has(resolve(file));
}
