import { holdingsOfRole } from '../../../shared/permissions/holdings-of.ts';
import { matchNeeds } from '../../../shared/permissions/match-needs.ts';
import { normalise, type Permission, permissionOf } from '../../../shared/permissions/permission.ts';
import type { Role } from '../../systems/genesys-cloud/schemas.ts';
import type { PolicyBody } from '../../systems/genesys-cloud/writes/roles.ts';

/** Permissions that the role does not grant, or grants only under a condition. */
export function missingIn(role: Role, wanted: readonly Permission[]): readonly Permission[] {
  const matches = matchNeeds(wanted, holdingsOfRole(role).roles);
  return wanted.filter((_permission, place) => matches[place]?.kind !== 'granted');
}

/** The policies of `now` without what was added to `before`. Whatever others added since stays. */
export function withoutAdded(now: Role, before: Role, wanted: readonly Permission[]): readonly PolicyBody[] {
  const added = new Set(missingIn(before, wanted).map(normalise));
  return ((now.permissionPolicies ?? []) as readonly PolicyBody[]).flatMap((policy) => {
    // What we add is never limited, so a limited policy is not ours.
    if (isLimited(policy)) return [policy];
    const actionSet = policy.actionSet.filter(
      (action) => !added.has(normalise(permissionOf(policy.domain, policy.entityName, action))),
    );
    if (actionSet.length === policy.actionSet.length) return [policy];
    return actionSet.length === 0 ? [] : [{ ...policy, actionSet }];
  });
}

function isLimited(policy: PolicyBody): boolean {
  const { roles } = holdingsOfRole({ name: '', permissionPolicies: [policy] });
  return roles.some(({ holdings }) => holdings.some(({ condition }) => condition !== undefined));
}
