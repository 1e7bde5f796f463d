import { holdingsOfRole, type ReadHoldings } from '../../permissions/holdings-of.ts';
import { isMembers, type Members } from '../../permissions/members.ts';
import type { Unread } from '../../permissions/read-holding.ts';
import { hasTooMany, POLICIES_AT_MOST, TOO_MANY } from './too-many.ts';

/** A value that a file writes as something to be worked out, as `each.value.name` or `"${var.team} agents"`. */
export class CxExpression {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/** What decides how often a role exists: its value is known to nobody but the tool. */
const REPEATS = ['for_each', 'count'] as const;
/** `id` and `default_role_id` come with an exported state; the others change nothing about what is granted. */
const ROLE_KEYS = new Set([
  'name',
  'description',
  'permissions',
  'permission_policies',
  'default_role_id',
  'id',
  'provider',
  'depends_on',
  'lifecycle',
  'timeouts',
  '//',
]);
const POLICY_KEYS = new Set(['domain', 'entity_name', 'action_set', 'conditions', '//']);
const NOT_WRITTEN = 'It is an expression; its value is not in this file.';

/**
 * The holdings of a `genesyscloud_auth_role` block, from its members by the names of the CX as Code provider (resource
 * genesyscloud_auth_role, schema of v1.84). `label` is the block's own name, for a role whose `name` is an expression.
 * A member of a policy that is not in the schema could limit it, so such a policy does not count.
 */
export function holdingsOfCxRole(block: unknown, label: string, at = ''): ReadHoldings {
  if (!isMembers(block)) return nothing(at, 'This is not a block of a role.');
  const repeats = REPEATS.find((key) => isSet(block[key]));
  if (repeats !== undefined)
    return nothing(at, `The block has ${repeats}: which roles come of it is not in this file.`);
  const listed = listOf(block.permission_policies);
  if (listed.length > POLICIES_AT_MOST) return nothing(at, TOO_MANY);
  const unread: Unread[] = [];
  for (const key of Object.keys(block))
    if (!ROLE_KEYS.has(key) && isSet(block[key]))
      unread.push({ at: `${at}/${key}`, why: `“${key}” is not known in a role.` });
  const isText = typeof block.name === 'string' && !isTemplate(block.name);
  if (!isText)
    unread.push({ at: `${at}/name`, why: `The name of the role is not in this file; it is shown as ${label}.` });
  const policies: unknown[] = [];
  for (const [index, policy] of listed.entries()) {
    const why = refusal(policy);
    if (why !== undefined) unread.push({ at: `${at}/permission_policies/${index}`, why });
    // An empty place keeps the numbers of those that follow.
    policies.push(why === undefined && isMembers(policy) ? apiPolicy(policy) : undefined);
  }
  const role = {
    name: isText ? block.name : label,
    permissions: isSet(block.permissions) ? block.permissions : [],
    permissionPolicies: policies,
  };
  if (hasTooMany(role)) return nothing(at, TOO_MANY);
  const read = holdingsOfRole(role, at);
  const others = read.unread
    .filter(
      ({ at: place }) => policies[indexIn(place, at)] !== undefined || !place.startsWith(`${at}/permissionPolicies`),
    )
    .map(({ at: place, why }) => ({ at: `${at}${asWritten(place.slice(at.length))}`, why }));
  return { roles: read.roles, unread: [...unread, ...others] };
}

function refusal(policy: unknown): string | undefined {
  if (policy instanceof CxExpression) return NOT_WRITTEN;
  if (!isMembers(policy)) return 'This is not a permission policy.';
  const unknown = Object.keys(policy).find((key) => !POLICY_KEYS.has(key) && isSet(policy[key]));
  if (unknown !== undefined) return `“${unknown}” is not known in a policy; it could limit it.`;
  for (const key of ['domain', 'entity_name'] as const) {
    const word = policy[key];
    if (word instanceof CxExpression || isTemplate(word)) return `${key}: ${NOT_WRITTEN}`;
  }
  return policy.action_set instanceof CxExpression ? `action_set: ${NOT_WRITTEN}` : undefined;
}

function apiPolicy(policy: Members): unknown {
  const { domain, entity_name: entityName, action_set: actionSet, conditions } = policy;
  const listed = listOf(conditions);
  // More than one block of conditions is not in the schema: described as unreadable, it still limits.
  const [first] = listed;
  const resourceConditionNode = listed.length === 0 ? null : listed.length === 1 ? conditionOf(first) : {};
  return { domain, entityName, actionSet, resourceConditionNode };
}

function conditionOf(block: unknown): Members {
  if (!isMembers(block)) return {};
  return { conjunction: block.conjunction, terms: listOf(block.terms).map(termOf) };
}

function termOf(block: unknown): Members {
  if (!isMembers(block)) return {};
  const { variable_name: variableName, operator } = block;
  return { variableName, operator, operands: listOf(block.operands).map(operandOf) };
}

function operandOf(block: unknown): Members {
  if (!isMembers(block)) return {};
  const named = (id: unknown): Members | undefined => {
    const text = id instanceof CxExpression ? id.text : id;
    return typeof text === 'string' && text !== '' ? { id: text } : undefined;
  };
  return { type: block.type, value: block.value, user: named(block.user_id), queue: named(block.queue_id) };
}

/** Blocks may be written as one object or as a list of them (Terraform's JSON syntax, nested blocks). */
function listOf(value: unknown): readonly unknown[] {
  if (!isSet(value)) return [];
  return Array.isArray(value) ? value : [value];
}

function isSet(value: unknown): boolean {
  return value !== undefined && value !== null;
}

/** `${` and `%{` begin a template; `$${` and `%%{` stand for themselves, but no permission has them. */
function isTemplate(value: unknown): boolean {
  return typeof value === 'string' && /[$%]\{/.test(value);
}

function indexIn(place: string, at: string): number {
  return Number(place.slice(`${at}/permissionPolicies/`.length).split('/', 1)[0]);
}

function asWritten(place: string): string {
  return place.replace('/permissionPolicies', '/permission_policies').replace('/actionSet', '/action_set');
}

function nothing(at: string, why: string): ReadHoldings {
  return { roles: [], unread: [{ at, why }] };
}
