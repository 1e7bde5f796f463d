import { describeCondition } from './condition.ts';
import type { Division, HeldBy, Holding } from './holding.ts';
import { isMembers, type Members } from './members.ts';
import { isPermissionWord, WILDCARD } from './permission.ts';

/** A part of the input that counts for nothing, and why. `at` is its JSON pointer. */
export interface Unread {
  readonly at: string;
  readonly why: string;
}

/** An element of a list, by the list's JSON pointer. Put together only when something is unread: there are very many. */
export interface Place {
  readonly list: string;
  readonly index: number;
}

/** What limits every policy of one role or grant. */
export interface HeldUnder {
  readonly role?: HeldBy;
  readonly division?: Division | 'all';
}

/**
 * Reads one policy, of a role (`actionSet`, `resourceConditionNode`) or of a grant (`actions`, `condition`).
 * What cannot be read goes to `unread` and holds nothing: a policy without readable domain, entity or actions as a whole,
 * an unreadable action alone. A condition that cannot be read stays a condition.
 */
export function readHolding(policy: unknown, at: Place, under: HeldUnder, unread: Unread[]): Holding | undefined {
  if (!isMembers(policy)) return refuse(at, 'This is not a permission policy.', unread);
  const domain = wordOf(policy.domain);
  if (domain === undefined) return refuse(at, 'The policy has no readable domain.', unread);
  if (domain === WILDCARD)
    return refuse(at, 'The policy has a wildcard for its domain; what that grants is not known.', unread);
  const entityName = wordOf(policy.entityName);
  if (entityName === undefined) return refuse(at, 'The policy has no readable entityName.', unread);
  const actionsKey = policy.actionSet === undefined ? 'actions' : 'actionSet';
  const listed = policy[actionsKey];
  if (!Array.isArray(listed)) return refuse(at, 'The policy has no list of actions.', unread);
  const actions: string[] = [];
  for (let index = 0; index < listed.length; index++) {
    const action = wordOf(listed[index]);
    if (action !== undefined) actions.push(action);
    else unread.push({ at: `${placeOf(at)}/${actionsKey}/${index}`, why: 'This is not an action.' });
  }
  const holding: { -readonly [K in keyof Holding]: Holding[K] } = { domain, entityName, actions };
  const condition = restrictionOf(policy);
  if (condition !== undefined) holding.condition = condition;
  if (under.division !== undefined) holding.division = under.division;
  if (under.role !== undefined) holding.role = under.role;
  return holding;
}

function refuse(at: Place, why: string, unread: Unread[]): undefined {
  unread.push({ at: placeOf(at), why });
}

function restrictionOf(policy: Members): string | undefined {
  // A user's authorization has its condition as text as well (SDK 262, ResourcePermissionPolicy.resourceCondition).
  const { resourceConditionNode, resourceCondition, condition, namedResources } = policy;
  // Most policies are unlimited, and there are very many.
  if (isNone(resourceConditionNode) && isNone(resourceCondition) && isNone(condition) && isNone(namedResources))
    return undefined;
  // The node says it better than the text that goes with it.
  const node = describeCondition(resourceConditionNode) ?? describeCondition(resourceCondition);
  const conditions = [node, describeCondition(condition)];
  const anyResource = isNone(namedResources) || (Array.isArray(namedResources) && namedResources.length === 0);
  if (!anyResource) conditions.push('named resources only');
  const texts = conditions.filter((text) => text !== undefined);
  return texts.length === 0 ? undefined : texts.join('; ');
}

function isNone(value: unknown): boolean {
  return value === undefined || value === null;
}

function placeOf({ list, index }: Place): string {
  return `${list}/${index}`;
}

function wordOf(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  if (isPermissionWord(value) || value === WILDCARD) return value;
  const word = value.trim();
  return word === WILDCARD || isPermissionWord(word) ? word : undefined;
}
