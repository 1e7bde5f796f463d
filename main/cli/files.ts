import { existsSync, readFileSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';

/** Reads of files that the operator or the environment names: values, profiles, exports to check, certificates. */
export const operatorFiles = {
  exists: (path: string): boolean => existsSync(path),
  readText: (path: string): string => readFileSync(path, 'utf8'),
  readdir: (folder: string): Promise<readonly string[]> => readdir(folder),
  readFile: (path: string): Promise<Uint8Array> => readFile(path),
} as const;
