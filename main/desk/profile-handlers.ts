import type { Handlers, ReplyOf } from '../../shared/ipc/contract.ts';
import type { Json } from '../../shared/json.ts';
import type { Profile } from '../../shared/profiles/profile.ts';
import { validateProfile } from '../../shared/profiles/validate.ts';
import type { LoadedProfile } from '../profiles/load.ts';
import { addProfile, duplicateProfile, findProfile, removeProfile, saveProfile } from '../profiles/store.ts';
import { ProfileRefused, ProfileRemovalNotTyped } from '../profiles/store-faults.ts';
import type { DeskContext } from './context.ts';
import { coverageOf } from './coverage-desk.ts';

type Group = Pick<
  Handlers,
  | 'profiles.list'
  | 'profiles.read'
  | 'profiles.check'
  | 'profiles.add'
  | 'profiles.duplicate'
  | 'profiles.save'
  | 'profiles.remove'
>;

/** Profiles: those that come with Groundwork, and the user's own. All are read from disk each time. */
export function profileHandlers(desk: DeskContext): Group {
  const { app } = desk;
  return {
    async 'profiles.list'() {
      const { profiles, problems } = await app.profiles();
      return { profiles: profiles.map(cardOf), problems: [...problems] };
    },

    async 'profiles.read'({ id }) {
      const { profile, origin } = await findProfile(app, id);
      return { profile: jsonOf(profile), origin };
    },

    async 'profiles.check'({ profile }) {
      const checked = validateProfile(profile);
      return { problems: checked.ok ? [] : [...checked.problems] };
    },

    async 'profiles.add'({ name, content }) {
      const added = await addProfile(app, name, content);
      return added.ok ? { id: added.profile.id, problems: [] } : { problems: [...added.problems] };
    },

    async 'profiles.duplicate'({ id, as, title }) {
      return { id: (await duplicateProfile(app, id, { id: as, title })).id };
    },

    async 'profiles.save'({ id, profile }) {
      try {
        const saved = await saveProfile(app, id, profile);
        await coverageOf(desk)?.profileChanged(saved);
        return { problems: [] };
      } catch (error) {
        if (error instanceof ProfileRefused) return { problems: [...error.problems] };
        throw error;
      }
    },

    async 'profiles.remove'({ id, typed }) {
      if (typed.trim() !== id) throw new ProfileRemovalNotTyped(id);
      await removeProfile(app, id);
      return { removed: true };
    },
  };
}

function cardOf({ profile, origin }: LoadedProfile): ReplyOf<'profiles.list'>['profiles'][number] {
  const { id, title, vendor, version, rows, source, guideDate } = profile;
  return {
    id,
    title,
    vendor: vendor.name,
    version,
    rows: rows.length,
    source,
    ...(guideDate === undefined ? {} : { guideDate }),
    uncertain: rows.filter(({ confidence }) => confidence !== 'confirmed').length,
    origin,
  };
}

/** A profile came from JSON and has nothing else in it. */
function jsonOf(profile: Profile): Json {
  return profile as unknown as Json;
}
