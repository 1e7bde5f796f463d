import type { CoveringSet } from '../report.ts';
import type { ResolvedRow } from '../row.ts';
import { cover } from './cover.ts';
import type { Ranking } from './ranking.ts';

/** A small set of the ranked roles that together grant all that any of them grants. */
export function covering(rows: readonly ResolvedRow[], { roles, grants, prefer }: Ranking): CoveringSet {
  const { chosen, uncovered, smallerMayExist } = cover(rows.length, grants, prefer);
  const numbers = (positions: readonly number[]): number[] => positions.flatMap((at) => rows[at]?.row.row ?? []);
  return {
    roles: chosen.flatMap(({ role, adds }) => {
      const ref = roles[role]?.ref;
      return ref === undefined ? [] : [{ role: ref, adds: numbers(adds) }];
    }),
    uncovered: numbers(uncovered),
    smallerMayExist,
  };
}
