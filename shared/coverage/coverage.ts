import type { HoldingsIndex, LookUp, WantedDivision } from '../permissions/holdings-index.ts';
import { lookUp } from '../permissions/holdings-index.ts';
import type { Permission } from '../permissions/permission.ts';
import type { Finding } from '../results/finding.ts';
import { grantedBy, limitedBy } from './reasons.ts';
import type { ResolvedRow } from './row.ts';

export interface CoverageOptions {
  /** The rows were resolved against a live catalogue; without it no row is called not offered. */
  readonly live: boolean;
  /** Where the grants must count. Without it any division will do. */
  readonly division?: WantedDivision | undefined;
  /** Why the grants are not known, when `index` is null. */
  readonly why?: string | undefined;
}

/**
 * One finding for each row, from the grants alone. A row of several permissions is granted when all are; the worst
 * decides. `index` null means that the grants could not be read: the rows are unchecked, not missing.
 */
export function coverage(
  rows: readonly ResolvedRow[],
  index: HoldingsIndex | null,
  options: CoverageOptions,
): readonly Finding[] {
  return rows.map((resolved) => findingOf(resolved, index, options));
}

function findingOf(resolved: ResolvedRow, index: HoldingsIndex | null, options: CoverageOptions): Finding {
  const { row, permissions, state, reason } = resolved;
  const unresolved = {
    row: row.row,
    permissions: [row.policy],
    proof: 'none',
    ...(reason === undefined ? {} : { reason }),
  } as const;
  if (state === 'not-offered') return { ...unresolved, finding: options.live ? 'not-offered' : 'unchecked' };
  // All options are shown: which of them the row means is not decided, so no single probe can settle it either.
  if (state === 'choose') return { ...unresolved, permissions: resolved.options ?? [], finding: 'unchecked' };
  if (permissions.length === 0) return { ...unresolved, finding: 'unchecked' };
  const shown = { row: row.row, permissions };
  if (index === null) {
    const why = options.why ?? 'the grants could not be read';
    return { ...shown, finding: 'unchecked', proof: 'none', reason: withNote(why, reason) };
  }
  const found = permissions.map((permission) => ({ permission, ...lookUp(index, permission, options.division) }));
  const finding = worst(found);
  return { ...shown, finding, proof: 'grant', reason: withNote(reasonOf(finding, found, options.division), reason) };
}

type Found = LookUp & { readonly permission: Permission };

function worst(found: readonly Found[]): LookUp['kind'] {
  if (found.some(({ kind }) => kind === 'missing')) return 'missing';
  return found.some(({ kind }) => kind === 'conditional') ? 'conditional' : 'granted';
}

function reasonOf(finding: LookUp['kind'], found: readonly Found[], division: WantedDivision | undefined): string {
  const deciding = found.filter(({ kind }) => kind === finding);
  if (finding === 'missing') return `no policy grants ${deciding.map(({ permission }) => permission).join(', ')}`;
  if (finding === 'conditional')
    return deciding.map(({ permission, by }) => limitedBy(permission, by, division)).join('; ');
  return [...new Set(deciding.map(({ permission, by }) => grantedBy(permission, by)))].join('; ');
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
