import { isPermissionWord, type Permission, partsOf, WILDCARD } from './permission.ts';

/** A permission policy as roles carry it (GET authorization/roles). */
export interface PermissionPolicy {
  readonly domain: string;
  readonly entityName: string;
  readonly actionSet: readonly string[];
  readonly allowConditions?: boolean;
  readonly resourceConditionNode?: unknown;
  readonly policyName?: string;
  readonly policyDescription?: string;
  readonly namedResources?: unknown;
}

/** A policy as grants carry it (GET authorization/subjects/{id}). */
export interface GrantPolicy {
  readonly domain: string;
  readonly entityName: string;
  readonly actions: readonly string[];
  readonly condition?: unknown;
}

/** What both policy shapes come down to. */
export interface PolicyWords {
  readonly domain: string;
  readonly entityName: string;
  readonly actions: readonly string[];
}

/**
 * True when the policy's words reach the permission: same domain, same entity or `*`, same action or `*`, whatever the
 * case. Says nothing about conditions and divisions. A wanted `*` is reached only by a `*`. A wildcard domain reaches
 * nothing: no source says that the platform knows one (reference, coverage check).
 */
export function covers(policy: PermissionPolicy | GrantPolicy | PolicyWords, permission: Permission): boolean {
  const { domain, entity, action } = partsOf(permission);
  const actions = 'actionSet' in policy ? policy.actionSet : policy.actions;
  return (
    isPermissionWord(policy.domain) &&
    sameWord(policy.domain, domain) &&
    (policy.entityName === WILDCARD || sameWord(policy.entityName, entity)) &&
    hasAction(actions, action)
  );
}

/** True when the actions hold this one or `*`, whatever the case. */
function hasAction(actions: readonly string[], action: string): boolean {
  return actions.some((held) => held === WILDCARD || sameWord(held, action));
}

/**
 * Equal but for case. Lengths are compared first: it is the cheap test. Texts that are no words are equal to nothing but
 * themselves: lower-casing turns some foreign letters into ASCII ones.
 */
export function sameWord(left: string, right: string): boolean {
  if (left === right) return true;
  if (left.length !== right.length || left.toLowerCase() !== right.toLowerCase()) return false;
  return isPermissionWord(left) && isPermissionWord(right);
}
