import { randomUUID } from 'node:crypto';
import * as fs from 'node:fs/promises';
import { dirname } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import type { FileInfo, Files } from './files.ts';

const FILE = 0o600;
const FOLDER = 0o700;

/** Files that were appended to already: their mode and folder need no second look. */
const appended = new Set<string>();

/** `Files` on the real disk. Node's own errors (`ENOSPC`, `EACCES` …) come through unchanged. */
export const nodeFiles: Files = {
  read: (path) => orMissing(fs.readFile(path, 'utf8')),

  async writeAtomic(path, text) {
    await writeFileAtomic(path, text, { mode: FILE });
    await syncFolder(dirname(path));
  },

  async appendSynced(path, text) {
    const file = await fs.open(path, 'a', FILE);
    try {
      const isNew = !appended.has(path) && (await file.stat()).size === 0;
      appended.add(path);
      if (isNew) await file.chmod(FILE);
      await file.appendFile(text, 'utf8');
      await file.sync();
      if (isNew) await syncFolder(dirname(path));
    } finally {
      await file.close();
    }
  },

  async createExclusive(path, text) {
    const whole = `${path}.${randomUUID()}.new`;
    try {
      await fs.writeFile(whole, text, { mode: FILE, flag: 'wx', flush: true });
      await fs.chmod(whole, FILE);
      // A link appears with its whole content at once; an exclusive open would show an empty file first.
      await fs.link(whole, path).catch((error: unknown) => {
        if (!['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EINVAL'].includes(codeOf(error))) throw error;
        return fs.writeFile(path, text, { mode: FILE, flag: 'wx', flush: true });
      });
      await syncFolder(dirname(path));
      return true;
    } catch (error) {
      if (codeOf(error) === 'EEXIST') return false;
      throw error;
    } finally {
      await fs.rm(whole, { force: true });
    }
  },

  async rename(from, to) {
    await fs.rename(from, to);
    await syncFolder(dirname(to));
  },

  list: async (folder) => ((await orMissing(fs.readdir(folder))) ?? []).sort(),

  async remove(path) {
    await fs.rm(path, { recursive: true, force: true });
    await syncFolder(dirname(path));
  },

  async makeFolder(path) {
    if ((await orMissing(fs.stat(path)))?.isDirectory()) return;
    // Once only: in /proc and the like a folder cannot be created although the one above it exists.
    if (dirname(path) !== path) await nodeFiles.makeFolder(dirname(path));
    try {
      await fs.mkdir(path, { mode: FOLDER });
    } catch (error) {
      if (codeOf(error) === 'EEXIST' && (await fs.stat(path)).isDirectory()) return;
      throw error;
    }
    // The umask may have taken rights away from us.
    await fs.chmod(path, FOLDER);
    await syncFolder(dirname(path));
  },

  makePrivate: (folder) => fs.chmod(folder, FOLDER),

  async info(path) {
    const found = await orMissing(fs.stat(path));
    if (found === undefined) return undefined;
    const kind: FileInfo['kind'] = found.isFile() ? 'file' : found.isDirectory() ? 'folder' : 'other';
    const owned = process.getuid === undefined || process.getuid() === found.uid;
    return { kind, mode: found.mode & 0o777, owned, modifiedAt: found.mtimeMs };
  },
};

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

async function orMissing<T>(result: Promise<T>): Promise<T | undefined> {
  try {
    return await result;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

/** A new name is safe only once its folder is on disk. Windows cannot open folders and needs no such step. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await orMissing(fs.open(folder, 'r'));
  if (handle === undefined) return;
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
