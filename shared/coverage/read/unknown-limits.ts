import { distance } from 'fastest-levenshtein';
import { isMembers, type Members } from '../../permissions/members.ts';
import { takesBack } from './takes-back.ts';

/**
 * Members of a policy that are known: of a role's (DomainPermissionPolicy), a user's (ResourcePermissionPolicy) and a grant's
 * (AuthzGrantPolicy), by SDK 262.
 */
const KNOWN = new Set([
  'id',
  'domain',
  'entityName',
  'policyName',
  'policyDescription',
  'actionSet',
  'actionSetKey',
  'actions',
  'allowConditions',
  'condition',
  'namedResources',
  'resourceCondition',
  'resourceConditionNode',
]);
const LIMITS = ['condition', 'namedresources', 'resourcecondition', 'resourceconditionnode'];

/**
 * The role, subject or user with a condition on each policy that has a member which could be one: a damaged
 * `resourceConditionNode`, or something the platform has learnt since. Lost, it would turn a part into the whole. Other
 * members that nobody knows, such as a number, change nothing. Answers the same object when there is nothing to add.
 */
export function withUnknownLimits(owner: unknown): unknown {
  const own = changed(owner, 'permissionPolicies', limitedList);
  const joined = changed(own, 'authorization', (value) => changed(value, 'permissionPolicies', limitedList));
  return changed(joined, 'grants', (grants) => listOf(grants, limitedGrant));
}

/** Step by step and not recursively: a hostile file has grants within grants without end. */
function limitedGrant(grant: unknown): unknown {
  const taken = isMembers(grant) ? Object.keys(grant).find((key) => takesBack(key, grant[key])) : undefined;
  const each = taken === undefined ? limited : (policy: unknown) => withLimit(policy, taken);
  return changed(grant, 'role', (role) => changed(role, 'policies', (policies) => listOf(policies, each)));
}

function limitedList(policies: unknown): unknown {
  return listOf(policies, limited);
}

function changed(owner: unknown, key: string, change: (value: unknown) => unknown): unknown {
  if (!isMembers(owner)) return owner;
  const value = owner[key];
  const now = change(value);
  return now === value ? owner : { ...owner, [key]: now };
}

function listOf(list: unknown, change: (value: unknown) => unknown): unknown {
  if (!Array.isArray(list)) return list;
  let copy: unknown[] | undefined;
  for (let index = 0; index < list.length; index++) {
    const now = change(list[index]);
    if (now === list[index]) continue;
    copy ??= [...list];
    copy[index] = now;
  }
  return copy ?? list;
}

function limited(policy: unknown): unknown {
  if (!isMembers(policy)) return policy;
  const unknown = unknownLimit(policy);
  return unknown === undefined ? policy : withLimit(policy, unknown);
}

function withLimit(policy: unknown, unknown: string): unknown {
  if (!isMembers(policy)) return policy;
  const own = typeof policy.condition === 'string' && policy.condition.trim() !== '' ? `${policy.condition}; ` : '';
  return { ...policy, condition: `${own}“${unknown}”, which is not known here` };
}

function unknownLimit(policy: Members): string | undefined {
  for (const key in policy) if (!KNOWN.has(key) && couldLimit(key, policy[key])) return key.slice(0, 60);
  return undefined;
}

function couldLimit(key: string, value: unknown): boolean {
  if (takesBack(key, value)) return true;
  if (value === undefined || value === null || value === '' || value === false) return false;
  if (typeof value === 'object') return !(Array.isArray(value) && value.length === 0);
  const word = key.slice(0, 60).toLowerCase();
  return word.includes('condition') || LIMITS.some((limit) => distance(word, limit) <= 3);
}
