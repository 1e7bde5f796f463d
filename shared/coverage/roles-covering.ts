import type { HeldBy } from '../permissions/holding.ts';
import { type HoldingsIndex, lookUp, type WantedDivision } from '../permissions/holdings-index.ts';
import type { RoleHoldings } from '../permissions/holdings-of.ts';
import type { ResolvedRow } from './row.ts';

/** How many rows a role grants by itself. */
export interface RoleCovers {
  readonly name: string;
  readonly covers: number;
}

/**
 * For each role, the number of rows it grants without limits and without help from others. `index` must hold the
 * holdings of these roles; roles are told apart by object, so two of one name stay two.
 */
export function rolesCovering(
  rows: readonly ResolvedRow[],
  roles: readonly RoleHoldings[],
  index: HoldingsIndex,
  division?: WantedDivision,
): readonly RoleCovers[] {
  const counts = new Map<HeldBy, number>();
  for (const { permissions } of rows) {
    let granting: Set<HeldBy> | undefined;
    for (const permission of permissions) {
      const { kind, by } = lookUp(index, permission, division);
      const here = new Set(kind === 'granted' ? by.flatMap(({ role }) => role ?? []) : []);
      granting = granting === undefined ? here : new Set([...granting].filter((role) => here.has(role)));
    }
    for (const role of granting ?? []) counts.set(role, (counts.get(role) ?? 0) + 1);
  }
  return roles.map(({ role }) => ({ name: role.name, covers: counts.get(role) ?? 0 }));
}
