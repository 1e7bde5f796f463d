import { distance } from 'fastest-levenshtein';
import { normalise, type Permission } from '../permissions/permission.ts';
import type { Catalogue } from './catalogue.ts';

/** A listed name this much of the wanted one's length away is another name, not a slip of the pen. */
const FARTHEST = 0.25;

/**
 * Listed permissions that read like this one, nearest first, at most `count`. For explanations only: nothing is ever
 * granted or counted because its name is near.
 */
export function nearest(catalogue: Catalogue, permission: Permission, count = 3): readonly Permission[] {
  const wanted = normalise(permission);
  const farthest = wanted.length * FARTHEST;
  const letters = lettersOf(wanted);
  return lettered(catalogue)
    .filter((listed) => isWithin(letters, listed.letters, farthest))
    .map(({ key, permission: listed }) => ({ listed, away: distance(wanted, key) }))
    .filter(({ away }) => away > 0 && away <= farthest)
    .sort((a, b) => a.away - b.away || (a.listed < b.listed ? -1 : 1))
    .slice(0, count)
    .map(({ listed }) => listed);
}

interface Lettered {
  readonly key: string;
  readonly permission: Permission;
  readonly letters: Uint16Array;
}

const remembered = new WeakMap<Catalogue, readonly Lettered[]>();

/** A pasted list may hold thousands of unknown names, and each is held against all of the catalogue. */
function lettered(catalogue: Catalogue): readonly Lettered[] {
  const before = remembered.get(catalogue);
  if (before !== undefined) return before;
  const listed = [...catalogue.entries].map(([key, { permission }]) => ({ key, permission, letters: lettersOf(key) }));
  remembered.set(catalogue, listed);
  return listed;
}

const KINDS = 32;

/** How often each letter occurs; letters that share a place only make names look nearer than they are. */
function lettersOf(word: string): Uint16Array {
  const letters = new Uint16Array(KINDS);
  for (let at = 0; at < word.length; at++) {
    const kind = word.charCodeAt(at) % KINDS;
    letters[kind] = (letters[kind] ?? 0) + 1;
  }
  return letters;
}

/** False when the letters alone tell that the names are farther apart: each letter too many or too few is a change. */
function isWithin(left: Uint16Array, right: Uint16Array, farthest: number): boolean {
  let more = 0;
  let less = 0;
  for (let kind = 0; kind < KINDS; kind++) {
    const by = (left[kind] ?? 0) - (right[kind] ?? 0);
    if (by > 0) more += by;
    else less -= by;
  }
  return more <= farthest && less <= farthest;
}
