import { type Catalogue, catalogueCasing } from '../../../shared/catalogue/catalogue.ts';
import type { RowChoices } from '../../../shared/coverage/resolve.ts';
import type { ResolvedRow } from '../../../shared/coverage/row.ts';
import { rowNeeds } from '../../../shared/coverage/row-needs.ts';
import type { RowProof } from '../../../shared/ipc/views.ts';
import type { Holding } from '../../../shared/permissions/holding.ts';
import { type Held, matchNeeds } from '../../../shared/permissions/match-needs.ts';
import { parsePermission } from '../../../shared/permissions/parse.ts';
import { isWildcard } from '../../../shared/permissions/permission.ts';
import type { WantedDivision } from '../../../shared/permissions/wanted-division.ts';
import { rowsText as text } from '../../../shared/text/rows.ts';

/** One subject's grants are few; the window lists them all. */
const ALL = Number.POSITIVE_INFINITY;

/**
 * What stands behind each row's finding: by which role, where, under which condition; and what the row may stand for.
 * `roles` are one subject's, null when they are not known.
 */
export function proofsOf(
  rows: readonly ResolvedRow[],
  roles: Held | null,
  catalogue: Catalogue,
  choices: RowChoices,
  division: WantedDivision | undefined,
): readonly RowProof[] {
  const { needs, places } = rowNeeds(rows);
  const matches = roles === null ? [] : matchNeeds(needs, roles, { division, keep: ALL });
  return rows.map((resolved, place) => {
    const { row } = resolved.row;
    const holdings = (places[place] ?? []).flatMap((need) => matches[need]?.by ?? []);
    const chosen = Object.hasOwn(choices, row) ? choices[row] : undefined;
    return {
      row,
      by: sources(holdings),
      options: [...optionsOf(resolved, catalogue)],
      ...(chosen === undefined ? {} : { chosen }),
    };
  });
}

/** A role that is held in several divisions is one line. */
function sources(holdings: readonly Holding[]): RowProof['by'] {
  const lines = new Map<string, { role: string; divisions: Set<string>; condition: string | undefined }>();
  for (const { role, division, condition } of holdings) {
    const key = JSON.stringify([role?.id ?? role?.name, condition]);
    const line = lines.get(key) ?? { role: role?.name ?? text.noRole, divisions: new Set<string>(), condition };
    lines.set(key, line);
    line.divisions.add(
      division === undefined ? text.noDivision : division === 'all' ? text.allDivisions : division.name,
    );
  }
  return [...lines.values()].map(({ role, divisions, condition }) => ({
    role,
    divisions: [...divisions].join(', '),
    ...(condition === undefined ? {} : { condition }),
  }));
}

/**
 * What an uncertain row may be chosen to stand for: of its candidates, those that the organization offers. Offline all
 * of them. Nothing where the guide's own permission is offered, since then it is the row.
 */
function optionsOf({ row, state, options }: ResolvedRow, catalogue: Catalogue): readonly string[] {
  if (state === 'exact' || state === 'expanded' || (state === 'partly' && options === undefined)) return [];
  const candidates = [row.policy, ...(row.candidates ?? [])].flatMap((candidate) => {
    const parsed = parsePermission(candidate);
    if (parsed.is === 'malformed' || isWildcard(parsed.permission)) return [];
    const listed = catalogueCasing(catalogue, parsed.permission);
    if (listed !== undefined) return [listed];
    return catalogue.source === 'live' ? [] : [parsed.permission];
  });
  const distinct = [...new Set(candidates)];
  return catalogue.source === 'live' || distinct.length > 1 ? distinct : [];
}
