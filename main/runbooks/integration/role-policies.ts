import { indexHoldings, lookUp } from '../../../shared/permissions/holdings-index.ts';
import { holdingsOfRole } from '../../../shared/permissions/holdings-of.ts';
import { normalise, type Permission, partsOf, permissionOf } from '../../../shared/permissions/permission.ts';
import type { Role } from '../../systems/genesys-cloud/schemas.ts';
import type { PolicyBody } from '../../systems/genesys-cloud/writes/roles.ts';

/** Permissions that the role does not grant, or grants only under a condition. */
export function missingIn(role: Role, wanted: readonly Permission[]): readonly Permission[] {
  const index = indexHoldings(holdingsOfRole(role).roles.flatMap(({ holdings }) => holdings));
  return wanted.filter((permission) => lookUp(index, permission).kind !== 'granted');
}

/** Permissions as policies: one a domain and entity, actions together, in the order given. */
export function policiesFor(permissions: readonly Permission[]): readonly PolicyBody[] {
  const policies = new Map<string, { domain: string; entityName: string; actionSet: string[] }>();
  for (const permission of permissions) {
    const { domain, entity, action } = partsOf(permission);
    const key = `${domain}:${entity}`;
    const policy = policies.get(key) ?? { domain, entityName: entity, actionSet: [] };
    policy.actionSet.push(action);
    policies.set(key, policy);
  }
  return [...policies.values()];
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
