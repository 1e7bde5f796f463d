import { type Held, type Match, matchNeeds } from '../permissions/match-needs.ts';
import type { WantedDivision } from '../permissions/wanted-division.ts';
import type { Finding } from '../results/finding.ts';
import { type Matched, reasonFor } from './reasons.ts';
import type { ResolvedRow } from './row.ts';
import { rowNeeds } from './row-needs.ts';

export interface CoverageOptions {
  /** The rows were resolved against a live catalogue; without it no row is called not offered. */
  readonly live: boolean;
  /** Where the grants must count. Without it any division will do. */
  readonly division?: WantedDivision | undefined;
  /** Why the grants are not known, when `roles` is null. */
  readonly why?: string | undefined;
}

/**
 * One finding for each row, from the grants of all roles together. A row of several permissions is granted when all are;
 * the worst decides. Every holding is looked at once, so roles may be read while this runs. `roles` null means that the
 * grants could not be read: the rows are unchecked, not missing.
 */
export function coverage(
  rows: readonly ResolvedRow[],
  roles: Held | null,
  options: CoverageOptions,
): readonly Finding[] {
  return findingsOf(rows, roles === null ? null : rowMatches(rows, roles, options.division), options);
}

/** What the roles together grant of each permission of each row, as [row][permission]. Looks at every holding once. */
export function rowMatches(
  rows: readonly ResolvedRow[],
  roles: Held,
  division?: WantedDivision,
): readonly (readonly Match[])[] {
  const { needs, places } = rowNeeds(rows);
  const matches = matchNeeds(needs, roles, { division });
  return places.map((own) => own.flatMap((place) => matches[place] ?? []));
}

/** The findings of matches that are known already; null as with `coverage`. */
export function findingsOf(
  rows: readonly ResolvedRow[],
  matches: readonly (readonly Match[])[] | null,
  options: CoverageOptions,
): readonly Finding[] {
  return rows.map((resolved, row) => findingOf(resolved, matches && (matches[row] ?? []), options));
}

function findingOf(resolved: ResolvedRow, matches: readonly Match[] | null, options: CoverageOptions): Finding {
  const { row, permissions, state, reason } = resolved;
  const unresolved = {
    row: row.row,
    permissions: [row.policy, ...(row.also ?? [])],
    proof: 'none',
    ...(reason === undefined ? {} : { reason }),
  } as const;
  if (state === 'not-offered') return { ...unresolved, finding: options.live ? 'not-offered' : 'unchecked' };
  // All options are shown: which of them the row means is not decided, so no single probe can settle it either.
  if (state === 'choose') return { ...unresolved, permissions: resolved.options ?? [], finding: 'unchecked' };
  if (permissions.length === 0) return { ...unresolved, finding: 'unchecked' };
  const shown = { row: row.row, permissions };
  if (matches === null) {
    const why = options.why ?? 'the grants could not be read';
    return { ...shown, finding: 'unchecked', proof: 'none', reason: withNote(why, reason) };
  }
  const matched = matches.flatMap((match, at): Matched[] => {
    const permission = permissions[at];
    return permission === undefined ? [] : [{ ...match, permission }];
  });
  const finding = worst(matched);
  const deciding = matched.filter(({ kind }) => kind === finding);
  return {
    ...shown,
    finding,
    proof: 'grant',
    reason: withNote(reasonFor(finding, deciding, options.division), reason),
  };
}

function worst(matched: readonly Matched[]): Match['kind'] {
  if (matched.some(({ kind }) => kind === 'missing')) return 'missing';
  return matched.some(({ kind }) => kind === 'conditional') ? 'conditional' : 'granted';
}

function withNote(text: string, note: string | undefined): string {
  return note === undefined ? text : `${text} (${note})`;
}

/**
 * True only when there are rows and each is granted or, by a live catalogue, not offered. Conditional, missing and
 * unchecked rows all keep coverage incomplete.
 */
export function complete(findings: readonly Finding[]): boolean {
  return findings.length > 0 && findings.every(({ finding }) => finding === 'granted' || finding === 'not-offered');
}
