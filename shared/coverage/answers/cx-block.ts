import { isMembers } from '../../permissions/members.ts';
import type { ExplicitPolicy } from '../../permissions/policies-for.ts';
import { cxCondition } from './cx-condition.ts';
import { hclLabel, hclList, hclText } from './hcl-text.ts';
import type { WholeRole } from './whole-role.ts';

interface Block {
  readonly name: string;
  readonly description: string;
  readonly defaultRoleId?: string | undefined;
  readonly legacy?: readonly string[];
  readonly policies: readonly (ExplicitPolicy & { readonly condition?: readonly string[] | undefined })[];
}

/**
 * A role as the CX as Code provider declares it (provider's documentation, genesyscloud_auth_role: `name`,
 * `description`, `default_role_id`, `permissions`, `permission_policies` with `domain`, `entity_name`, `action_set` and
 * `conditions`), formatted as `terraform fmt` would.
 */
export function cxBlock({ name, description, defaultRoleId, legacy = [], policies }: Block): string {
  const attributes: (readonly [string, string])[] = [
    ['name', hclText(name)],
    ...(description === '' ? [] : [['description', hclText(description)] as const]),
    ...(defaultRoleId === undefined ? [] : [['default_role_id', hclText(defaultRoleId)] as const]),
    ...(legacy.length === 0 ? [] : [['permissions', hclList(legacy)] as const]),
  ];
  const blocks = policies.flatMap(({ domain, entityName, actionSet, condition = [] }) => [
    '',
    '  permission_policies {',
    ...aligned('    ', [
      ['domain', hclText(domain)],
      ['entity_name', hclText(entityName)],
      ['action_set', hclList(actionSet)],
    ]),
    ...condition.map((line) => `    ${line}`),
    '  }',
  ]);
  const head = `resource "genesyscloud_auth_role" "${hclLabel(name)}" {`;
  return `${[head, ...aligned('  ', attributes), ...blocks, '}'].join('\n')}\n`;
}

/**
 * The whole role with what is added to it; undefined when a part of it has no place in a block, because applying the
 * block would remove that part.
 */
export function cxRole(role: WholeRole, added: readonly ExplicitPolicy[]): string | undefined {
  const policies: Block['policies'][number][] = [];
  for (const policy of role.policies) {
    const own = declared(policy);
    if (own === undefined) return undefined;
    policies.push(own);
  }
  if (!role.legacy.every((each): each is string => typeof each === 'string')) return undefined;
  const { name, description, legacy, isDefault, defaultRoleId } = role;
  return cxBlock({
    name,
    description,
    defaultRoleId: isDefault ? defaultRoleId : undefined,
    legacy,
    policies: [...policies, ...added],
  });
}

function declared(policy: unknown): Block['policies'][number] | undefined {
  if (!isMembers(policy)) return undefined;
  const { domain, entityName, actionSet, resourceConditionNode: node, namedResources } = policy;
  if (typeof domain !== 'string' || typeof entityName !== 'string' || !Array.isArray(actionSet)) return undefined;
  if (!actionSet.every((each): each is string => typeof each === 'string')) return undefined;
  if (Array.isArray(namedResources) ? namedResources.length > 0 : (namedResources ?? null) !== null) return undefined;
  if (node === undefined || node === null) return { domain, entityName, actionSet };
  const condition = cxCondition(node);
  return condition === undefined ? undefined : { domain, entityName, actionSet, condition };
}

function aligned(indent: string, attributes: readonly (readonly [string, string])[]): readonly string[] {
  const width = Math.max(...attributes.map(([name]) => name.length));
  return attributes.map(([name, value]) => `${indent}${name.padEnd(width)} = ${value}`);
}
