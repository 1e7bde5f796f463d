import type { FindingKind } from '../../results/finding.ts';
import { roleRows } from '../role-rows.ts';
import type { ResolvedRow } from '../row.ts';
import { type Bits, bitsOf } from './bits.ts';
import { compare } from './grant-tally.ts';
import type { Question } from './question.ts';
import type { ComparedRole } from './roles-of.ts';

/** What each role grants by itself, and which of two that grant as much is the better one. */
export interface Ranking {
  readonly roles: readonly ComparedRole[];
  /** [role][row] */
  readonly kinds: readonly (readonly FindingKind[])[];
  /** Rows granted, as positions. */
  readonly grants: readonly Bits[];
  readonly covers: readonly number[];
  /** Orders roles, by position: less beyond the need first, then by name, then by id. */
  prefer(a: number, b: number): number;
}

/** Holds every role against every row, each role alone. `excess`: how much each has beyond the need, by `RoleRef` id. */
export function rank(
  rows: readonly ResolvedRow[],
  roles: readonly ComparedRole[],
  excess: ReadonlyMap<string, number>,
  division: Question['division'],
): Ranking {
  const kinds = roleRows(
    rows,
    roles.map(({ holdings }) => holdings),
    division,
  );
  const granted = kinds.map((own) => [...own.keys()].filter((row) => own[row] === 'granted'));
  const excessOf = (role: number): number => excess.get(idOf(role)) ?? 0;
  const nameOf = (role: number): string => roles[role]?.ref.name ?? '';
  const idOf = (role: number): string => roles[role]?.ref.id ?? '';
  return {
    roles,
    kinds,
    grants: granted.map((own) => bitsOf(rows.length, own)),
    covers: granted.map((own) => own.length),
    prefer: (a, b) => excessOf(a) - excessOf(b) || compare(nameOf(a), nameOf(b)) || compare(idOf(a), idOf(b)),
  };
}

/** Every role with the number of rows it grants, the best first. */
export function rankedRoles({
  roles,
  covers,
}: Ranking): { readonly role: ComparedRole['ref']; readonly covers: number }[] {
  return roles
    .map(({ ref }, index) => ({ role: ref, covers: covers[index] ?? 0 }))
    .sort((a, b) => b.covers - a.covers || compare(a.role.name, b.role.name) || compare(a.role.id, b.role.id));
}
