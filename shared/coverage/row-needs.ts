import { normalise, type Permission } from '../permissions/permission.ts';
import type { ResolvedRow } from './row.ts';

/** The permissions of all rows, each once, and for every row the places of its own among them. */
export interface RowNeeds {
  readonly needs: readonly Permission[];
  readonly places: readonly (readonly number[])[];
}

/** Collects what the rows need, whatever the case. */
export function rowNeeds(rows: readonly ResolvedRow[]): RowNeeds {
  const needs: Permission[] = [];
  const known = new Map<string, number>();
  const placeOf = (permission: Permission): number => {
    const key = normalise(permission);
    const place = known.get(key);
    if (place !== undefined) return place;
    known.set(key, needs.length);
    return needs.push(permission) - 1;
  };
  return { places: rows.map(({ permissions }) => permissions.map(placeOf)), needs };
}
