import { basename, join } from 'node:path';
import type { Profile } from '../../shared/profiles/profile.ts';
import { validateProfile } from '../../shared/profiles/validate.ts';
import { Fault } from '../../shared/results/fault.ts';
import type { Problem } from '../../shared/results/problem.ts';
import { decodeProfile } from './decode.ts';
import { ProfileIdTaken, ProfileUnreadable } from './faults.ts';

/** The two reads this needs; `node:fs/promises` has both. */
export interface ProfileFiles {
  readdir(folder: string): Promise<readonly string[]>;
  readFile(path: string): Promise<Uint8Array>;
}

export interface LoadedProfile {
  readonly profile: Profile;
  readonly origin: 'bundled' | 'user';
  /** Full path. */
  readonly file: string;
}

/** What one file holds: a profile, or everything that is wrong with it. */
export type ProfileFile =
  | { readonly ok: true; readonly profile: Profile }
  | { readonly ok: false; readonly problems: readonly Problem[] };

export interface ProfileSources {
  readonly bundledFolder: string;
  /** The user's own profiles; it need not exist. */
  readonly userFolder?: string;
  readonly fs: ProfileFiles;
}

/** Reads one profile file. Its problems name the file, the row and the field. Never throws for what a file holds. */
export async function loadProfileFile(path: string, fs: Pick<ProfileFiles, 'readFile'>): Promise<ProfileFile> {
  const name = basename(path);
  try {
    const checked = validateProfile(decodeProfile(name, await readBytes(path, fs)));
    if (checked.ok) return checked;
    const problems = checked.problems.map((each) => ({ ...each, message: `${name}: ${each.message}` }));
    return { ok: false, problems };
  } catch (error) {
    if (error instanceof Fault) return { ok: false, problems: [error.toProblem()] };
    throw error;
  }
}

/**
 * Every usable profile of the bundled folder, then of the user's folder, by file name; and the problems of the others.
 * A bad file does not keep the rest from loading. An id counts once: the first file keeps it, bundled before the
 * user's, and the other file is reported rather than used in silence.
 */
export async function loadProfiles({ bundledFolder, userFolder, fs }: ProfileSources): Promise<{
  readonly profiles: readonly LoadedProfile[];
  readonly problems: readonly Problem[];
}> {
  const profiles: LoadedProfile[] = [];
  const problems: Problem[] = [];
  const folders = [{ origin: 'bundled' as const, folder: bundledFolder }];
  const all = userFolder === undefined ? folders : [...folders, { origin: 'user' as const, folder: userFolder }];
  for (const { origin, folder } of all) {
    const names = await listJson(folder, origin, fs, problems);
    for (const file of names.map((name) => join(folder, name))) {
      const loaded = await loadProfileFile(file, fs);
      if (!loaded.ok) {
        problems.push(...loaded.problems);
        continue;
      }
      const { profile } = loaded;
      const holder = profiles.find((each) => each.profile.id === profile.id);
      if (holder === undefined) profiles.push({ profile, origin, file });
      else
        problems.push(
          new ProfileIdTaken(basename(file), profile.id, `${holder.origin} file ${basename(holder.file)}`).toProblem(),
        );
    }
  }
  return { profiles, problems };
}

async function listJson(
  folder: string,
  origin: LoadedProfile['origin'],
  fs: ProfileFiles,
  problems: Problem[],
): Promise<readonly string[]> {
  try {
    const names = await fs.readdir(folder);
    return names.filter((name) => /^[^.].*\.json$/i.test(name)).sort((a, b) => (a < b ? -1 : 1));
  } catch (error) {
    // Nobody has to have profiles of their own.
    const absent = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    if (!(absent && origin === 'user')) problems.push(new ProfileUnreadable(folder, error).toProblem());
    return [];
  }
}

async function readBytes(path: string, fs: Pick<ProfileFiles, 'readFile'>): Promise<Uint8Array> {
  try {
    return await fs.readFile(path);
  } catch (error) {
    throw new ProfileUnreadable(basename(path), error);
  }
}
