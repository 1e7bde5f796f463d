import type { RoleHoldings } from '../../permissions/holdings-of.ts';
import type { RoleRef } from '../report.ts';
import type { NamedInput } from './question.ts';

/** A role that is compared, and the id of the input it came with. */
export interface ComparedRole {
  readonly ref: RoleRef;
  readonly input: string;
  readonly holdings: RoleHoldings;
}

/**
 * All roles of the inputs, in order, each with an id of its own: the input's, and the role's or its position. It stays the
 * same when other inputs come and go. A catalogue grants nothing, whatever else its file holds.
 */
export function rolesOf(inputs: readonly NamedInput[]): readonly ComparedRole[] {
  const taken = new Set<string>();
  const roles: ComparedRole[] = [];
  for (const input of inputs) {
    if (input.format === 'catalogue') continue;
    for (const [position, holdings] of input.roles.entries()) {
      const own = `${input.id}/${holdings.role.id ?? `#${position + 1}`}`;
      let id = own;
      for (let again = 2; taken.has(id); again++) id = `${own}~${again}`;
      taken.add(id);
      roles.push({ ref: { id, name: holdings.role.name }, input: input.id, holdings });
    }
  }
  return roles;
}
