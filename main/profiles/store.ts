import { basename, join } from 'node:path';
import type { Json } from '../../shared/json.ts';
import type { Profile } from '../../shared/profiles/profile.ts';
import { validateProfile } from '../../shared/profiles/validate.ts';
import { Fault } from '../../shared/results/fault.ts';
import type { Problem } from '../../shared/results/problem.ts';
import { safeName } from '../forms/safe-name.ts';
import type { Surroundings } from '../runs/surroundings.ts';
import { decodeProfile } from './decode.ts';
import type { LoadedProfile } from './load.ts';
import {
  ProfileBundled,
  ProfileExists,
  ProfileIdFixed,
  ProfileNotKept,
  ProfileRefused,
  ProfileUnknown,
} from './store-faults.ts';

/** What keeping profiles needs of the app. */
export type ProfileKeeping = Pick<Surroundings, 'folder' | 'locks' | 'profiles'>;

/** What came of a file: it is kept under its id, or everything that is wrong with it and nothing is kept. */
export type Added =
  | { readonly ok: true; readonly profile: Profile }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * Keeps a profile file among the user's own. `name` is the file's name, for messages. Problems name it, and line and
 * column where it is not JSON.
 * @throws ProfileExists, ProfileNotKept
 */
export async function addProfile(app: ProfileKeeping, name: string, content: Uint8Array | string): Promise<Added> {
  const file = basename(name.replaceAll('\\', '/')) || 'profile.json';
  let json: Json;
  try {
    json = decodeProfile(file, typeof content === 'string' ? new TextEncoder().encode(content) : content);
  } catch (error) {
    if (error instanceof Fault) return { ok: false, problems: [error.toProblem()] };
    throw error;
  }
  const checked = validateProfile(json);
  if (!checked.ok) {
    return { ok: false, problems: checked.problems.map((each) => ({ ...each, message: `${file}: ${each.message}` })) };
  }
  await keepNew(app, checked.profile);
  return checked;
}

/**
 * Copies any profile under a new id and title among the user's own.
 * @throws ProfileUnknown, ProfileRefused (id or title), ProfileExists, ProfileNotKept
 */
export async function duplicateProfile(
  app: ProfileKeeping,
  id: string,
  copy: { readonly id: string; readonly title: string },
): Promise<Profile> {
  const { profile } = await findProfile(app, id);
  const made = accepted({ ...profile, id: copy.id.trim(), title: copy.title.trim() });
  await keepNew(app, made);
  return made;
}

/**
 * Replaces one of the user's own profiles. Its id stays: engagements know it by that.
 * @throws ProfileUnknown, ProfileBundled, ProfileRefused, ProfileIdFixed, ProfileNotKept
 */
export async function saveProfile(app: ProfileKeeping, id: string, profile: Json): Promise<Profile> {
  const { file } = await ownProfile(app, id);
  const made = accepted(profile);
  if (made.id !== id) throw new ProfileIdFixed(id);
  await onDisk(id, () => app.locks.files.writeAtomic(file, textOf(made)));
  return made;
}

/** Removes one of the user's own profiles. @throws ProfileUnknown, ProfileBundled, ProfileNotKept */
export async function removeProfile(app: ProfileKeeping, id: string): Promise<void> {
  const { file } = await ownProfile(app, id);
  await onDisk(id, () => app.locks.files.remove(file));
}

/** @throws ProfileUnknown */
export async function findProfile(app: Pick<ProfileKeeping, 'profiles'>, id: string): Promise<LoadedProfile> {
  const { profiles } = await app.profiles();
  const found = profiles.find(({ profile }) => profile.id === id);
  if (found !== undefined) return found;
  throw new ProfileUnknown(
    id,
    profiles.map(({ profile }) => profile.id),
  );
}

async function ownProfile(app: ProfileKeeping, id: string): Promise<LoadedProfile> {
  const found = await findProfile(app, id);
  if (found.origin === 'bundled') throw new ProfileBundled(id);
  return found;
}

function accepted(profile: unknown): Profile {
  const checked = validateProfile(profile);
  if (checked.ok) return checked.profile;
  throw new ProfileRefused(checked.problems as [Problem, ...Problem[]]);
}

async function keepNew({ folder, locks, profiles }: ProfileKeeping, profile: Profile): Promise<void> {
  const { id } = profile;
  const holder = (await profiles()).profiles.find((each) => each.profile.id === id);
  if (holder !== undefined) throw new ProfileExists(id, `“${holder.profile.title}” (${holder.origin})`);
  // An id is also a file name, and Windows reserves some of them.
  const file = join(folder, 'profiles', `${safeName(id, 'profile')}.json`);
  const made = await onDisk(id, async () => {
    await locks.files.makeFolder(join(folder, 'profiles'));
    return locks.files.createExclusive(file, textOf(profile));
  });
  // A file that does not count as a profile, because it is broken, is still somebody's work.
  if (!made) throw new ProfileExists(id, `the file ${basename(file)} in the folder of your profiles`);
}

async function onDisk<T>(id: string, change: () => Promise<T>): Promise<T> {
  try {
    return await change();
  } catch (cause) {
    throw new ProfileNotKept(id, cause);
  }
}

function textOf(profile: Profile): string {
  return `${JSON.stringify(profile, null, 2)}\n`;
}
