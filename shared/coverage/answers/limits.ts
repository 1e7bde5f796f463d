import { canonical } from '../../canonical.ts';
import type { Holding } from '../../permissions/holding.ts';
import type { RoleHoldings } from '../../permissions/holdings-of.ts';
import { isMembers } from '../../permissions/members.ts';
import { normalise, permissionOf } from '../../permissions/permission.ts';
import { readHolding } from '../../permissions/read-holding.ts';
import { coverageReasonsText } from '../../text/coverage-reasons.ts';
import { compare } from './grant-tally.ts';

const text = coverageReasonsText.difference;

/** How a role has one permission: where, and under which conditions. Equal keys mean the same limits. */
export interface Limits {
  readonly permission: string;
  readonly key: string;
  /** For people. Two different limits may read alike: long conditions are cut, and divisions can share a name. */
  readonly words: string;
}

interface Limit {
  /** Empty when the source names no division. */
  readonly where: string;
  /** Empty without a condition; equal for equal ones. */
  readonly condition: string;
  readonly words: string;
}

const UNLIMITED: Limit = { where: '', condition: '', words: text.unlimited };
const UNLIMITED_KEY = keyOf(UNLIMITED);

/**
 * What the role has, by permission in lower case. Order, repetitions and case of its policies make no difference.
 * `whole`: conditions are compared as the API has them (`isWhole`), not by the words that are shown.
 */
export function limitsOf(role: RoleHoldings, whole: boolean): ReadonlyMap<string, Limits> {
  const held = new Map<string, { readonly permission: string; readonly limits: Limit[] }>();
  for (const [holding, limit] of whole ? asTheApiHasThem(role) : asShown(role)) {
    for (const action of holding.actions) {
      const permission = permissionOf(holding.domain, holding.entityName, action);
      const key = normalise(permission);
      const known = held.get(key);
      if (known === undefined) held.set(key, { permission, limits: [limit] });
      else known.limits.push(limit);
    }
  }
  return new Map([...held].map(([key, { permission, limits }]) => [key, joined(permission, limits)]));
}

/** True when the role's policies are known as the API has them. A condition in words is cut when it is long. */
export function isWhole({ raw, holdings }: RoleHoldings): boolean {
  return Array.isArray(raw?.permissionPolicies) && holdings.every(({ division }) => division === undefined);
}

function* asTheApiHasThem({ raw }: RoleHoldings): Iterable<readonly [Holding, Limit]> {
  const policies = Array.isArray(raw?.permissionPolicies) ? raw.permissionPolicies : [];
  for (const [index, policy] of policies.entries()) {
    const holding = readHolding(policy, { list: '', index }, {}, []);
    if (holding === undefined || !isMembers(policy)) continue;
    const { resourceConditionNode: node = null, condition = null, namedResources: named = null } = policy;
    yield [holding, limitOf(holding, () => canonical([node, condition, named]))];
  }
}

function* asShown({ holdings }: RoleHoldings): Iterable<readonly [Holding, Limit]> {
  for (const holding of holdings) yield [holding, limitOf(holding, () => holding.condition ?? '')];
}

function limitOf({ division, condition }: Holding, keyOf: () => string): Limit {
  if (division === undefined && condition === undefined) return UNLIMITED;
  const where = division === undefined ? '' : division === 'all' ? '*' : division.id;
  const place = division === undefined ? [] : [division === 'all' ? text.anywhere : text.inDivision(division.name)];
  const words = [...place, ...(condition === undefined ? [] : [text.under(condition)])].join(' ');
  return { where, condition: condition === undefined ? '' : keyOf(), words };
}

/** A condition beside the same thing without one limits nothing, nor does a division beside all divisions. */
function joined(permission: string, limits: readonly Limit[]): Limits {
  if (limits.every((limit) => limit === UNLIMITED)) return { permission, key: UNLIMITED_KEY, words: text.unlimited };
  const free = new Set(limits.filter(({ condition }) => condition === '').map(({ where }) => where));
  const counting = limits
    .filter(({ where, condition }) => (condition === '' || !free.has(where)) && (where === '*' || !free.has('*')))
    .sort((a, b) => compare(a.where, b.where) || compare(a.condition, b.condition));
  const keys = new Set(counting.map(keyOf));
  return {
    permission,
    key: [...keys].join(),
    words: [...new Set(counting.map(({ words }) => words))].join('; '),
  };
}

function keyOf({ where, condition }: Limit): string {
  return JSON.stringify([where, condition]);
}
