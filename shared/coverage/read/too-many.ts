import { isMembers } from '../../permissions/members.ts';

/** The whole platform has fewer than 2,000 permissions; conditions and divisions multiply policies, not a thousandfold. */
export const POLICIES_AT_MOST = 100_000;

/** Why such an owner is not read at all. */
export const TOO_MANY =
  'It lists more than 100,000 policies and actions, as only a damaged file does; nothing of it was read.';

/** True for a role, subject or user with a list so long that only a damaged or hostile file has it. */
export function hasTooMany(owner: unknown): boolean {
  if (!isMembers(owner)) return false;
  const inner = isMembers(owner.authorization) ? owner.authorization : owner;
  const grants: readonly unknown[] = Array.isArray(owner.grants) ? owner.grants : [];
  let count = grants.length;
  for (const each of [
    inner,
    ...grants.slice(0, POLICIES_AT_MOST).map((grant) => (isMembers(grant) ? grant.role : undefined)),
  ]) {
    if (!isMembers(each)) continue;
    const policies: readonly unknown[] = [each.permissionPolicies, each.policies].find(Array.isArray) ?? [];
    count += policies.length + lengthOf(each.permissions);
    if (count > POLICIES_AT_MOST) break;
    for (const policy of policies)
      if (isMembers(policy)) count += Math.max(lengthOf(policy.actionSet), lengthOf(policy.actions));
  }
  return count > POLICIES_AT_MOST;
}

function lengthOf(list: unknown): number {
  return Array.isArray(list) ? list.length : 0;
}
