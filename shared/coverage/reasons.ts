import { type Holding, policyText } from '../permissions/holding.ts';
import type { WantedDivision } from '../permissions/holdings-index.ts';
import { countsIn } from '../permissions/holdings-index.ts';
import { isWildcard, type Permission, WILDCARD } from '../permissions/permission.ts';

const NAMED_AT_MOST = 2;

/** `by analytics:*:view of role "Admin" in division Home`, with a note where only wildcards grant it. */
export function grantedBy(permission: Permission, by: readonly Holding[]): string {
  const explicit = by.filter((holding) => !policyText(holding, permission).includes(WILDCARD));
  const atRisk = explicit.length === 0 && !isWildcard(permission);
  const text = `by ${several(explicit.length === 0 ? by : explicit, (holding) => source(holding, permission))}`;
  return atRisk ? `${text} (at risk: wildcards are being retired)` : text;
}

/** `analytics:a:view only under a condition: …`, or `only in division Sales, not in Home`, for grants that count in part. */
export function limitedBy(permission: Permission, by: readonly Holding[], wanted: WantedDivision | undefined): string {
  const limits = several(by, (holding) => {
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

function several(by: readonly Holding[], text: (holding: Holding) => string): string {
  const named = [...new Set(by.slice(0, NAMED_AT_MOST).map(text))].join('; and ');
  return by.length > NAMED_AT_MOST ? `${named}; and ${by.length - NAMED_AT_MOST} more` : named;
}
