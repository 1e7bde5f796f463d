import { type Holding, policyText } from '../permissions/holding.ts';
import type { Match } from '../permissions/match-needs.ts';
import type { Permission } from '../permissions/permission.ts';
import { countsIn, type WantedDivision } from '../permissions/wanted-division.ts';

const SOURCES_AT_MOST = 2;
const MISSING_AT_MOST = 12;
const LINES_AT_MOST = 4;

/** A permission of a row, and what the grants say about it. */
export type Matched = Match & { readonly permission: Permission };

/**
 * Why a row is what it is: `matched` are those of its permissions that decided. Names the first few only: a row may
 * have hundreds of permissions, and each may be granted by thousands of roles.
 */
export function reasonFor(
  kind: Match['kind'],
  matched: readonly Matched[],
  division: WantedDivision | undefined,
): string {
  if (kind === 'missing') {
    const named = matched.slice(0, MISSING_AT_MOST).map(({ permission }) => permission);
    const more = matched.length - named.length;
    return `no policy grants ${named.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
  }
  const lines = matched
    .slice(0, LINES_AT_MOST)
    .map((each) => (kind === 'granted' ? grantedBy(each) : limitedBy(each, division)));
  const more = matched.length - LINES_AT_MOST;
  return [...new Set(lines), ...(more > 0 ? [`${more} more permissions likewise`] : [])].join('; ');
}

/** `by analytics:*:view of role "Admin" in division Home`, with a note where only wildcards grant it. */
function grantedBy({ permission, by, count, explicit, atRisk }: Matched): string {
  const text = `by ${several(by, explicit > 0 ? explicit : count, (holding) => source(holding, permission))}`;
  return atRisk ? `${text} (at risk: wildcards are being retired)` : text;
}

/** `analytics:a:view only under a condition: …`, or `only in division Sales, not in Home`, for grants that count in part. */
function limitedBy({ permission, by, count }: Matched, wanted: WantedDivision | undefined): string {
  const limits = several(by, count, (holding) => {
    const parts = [
      ...(countsIn(holding, wanted) ? [] : [elsewhere(holding, wanted)]),
      ...(holding.condition === undefined ? [] : [`under the condition ${holding.condition}`]),
    ];
    return `${parts.join(' and ')}, by ${source(holding, permission)}`;
  });
  return `${permission} only ${limits}`;
}

function elsewhere({ division }: Holding, wanted: WantedDivision | undefined): string {
  const where = wanted === 'all' || wanted === undefined ? 'all divisions' : `division ${wanted.name ?? wanted.id}`;
  if (division === undefined) return `in a division that the source does not name (${where} wanted)`;
  return `in ${division === 'all' ? 'all divisions' : `division ${division.name}`}, not in ${where}`;
}

function source(holding: Holding, permission: Permission): string {
  const { role, division } = holding;
  const of = role === undefined ? '' : ` of role "${role.name}"`;
  const where =
    division === undefined ? '' : division === 'all' ? ' in all divisions' : ` in division ${division.name}`;
  return `${policyText(holding, permission)}${of}${where}`;
}

/** The first of `count` in words. Explicit ones stand first in `by`, and alone where there are any. */
function several(by: readonly Holding[], count: number, text: (holding: Holding) => string): string {
  const first = by.slice(0, Math.min(count, SOURCES_AT_MOST));
  const named = [...new Set(first.map(text))].join('; and ');
  return count > first.length ? `${named}; and ${count - first.length} more` : named;
}
