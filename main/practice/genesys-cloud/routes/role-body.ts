import { z } from 'zod';
import { ApiError, badRequest } from '../api-error.ts';
import { parseBody } from '../body.ts';
import type { Catalogue } from '../catalogue.ts';
import type { Behaviour } from '../options.ts';
import type { Policy } from '../policy.ts';
import type { World } from '../world.ts';

const text = z
  .string()
  .nullish()
  .transform((value) => value ?? undefined);

const policySchema = z.object({
  domain: z.string().min(1),
  entityName: z.string().min(1),
  actionSet: z.array(z.string().min(1)).min(1),
  allowConditions: z.boolean().nullish(),
  resourceConditionNode: z.unknown().optional(),
});

const roleSchema = z.object({
  name: z.string().trim().min(1),
  description: text,
  permissions: z.array(z.string()).nullish(),
  permissionPolicies: z.array(policySchema).nullish(),
});

/** What a role is made of, as it will be kept. Lists that were not sent are empty: PUT replaces both (reference). */
export interface RoleContent {
  readonly name: string;
  readonly description: string;
  readonly permissions: readonly string[];
  readonly permissionPolicies: readonly Policy[];
}

/**
 * Reads the body of POST and PUT roles; `except` is the role that may keep its name.
 * @throws ApiError 400 for a malformed body or a refused policy, 409 for a name that is taken
 */
export function readRole(world: World, behaviour: Behaviour, body: unknown, except?: string): RoleContent {
  const sent = parseBody(roleSchema, body);
  const taken = [...world.roles.values()].some(
    (role) => role.id !== except && role.name.toLowerCase() === sent.name.toLowerCase(),
  );
  if (taken && behaviour.duplicateRoleNames === 'reject') {
    throw new ApiError(409, 'general.conflict', `A role with the name "${sent.name}" already exists.`);
  }
  const policies = (sent.permissionPolicies ?? []).map(({ allowConditions, resourceConditionNode, ...policy }) => ({
    ...policy,
    allowConditions: allowConditions ?? false,
    ...(resourceConditionNode == null ? {} : { resourceConditionNode }),
  }));
  const expanded = behaviour.expandsWildcards
    ? policies.flatMap((policy) => expand(world.catalogue, policy))
    : policies;
  return {
    name: sent.name,
    description: sent.description ?? '',
    permissions: sent.permissions ?? [],
    permissionPolicies: merge(expanded.flatMap((policy) => known(world.catalogue, behaviour, policy))),
  };
}

/** `*` becomes what the catalogue lists. What matches nothing stays as it is. */
function expand(catalogue: Catalogue, policy: Policy): Policy[] {
  const stars = [policy.domain, policy.entityName, ...policy.actionSet].includes('*');
  if (!stars) return [policy];
  const explicit: Policy[] = [];
  for (const [domain, entities] of catalogue.domains) {
    if (policy.domain !== '*' && policy.domain !== domain) continue;
    for (const [entityName, offered] of entities) {
      if (policy.entityName !== '*' && policy.entityName !== entityName) continue;
      const actionSet = policy.actionSet.includes('*')
        ? offered
        : offered.filter((one) => policy.actionSet.includes(one));
      if (actionSet.length > 0) explicit.push({ ...policy, domain, entityName, actionSet });
    }
  }
  return explicit.length === 0 ? [policy] : explicit;
}

/** Unknown policies have been accepted without a word (reference, AUTHZ-315); the option decides. */
function known(catalogue: Catalogue, behaviour: Behaviour, policy: Policy): Policy[] {
  if (behaviour.unknownPolicies === 'accept') return [policy];
  const name = (action: string) => `${policy.domain}:${policy.entityName}:${action}`;
  const listed = (action: string) =>
    catalogue.permissions.has(name(action)) || [policy.domain, policy.entityName, action].includes('*');
  const unknown = policy.actionSet.filter((action) => !listed(action));
  if (unknown.length > 0 && behaviour.unknownPolicies === 'reject') {
    throw badRequest(`Unknown permission policy: ${unknown.map(name).join(', ')}`);
  }
  const actionSet = policy.actionSet.filter(listed);
  return actionSet.length === 0 ? [] : [{ ...policy, actionSet }];
}

/** One policy for each entity, as the API gives them back; those with conditions stay apart. */
function merge(policies: readonly Policy[]): Policy[] {
  const merged = new Map<string, Policy>();
  for (const policy of policies) {
    const key = JSON.stringify([policy.domain, policy.entityName, policy.resourceConditionNode]);
    const before = merged.get(key);
    const actionSet = [...new Set([...(before?.actionSet ?? []), ...policy.actionSet])];
    merged.set(key, { ...policy, actionSet });
  }
  return [...merged.values()];
}
