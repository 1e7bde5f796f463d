import type { Permission } from './permission.ts';
import { partsOf, WILDCARD } from './permission.ts';
import { sameWord } from './policy.ts';

/** A division by id; `name` is for display. */
export interface Division {
  readonly id: string;
  readonly name: string;
}

/** The role a policy came with. Holdings of one role share one object, so that roles can be counted by identity. */
export interface HeldBy {
  readonly id?: string;
  readonly name: string;
}

/** One policy that somebody has, with everything that limits it. Words are readable: adapters refuse others. */
export interface Holding {
  readonly domain: string;
  /** An entity, or `*`. */
  readonly entityName: string;
  /** Actions, or `*`. */
  readonly actions: readonly string[];
  /** Why the policy counts only in part, in words. */
  readonly condition?: string;
  /** Where the grant counts. Absent when the source does not say, as with a bare role. */
  readonly division?: Division | 'all';
  readonly role?: HeldBy;
}

/** The policy that reaches the permission, as `domain:entity:action` with the wildcards the policy has. */
export function policyText(holding: Holding, permission: Permission): string {
  const { action } = partsOf(permission);
  const own = holding.actions.find((held) => sameWord(held, action));
  return `${holding.domain}:${holding.entityName}:${own ?? WILDCARD}`;
}
