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
  return [...catalogue.entries]
    .map(([key, { permission: listed }]) => ({ listed, away: distance(wanted, key) }))
    .filter(({ away }) => away > 0 && away <= wanted.length * FARTHEST)
    .sort((a, b) => a.away - b.away || (a.listed < b.listed ? -1 : 1))
    .slice(0, count)
    .map(({ listed }) => listed);
}
