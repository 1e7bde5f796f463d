/** A role's policy as the role API writes it. `*` may stand for every entity or every action on old roles. */
export interface Policy {
  readonly domain: string;
  readonly entityName: string;
  readonly actionSet: readonly string[];
  readonly allowConditions?: boolean | undefined;
  /** Restricts the actions to some objects. Kept as sent and never evaluated here. */
  readonly resourceConditionNode?: unknown;
}

/**
 * Does a policy cover `domain:entity:action`? The casing must be the catalogue's, as the names differ by casing
 * between entities (reference).
 */
export function covers(policy: Policy, permission: string): boolean {
  const [domain, entity, action] = permission.split(':');
  if (domain === undefined || entity === undefined || action === undefined) return false;
  return (
    (policy.domain === domain || policy.domain === '*') &&
    (policy.entityName === entity || policy.entityName === '*') &&
    (policy.actionSet.includes(action) || policy.actionSet.includes('*'))
  );
}

/** Policies for a list of `domain:entity:action`, one for each entity, in the order of first appearance. */
export function policiesFor(permissions: Iterable<string>): Policy[] {
  const actions = new Map<string, Set<string>>();
  for (const permission of permissions) {
    const cut = permission.lastIndexOf(':');
    const entity = permission.slice(0, cut);
    const known = actions.get(entity) ?? new Set<string>();
    actions.set(entity, known.add(permission.slice(cut + 1)));
  }
  return [...actions].map(([key, set]) => {
    const [domain = '', entityName = ''] = key.split(':');
    return { domain, entityName, actionSet: [...set], allowConditions: false };
  });
}
