import type { Division, HeldBy, Holding } from './holding.ts';
import { isLegacyPermission } from './legacy.ts';
import { isMembers, type Members } from './members.ts';
import { type HeldUnder, readHolding, type Unread } from './read-holding.ts';

/** One role as it was read. */
export interface RoleHoldings {
  readonly role: HeldBy;
  readonly holdings: readonly Holding[];
  /** Legacy one-word permissions: named, never counted. */
  readonly legacy: readonly string[];
  /** The role as the API has it, where the source had it so: what extends it must keep what is in it. */
  readonly raw?: Members | undefined;
}

/** Roles with their holdings, and what could not be read. */
export interface ReadHoldings {
  readonly roles: readonly RoleHoldings[];
  readonly unread: readonly Unread[];
}

/**
 * The holdings of a role (GET authorization/roles/{id}): its `permissionPolicies`. No division: a role has one only
 * where it is granted.
 */
export function holdingsOfRole(role: unknown, at = ''): ReadHoldings {
  if (!isMembers(role)) return nothing(at, 'This is not a role.');
  if (typeof role.name !== 'string') return nothing(at, 'The role has no name.');
  const unread: Unread[] = [];
  const heldBy = named(role.name, role.id);
  return { roles: [readPolicies(role, 'permissionPolicies', at, { role: heldBy }, heldBy, unread)], unread };
}

/**
 * The holdings of a subject (GET authorization/subjects/me or /{id}): `grants`, each a role in a division. One entry per
 * role, however many divisions it is granted in; a grant that counts in every division has the division id `*`.
 */
export function holdingsOfSubject(subject: unknown, at = ''): ReadHoldings {
  if (!isMembers(subject)) return nothing(at, 'This is not a subject.');
  if (!Array.isArray(subject.grants)) return nothing(at, 'The subject has no list of grants.');
  const unread: Unread[] = [];
  const roles = new Map<string, { role: HeldBy; holdings: Holding[]; legacy: string[] }>();
  for (const [index, grant] of subject.grants.entries()) {
    const place = `${at}/grants/${index}`;
    const role = isMembers(grant) ? grant.role : undefined;
    if (!isMembers(grant) || !isMembers(role) || typeof role.name !== 'string') {
      unread.push({ at: place, why: 'The grant names no role.' });
      continue;
    }
    const division = divisionOf(grant.division);
    if (division === 'unreadable') {
      unread.push({ at: place, why: 'The grant has a division without an id, so it is not known where it counts.' });
      continue;
    }
    const key = typeof role.id === 'string' ? `id ${role.id}` : `name ${role.name}`;
    const known = roles.get(key) ?? { role: named(role.name, role.id), holdings: [], legacy: [] };
    roles.set(key, known);
    const under = { role: known.role, ...(division === undefined ? {} : { division }) };
    const read = readPolicies(role, 'policies', `${place}/role`, under, known.role, unread);
    known.holdings.push(...read.holdings);
    for (const legacy of read.legacy) if (!known.legacy.includes(legacy)) known.legacy.push(legacy);
  }
  return { roles: [...roles.values()], unread };
}

/**
 * The holdings of a user (GET users/me?expand=authorization, or an export of it): `authorization` joins the policies of all
 * roles and names no division, so they stand as one entry.
 */
export function holdingsOfUser(user: unknown, at = ''): ReadHoldings {
  if (!isMembers(user)) return nothing(at, 'This is not a user.');
  const name = typeof user.name === 'string' ? `all roles of ${user.name}` : 'all roles of the user';
  return holdingsOfAuthorization(user.authorization, `${at}/authorization`, name);
}

/** The holdings of an authorization object by itself (GET users/{id}/roles). */
export function holdingsOfAuthorization(authorization: unknown, at = '', name = 'all roles of the user'): ReadHoldings {
  if (!isMembers(authorization)) return nothing(at, 'The user has no authorization.');
  const unread: Unread[] = [];
  const role = { name };
  return { roles: [readPolicies(authorization, 'permissionPolicies', at, { role }, role, unread)], unread };
}

function readPolicies(
  owner: Members,
  key: 'permissionPolicies' | 'policies',
  at: string,
  under: HeldUnder,
  role: HeldBy,
  unread: Unread[],
): RoleHoldings {
  const policies = owner[key];
  const holdings: Holding[] = [];
  if (Array.isArray(policies)) {
    const list = `${at}/${key}`;
    for (let index = 0; index < policies.length; index++) {
      const holding = readHolding(policies[index], { list, index }, under, unread);
      if (holding !== undefined) holdings.push(holding);
    }
  } else {
    unread.push({ at, why: `There is no list ${key}.` });
  }
  return { role, holdings, legacy: legacyOf(owner.permissions, `${at}/permissions`, unread) };
}

function legacyOf(permissions: unknown, at: string, unread: Unread[]): readonly string[] {
  if (permissions === undefined || permissions === null) return [];
  if (!Array.isArray(permissions)) {
    unread.push({ at, why: 'This is not a list of legacy permissions.' });
    return [];
  }
  const legacy: string[] = [];
  for (const [index, each] of permissions.entries()) {
    if (typeof each === 'string' && isLegacyPermission(each.trim())) legacy.push(each.trim());
    else
      unread.push({
        at: `${at}/${index}`,
        why: 'This is not a legacy one-word permission; nothing in this list counts.',
      });
  }
  return legacy;
}

function divisionOf(division: unknown): Division | 'all' | undefined | 'unreadable' {
  if (division === undefined || division === null) return undefined;
  if (!isMembers(division) || typeof division.id !== 'string' || division.id.trim() === '') return 'unreadable';
  const id = division.id.trim();
  if (id === '*') return 'all';
  return { id, name: typeof division.name === 'string' ? division.name : id };
}

/** A name that shows nothing would leave a hole in every list. */
function named(given: string, id: unknown): HeldBy {
  const name = given.trim() === '' ? 'unnamed role' : given;
  return typeof id === 'string' ? { id, name } : { name };
}

function nothing(at: string, why: string): ReadHoldings {
  return { roles: [], unread: [{ at, why }] };
}
