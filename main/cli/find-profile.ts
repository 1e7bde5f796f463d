import { resolve } from 'node:path';
import type { Profile } from '../../shared/profiles/profile.ts';
import type { Problem } from '../../shared/results/problem.ts';
import { loadProfileFile } from '../profiles/load.ts';
import { RunbookUnknown, ValuesInvalid } from '../runs/faults.ts';
import type { Context } from './command.ts';
import { operatorFiles } from './files.ts';

/** A profile by its id or by the path of its file. @throws RunbookUnknown, ValuesInvalid (with all of a file's problems) */
export async function findProfile({ app, io }: Context, id: string): Promise<Profile> {
  if (/\.json$/i.test(id)) {
    const loaded = await loadProfileFile(resolve(io.cwd, id), operatorFiles);
    if (loaded.ok) return loaded.profile;
    throw new ValuesInvalid(loaded.problems as [Problem, ...Problem[]]);
  }
  const { profiles } = await app.profiles();
  const found = profiles.find(({ profile }) => profile.id === id);
  if (found !== undefined) return found.profile;
  throw new RunbookUnknown(
    id,
    profiles.map(({ profile }) => profile.id),
  );
}
