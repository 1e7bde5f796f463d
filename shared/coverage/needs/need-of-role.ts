import type { Holding } from '../../permissions/holding.ts';
import type { RoleHoldings } from '../../permissions/holdings-of.ts';
import { normalise, type Permission, permissionOf, WILDCARD } from '../../permissions/permission.ts';
import { coverageNeedsText as text } from '../../text/coverage-needs.ts';
import type { Need, NeedRow } from '../need.ts';

/** One permission of the yardstick, and the conditions under which it has it; none when it also has it without. */
interface Held {
  readonly permission: Permission;
  readonly conditions: Set<string>;
  unlimited: boolean;
}

/**
 * A role as the yardstick for another: each action of each policy is a row, once, in the role's order. Wildcards stay
 * rows of their own; a row that the yardstick has only under a condition says so in its note and is asked for without.
 * Legacy one-word permissions are not among the rows: no source says what they equal. `from` names the input.
 */
export function needOfRole({ role, holdings }: RoleHoldings, from?: string): Need {
  const held = new Map<string, Held>();
  for (const holding of holdings) for (const action of holding.actions) add(held, holding, action);
  return {
    id: 'role',
    kind: 'role',
    title: text.roleTitle(role.name),
    source: from === undefined ? text.roleSourceUnnamed : text.roleSource(from),
    rows: [...held.values()].map(rowOf),
    mandatory: [],
  };
}

function add(held: Map<string, Held>, { domain, entityName, condition }: Holding, action: string): void {
  const permission = permissionOf(domain, entityName, action);
  const key = normalise(permission);
  const known = held.get(key) ?? { permission, conditions: new Set<string>(), unlimited: false };
  held.set(key, known);
  if (condition === undefined) known.unlimited = true;
  else known.conditions.add(condition);
}

function rowOf({ permission, conditions, unlimited }: Held, index: number): NeedRow {
  const note = unlimited ? undefined : text.onlyUnder([...conditions].join('; or '));
  return {
    row: index + 1,
    ...wordsOf(permission),
    policy: permission,
    // The organization has the role with it, so that it exists is not in doubt.
    confidence: 'confirmed',
    ...(note === undefined ? {} : { note }),
  };
}

/** Type, name and level of a permission that no guide words: its own three words. */
export function wordsOf(permission: Permission): Pick<NeedRow, 'type' | 'name' | 'level'> {
  const [type = '', name = '', level = ''] = permission.split(':');
  return {
    type,
    name: name === WILDCARD ? text.everyEntity : name,
    level: level === WILDCARD ? text.everyAction : level,
  };
}
