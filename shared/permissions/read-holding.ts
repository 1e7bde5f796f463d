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
  const refuse = (why: string): undefined => {
    unread.push({ at: placeOf(at), why });
    return undefined;
  };
  if (!isMembers(policy)) return refuse('This is not a permission policy.');
  const domain = wordOf(policy.domain);
  if (domain === undefined) return refuse('The policy has no readable domain.');
  if (domain === WILDCARD) return refuse('The policy has a wildcard for its domain; what that grants is not known.');
  const entityName = wordOf(policy.entityName);
  if (entityName === undefined) return refuse('The policy has no readable entityName.');
  const actionsKey = policy.actionSet === undefined ? 'actions' : 'actionSet';
  const listed = policy[actionsKey];
  if (!Array.isArray(listed)) return refuse('The policy has no list of actions.');
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

function restrictionOf(policy: Members): string | undefined {
  const conditions = [describeCondition(policy.resourceConditionNode), describeCondition(policy.condition)];
  const namedResources = policy.namedResources;
  const none = namedResources === undefined || namedResources === null;
  if (!none && !(Array.isArray(namedResources) && namedResources.length === 0)) conditions.push('named resources only');
  const texts = conditions.filter((text) => text !== undefined);
  return texts.length === 0 ? undefined : texts.join('; ');
}

function placeOf({ list, index }: Place): string {
  return `${list}/${index}`;
}

function wordOf(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  const word = value.trim();
  return word === WILDCARD || isPermissionWord(word) ? word : undefined;
}
