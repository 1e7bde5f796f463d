import { z } from 'zod/mini';
import { problem } from './results.ts';
import { flag, json, list, maybe, nothing, number, obj, text } from './schema.ts';

/** A profile in the list; `json` channels carry the whole. */
export const profileCard = obj({
  id: text,
  title: text,
  vendor: text,
  version: text,
  rows: number,
  source: text,
  guideDate: maybe(text),
  /** Rows that the vendor's guide does not confirm. */
  uncertain: number,
  origin: z.enum(['bundled', 'user']),
});

export const profileChannels = {
  'profiles.list': { request: nothing, reply: obj({ profiles: list(profileCard), problems: list(problem) }) },
  /** A profile as its file has it. */
  'profiles.read': { request: obj({ id: text }), reply: obj({ profile: json, origin: profileCard.shape.origin }) },
  /** Every flaw of what is in the form; none when it can be saved. */
  'profiles.check': { request: obj({ profile: json }), reply: obj({ problems: list(problem) }) },
  /** A file's text, checked and kept with the user's own profiles; with problems nothing is kept. */
  'profiles.add': {
    request: obj({ name: text, content: text }),
    reply: obj({ id: maybe(text), problems: list(problem) }),
  },
  /** A copy of any profile under a new id among the user's own. */
  'profiles.duplicate': { request: obj({ id: text, as: text, title: text }), reply: obj({ id: text }) },
  /** Replaces one of the user's own profiles; bundled ones cannot be changed. */
  'profiles.save': { request: obj({ id: text, profile: json }), reply: obj({ problems: list(problem) }) },
  /** Removes one of the user's own; `typed` must be its id. */
  'profiles.remove': { request: obj({ id: text, typed: text }), reply: obj({ removed: flag }) },
} as const;
