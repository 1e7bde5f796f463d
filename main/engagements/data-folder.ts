import { posix, win32 } from 'node:path';
import type { Problem } from '../../shared/results/problem.ts';
import { BadDataFolder, DataFolderNotPrivate } from './faults.ts';
import type { Files } from './files.ts';

/** What decides where the data folder is. `data` is the operator's choice, for example `--data`. */
export interface Surroundings {
  readonly data?: string | undefined;
  readonly env: { readonly [name: string]: string | undefined };
  readonly platform: NodeJS.Platform;
  readonly home: string;
  readonly cwd: string;
}

/**
 * The data folder's absolute path: the operator's choice, else `GROUNDWORK_DATA`, else the platform's place.
 * @throws BadDataFolder when the choice is empty
 */
export function dataFolder({ data, env, platform, home, cwd }: Surroundings): string {
  const path = platform === 'win32' ? win32 : posix;
  if (data?.trim() === '') {
    throw new BadDataFolder('The data folder is empty.', 'Name a folder, or leave the option out.');
  }
  const chosen = data ?? (env.GROUNDWORK_DATA || undefined);
  if (chosen !== undefined) return path.resolve(cwd, chosen);
  if (platform === 'darwin') return path.join(home, 'Library', 'Application Support', 'Groundwork');
  if (platform === 'win32') return path.join(env.APPDATA || path.join(home, 'AppData', 'Roaming'), 'Groundwork');
  const base = env.XDG_DATA_HOME ?? '';
  // The XDG base directory specification: a relative path there is to be ignored.
  return path.join(path.isAbsolute(base) ? base : path.join(home, '.local', 'share'), 'groundwork');
}

/**
 * Creates the folder (0700), or makes sure that nobody else can write to it. Rights are taken away only from a folder
 * that is empty or already ours to use: `--data /tmp` must not close `/tmp` to everybody.
 * @returns what the operator should know, or undefined
 * @throws BadDataFolder, DataFolderNotPrivate
 */
export async function prepareDataFolder(
  files: Files,
  folder: string,
  platform: NodeJS.Platform,
): Promise<Problem | undefined> {
  const info = await files.info(folder);
  if (info === undefined) {
    await files.makeFolder(folder).catch((error: unknown) => {
      const why = error instanceof Error && 'code' in error ? String(error.code) : String(error);
      throw new BadDataFolder(`${folder} cannot be created (${why}).`, 'Name a folder where you may write.');
    });
    return undefined;
  }
  if (info.kind !== 'folder') {
    throw new BadDataFolder(`${folder} is not a folder.`, 'Name a folder, or leave the option out.');
  }
  // Windows has no such bits: there a profile's folders are private by inheritance.
  if (platform === 'win32' || (info.mode & 0o077) === 0) return undefined;
  const names = await files.list(folder);
  const forUs = info.owned && (names.length === 0 || names.includes('engagements'));
  const othersWrite = (info.mode & 0o022) !== 0;
  if (!forUs) {
    if (othersWrite) throw new DataFolderNotPrivate(folder, posix.join(folder, 'groundwork'));
    return undefined;
  }
  await files.makePrivate(folder);
  if (!othersWrite) return undefined;
  return {
    code: 'data-folder-was-open',
    message: `Other users of this computer could write to the data folder ${folder}. Now only you can.`,
    field: 'data',
    fix: 'If others use this computer, check the journals of your engagements (`groundwork journal <engagement> --check`).',
  };
}
