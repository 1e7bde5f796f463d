import { type Catalogue, catalogueCasing } from '../../catalogue/catalogue.ts';
import { type Match, matchNeeds } from '../../permissions/match-needs.ts';
import { isWildcard, type Permission } from '../../permissions/permission.ts';
import { coverageReasonsText } from '../../text/coverage-reasons.ts';
import type { LeftOut } from '../report.ts';
import { compared } from './compared.ts';
import type { Gap } from './gap-clicks.ts';
import type { Question } from './question.ts';

const text = coverageReasonsText.closing;

/** What a role must get so that the gap closes. */
export interface GapPermissions {
  /** Explicit, each once, in the catalogue's casing, in the order of the rows. */
  readonly permissions: readonly Permission[];
  readonly leftOut: readonly LeftOut[];
}

/**
 * The permissions that are missing, or granted only under a condition, as far as a role can bring them: those that the
 * catalogue lists, one by one. Everything else that stands open is left out and named. @throws NotCompared
 */
export function gapPermissions(question: Question): GapPermissions {
  const { gaps, scope } = compared(question);
  const open = gaps.filter(({ finding }) => finding.finding !== 'granted');
  const roles = scope.roles.map(({ holdings }) => holdings);
  const all = open.flatMap(({ resolved }) => resolved.permissions);
  const anywhere = new Map(matchNeeds(all, roles).map((match, at) => [all[at], match]));
  const permissions = new Set<Permission>();
  const leftOut: LeftOut[] = [];
  for (const gap of open) {
    const { row } = gap.resolved;
    for (const part of partsOf(gap, anywhere, question.catalogue)) {
      if (part.is === 'wanted') permissions.add(part.permission);
      else if (part.is === 'left-out') leftOut.push({ row: row.row, policy: row.policy, why: part.why });
    }
  }
  return { permissions: [...permissions], leftOut };
}

type Part =
  | { readonly is: 'wanted'; readonly permission: Permission }
  | { readonly is: 'left-out'; readonly why: string }
  | { readonly is: 'held' };

function partsOf(
  { resolved, finding, matches }: Gap,
  anywhere: ReadonlyMap<Permission | undefined, Match>,
  catalogue: Catalogue,
): readonly Part[] {
  if (finding.finding === 'not-offered') return [{ is: 'left-out', why: text.leftOut.notOffered }];
  if (resolved.state === 'choose') return [{ is: 'left-out', why: text.leftOut.choose }];
  if (resolved.permissions.length === 0) return [{ is: 'left-out', why: text.leftOut.notOffered }];
  if (finding.finding === 'unchecked') return [{ is: 'left-out', why: text.leftOut.unknown }];
  return resolved.permissions.map((permission, at): Part => {
    if (matches[at]?.kind === 'granted') return { is: 'held' };
    const held = anywhere.get(permission);
    if (held?.kind === 'granted') return { is: 'left-out', why: text.leftOut.division(rolesIn(held)) };
    if (isWildcard(permission)) return { is: 'left-out', why: text.leftOut.wildcard(permission) };
    const listed = catalogueCasing(catalogue, permission);
    if (listed === undefined) return { is: 'left-out', why: text.leftOut.unlisted(permission) };
    return { is: 'wanted', permission: listed };
  });
}

function rolesIn({ by }: Match): string {
  return [...new Set(by.flatMap(({ role }) => (role === undefined ? [] : [text.aRole(role.name)])))].join(' or ');
}
