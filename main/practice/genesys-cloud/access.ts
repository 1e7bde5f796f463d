import type { Needs } from '../../engine/call.ts';
import { missingAnyPermissions, missingPermissions } from './api-error.ts';
import { covers } from './policy.ts';
import type { Grant, Role, SubjectType, World } from './world.ts';

/** Where a permission holds: the ids of divisions; `*` stands for all of them. */
export type Reach = ReadonlySet<string>;

/** A grant that counts now, with its role. */
export interface Held {
  readonly grant: Grant;
  readonly role: Role;
}

/** Grants of a subject that have taken effect at `now` (milliseconds). */
export function heldBy(world: World, subjectId: string, now: number): Held[] {
  const held: Held[] = [];
  // Asked at every request, and an organization has tens of thousands of grants.
  for (const grant of world.grants) {
    if (grant.subjectId !== subjectId || grant.effectiveAt > now) continue;
    const role = world.roles.get(grant.roleId);
    if (role !== undefined) held.push({ grant, role });
  }
  return held;
}

/** In which divisions these grants give the permission. Conditions on policies are not evaluated. */
export function reachOf(held: readonly Held[], permission: string): Reach {
  return new Set(
    held.flatMap(({ grant, role }) =>
      role.permissionPolicies.some((policy) => covers(policy, permission)) ? [grant.divisionId] : [],
    ),
  );
}

/**
 * In which divisions the caller may do it; for `all`, where every permission holds.
 * @throws ApiError 403 `missing.permissions` or `missing.any.permissions`
 */
export function permit(held: readonly Held[], needs: Needs): Reach {
  if ('any' in needs) {
    const reach = new Set(needs.any.flatMap((permission) => [...reachOf(held, permission)]));
    if (reach.size === 0) throw missingAnyPermissions(needs.any);
    return reach;
  }
  const reaches = needs.all.map((permission) => ({ permission, reach: reachOf(held, permission) }));
  const missing = reaches.filter(({ reach }) => reach.size === 0);
  if (missing.length > 0) throw missingPermissions(missing.map(({ permission }) => permission));
  return reaches.map(({ reach }) => reach).reduce(meet, new Set(['*']));
}

/** Is the division inside the reach? */
export function reaches(reach: Reach, divisionId: string): boolean {
  return reach.has('*') || reach.has(divisionId);
}

function meet(one: Reach, other: Reach): Reach {
  if (one.has('*')) return other;
  return other.has('*') ? one : new Set([...one].filter((division) => other.has(division)));
}

/** Adds a grant unless the subject has it already; it takes effect after `delayMs`. */
export function addGrant(
  world: World,
  wanted: { subjectId: string; subjectType: SubjectType; roleId: string; divisionId: string },
  now: number,
  delayMs: number,
): void {
  const { subjectId, roleId, divisionId } = wanted;
  const same = (grant: Grant) =>
    grant.subjectId === subjectId && grant.roleId === roleId && grant.divisionId === divisionId;
  if (!world.grants.some(same)) world.grants.push({ ...wanted, madeAt: now, effectiveAt: now + delayMs });
}

/** Takes away every grant that matches; at once, as the delay is documented for new grants only. */
export function removeGrants(world: World, matches: (grant: Grant) => boolean): void {
  for (let at = world.grants.length - 1; at >= 0; at -= 1) {
    const grant = world.grants[at];
    if (grant !== undefined && matches(grant)) world.grants.splice(at, 1);
  }
}
