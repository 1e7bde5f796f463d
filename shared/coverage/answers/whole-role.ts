import type { RoleHoldings } from '../../permissions/holdings-of.ts';
import { isMembers } from '../../permissions/members.ts';
import { coverageReasonsText } from '../../text/coverage-reasons.ts';

const text = coverageReasonsText.closing.lacks;

/** All that a request which replaces the role must hold, as it was read. */
export interface WholeRole {
  readonly is: 'whole';
  readonly id: string;
  readonly name: string;
  readonly description: string;
  /** Legacy one-word permissions. */
  readonly legacy: readonly unknown[];
  /** Untouched, whatever is in them. */
  readonly policies: readonly unknown[];
  readonly isDefault: boolean;
  readonly defaultRoleId: string | undefined;
}

/** The role as the API has it, or what the source lacks of it. */
export function wholeRole({ role, raw }: RoleHoldings): WholeRole | { readonly is: 'part'; readonly lacks: string } {
  if (!isMembers(raw)) return { is: 'part', lacks: text.raw };
  const id = typeof raw.id === 'string' && raw.id !== '' ? raw.id : role.id;
  if (id === undefined) return { is: 'part', lacks: text.id };
  const { name, description, permissions, permissionPolicies, defaultRoleId } = raw;
  if (!Array.isArray(permissionPolicies)) return { is: 'part', lacks: text.policies };
  // The API leaves out nothing that it has: a role without the list has no one-word permission.
  if (!Array.isArray(permissions ?? [])) return { is: 'part', lacks: text.legacy };
  return {
    is: 'whole',
    id,
    name: typeof name === 'string' ? name : role.name,
    description: typeof description === 'string' ? description : '',
    legacy: (permissions ?? []) as readonly unknown[],
    policies: permissionPolicies,
    isDefault: raw.default === true,
    defaultRoleId: typeof defaultRoleId === 'string' && defaultRoleId !== '' ? defaultRoleId : undefined,
  };
}
