import type { Held } from '../permissions/match-needs.ts';
import { NeedIndex } from '../permissions/need-index.ts';
import { countsIn, type WantedDivision } from '../permissions/wanted-division.ts';
import type { FindingKind } from '../results/finding.ts';
import type { ResolvedRow } from './row.ts';
import { rowNeeds } from './row-needs.ts';

/** By what a role holds of a row's permissions; the least of them decides. */
const BY_LEVEL = ['missing', 'conditional', 'granted'] as const;
const [NONE, IN_PART, IN_FULL] = [0, 1, 2];

/**
 * For every role the finding of every row by that role alone, as [role][row]. Agrees with `coverage` of the one role,
 * without reasons: it is made for thousands of roles, reads every holding once, and keeps nothing but the answer.
 * Rows that are not offered or not yet chosen are the same for every role.
 */
export function roleRows(
  rows: readonly ResolvedRow[],
  roles: Held,
  division?: WantedDivision,
): readonly (readonly FindingKind[])[] {
  const { needs, places } = rowNeeds(rows);
  const settled = rows.map(settledKind);
  const index = new NeedIndex(needs);
  const levels = new Uint8Array(needs.length);
  let level = NONE;
  const visit = (place: number): void => {
    if (level > (levels[place] ?? NONE)) levels[place] = level;
  };
  const answers: FindingKind[][] = [];
  for (const { holdings } of roles) {
    levels.fill(NONE);
    for (const holding of holdings) {
      level = holding.condition === undefined && countsIn(holding, division) ? IN_FULL : IN_PART;
      index.reach(holding, visit);
    }
    answers.push(places.map((own, row) => settled[row] ?? kindOf(own, levels)));
  }
  return answers;
}

function settledKind({ state, permissions }: ResolvedRow): FindingKind | undefined {
  if (state === 'not-offered') return 'not-offered';
  return state === 'choose' || permissions.length === 0 ? 'unchecked' : undefined;
}

function kindOf(places: readonly number[], levels: Uint8Array): FindingKind {
  let least: number = IN_FULL;
  for (const place of places) least = Math.min(least, levels[place] ?? NONE);
  return BY_LEVEL[least] ?? 'missing';
}
