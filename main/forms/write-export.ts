import { mkdir, open, readFile, unlink } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { inTime } from '../in-time.ts';
import { ExportFolderUnusable } from './faults.ts';
import { safeName } from './safe-name.ts';

/** One file of an export. `bytes` may depend on the name that was chosen, since documents name their companions. */
export interface ExportFile {
  /** For example `.docx` or `.secret.age`. */
  readonly suffix: string;
  readonly bytes: Uint8Array | string | ((base: string) => Promise<Uint8Array | string>);
}

/** The file system as an export needs it. Errors carry Node's `code`. */
export interface ExportDisk {
  makeFolder(path: string): Promise<void>;
  /** Undefined when the name is free, `folder` when a folder has it. */
  read(path: string): Promise<Uint8Array | 'folder' | undefined>;
  /** Creates a file that only its owner may read; EEXIST when there is one. */
  create(path: string, bytes: Uint8Array): Promise<void>;
  remove(path: string): Promise<void>;
}

/**
 * The one door for exports. Creates the folder and the files (0600) and never replaces one: when any name of the set
 * is taken by other content, the whole set becomes `name (2)`, `name (3)`, …, so that it stays recognisable as a set
 * and what its documents say about each other stays true. A file that already has the very content is left as it is.
 * @returns absolute paths in the order of `files`
 * @throws ExportFolderUnusable (nothing of this set is left behind)
 */
export async function writeExport(
  order: { readonly folder: string; readonly baseName: string; readonly files: readonly ExportFile[] },
  disk: ExportDisk = realDisk,
): Promise<readonly string[]> {
  const folder = resolve(order.folder);
  const baseName = safeName(order.baseName, 'export');
  const made: string[] = [];
  try {
    await disk.makeFolder(folder);
    for (let number = 1; number <= MOST_NUMBERS; number += 1) {
      const base = number === 1 ? baseName : `${baseName} (${number})`;
      const paths = order.files.map(({ suffix }) => join(folder, `${base}${checkedSuffix(suffix)}`));
      if (await writeSet(order.files, base, paths, made, disk)) return paths;
    }
    throw new ExportFolderUnusable(folder, 'EEXIST', undefined);
  } catch (cause) {
    await removeAll(made, disk);
    const because = codeOf(cause);
    if (because === undefined) throw cause;
    throw new ExportFolderUnusable(folder, because, cause);
  }
}

/**
 * Whether files can be written there: creates the folder and a file, and removes the file.
 * @throws ExportFolderUnusable
 */
export async function tryExportFolder(folder: string, disk: ExportDisk = realDisk): Promise<void> {
  const path = join(resolve(folder), `.groundwork-${process.pid}`);
  try {
    await disk.makeFolder(resolve(folder));
    await disk.create(path, Buffer.from('.'));
    await disk.remove(path);
  } catch (cause) {
    throw new ExportFolderUnusable(resolve(folder), codeOf(cause) ?? 'unknown', cause);
  }
}

/** False when a name is taken; nothing of the set is left then. */
async function writeSet(
  files: readonly ExportFile[],
  base: string,
  paths: readonly string[],
  made: string[],
  disk: ExportDisk,
): Promise<boolean> {
  const present = await Promise.all(paths.map((path) => disk.read(path)));
  if (files.some(({ bytes }, i) => present[i] !== undefined && !same(present[i], bytes))) return false;
  const contents: (Uint8Array | string)[] = [];
  for (const { bytes } of files) contents.push(typeof bytes === 'function' ? await bytes(base) : bytes);
  for (const [i, path] of paths.entries()) {
    if (present[i] !== undefined) continue;
    try {
      await disk.create(path, Buffer.from(contents[i] ?? ''));
      made.push(path);
    } catch (cause) {
      if (codeOf(cause) !== 'EEXIST') throw cause;
      await removeAll(made.splice(0), disk);
      return false;
    }
  }
  return true;
}

function same(present: Uint8Array | 'folder' | undefined, bytes: ExportFile['bytes']): boolean {
  return present instanceof Uint8Array && typeof bytes !== 'function' && Buffer.from(bytes).equals(present);
}

function checkedSuffix(suffix: string): string {
  if (!/^(\.[a-z0-9]+)+$/.test(suffix)) throw new TypeError(`No suffix of an export: ${suffix}`);
  return suffix;
}

async function removeAll(paths: readonly string[], disk: ExportDisk): Promise<void> {
  for (const path of paths) await disk.remove(path).catch(() => undefined);
}

function codeOf(cause: unknown): string | undefined {
  return cause instanceof Error && 'code' in cause && 'syscall' in cause ? String(cause.code) : undefined;
}

/** Ends the search on a file system that claims every name is taken. */
const MOST_NUMBERS = 999;

/** In some folders, such as those of /proc, Node never comes to an end of making one. */
const FOLDER_MS = 10_000;

const realDisk: ExportDisk = {
  async makeFolder(path) {
    if (await inTime(mkdir(path, { recursive: true, mode: 0o700 }), FOLDER_MS)) return;
    // As the system would say it.
    throw Object.assign(new Error('The folder was not made in time.'), { code: 'ETIMEDOUT', syscall: 'mkdir' });
  },
  read: (path) =>
    readFile(path).catch((cause) => {
      if (codeOf(cause) === 'ENOENT') return undefined;
      if (codeOf(cause) === 'EISDIR') return 'folder';
      throw cause;
    }),
  remove: (path) => unlink(path),
  async create(path, bytes) {
    const file = await open(path, 'wx', 0o600);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } catch (cause) {
      await unlink(path).catch(() => undefined);
      throw cause;
    } finally {
      await file.close();
    }
  },
};
