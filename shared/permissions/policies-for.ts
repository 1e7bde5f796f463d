import { type Permission, partsOf } from './permission.ts';

/** A policy as a role is given it: explicit, and without any limit. */
export type ExplicitPolicy = {
  readonly domain: string;
  readonly entityName: string;
  readonly actionSet: readonly string[];
};

/** Permissions as policies: one a domain and entity, actions together, in the order given. */
export function policiesFor(permissions: readonly Permission[]): readonly ExplicitPolicy[] {
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
