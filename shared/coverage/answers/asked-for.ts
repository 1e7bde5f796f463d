import { type Catalogue, expand } from '../../catalogue/catalogue.ts';
import { requirePermission } from '../../permissions/malformed.ts';
import { isWildcard, normalise, type Permission, partsOf } from '../../permissions/permission.ts';
import { covers, type PolicyWords } from '../../permissions/policy.ts';
import type { ResolvedRow } from '../row.ts';
import type { Granted } from './grant-tally.ts';

/** What a need asks for, so that what goes beyond it can be told. */
export interface AskedFor {
  /** How many permissions it reaches beyond the need; undefined when it does not go beyond it. */
  beyond(granted: Pick<Granted, 'permission' | 'wildcard'>): number | undefined;
}

/**
 * The need's permissions, as resolved and as its rows name them: a row that is not offered is still asked for. A
 * wildcard goes beyond when the catalogue lists something below it that nobody asked for, or lists nothing at all.
 */
export function askedFor(rows: readonly ResolvedRow[], catalogue: Catalogue): AskedFor {
  const exact = new Set<string>();
  const wild: PolicyWords[] = [];
  for (const { row, permissions, options = [] } of rows)
    for (const each of [
      ...permissions,
      ...options,
      ...[row.policy, ...(row.also ?? [])].map((own) => requirePermission(own)),
    ]) {
      exact.add(normalise(each));
      if (!isWildcard(each)) continue;
      const { domain, entity, action } = partsOf(each);
      wild.push({ domain, entityName: entity, actions: [action] });
    }
  const isAsked = (permission: Permission): boolean =>
    exact.has(normalise(permission)) || wild.some((policy) => covers(policy, permission));
  // A thousand roles have the same few hundred permissions, each with one object in one tally.
  const known = new WeakMap<object, { readonly reach: number | undefined }>();
  return {
    beyond(granted) {
      const before = known.get(granted);
      if (before !== undefined) return before.reach;
      const { permission, wildcard } = granted;
      const reach = wildcard ? reachOf(permission) : isAsked(permission) ? undefined : 1;
      known.set(granted, { reach });
      return reach;
    },
  };

  function reachOf(permission: Permission): number | undefined {
    if (isAsked(permission)) return undefined;
    const listed = expand(catalogue, permission);
    const others = listed.filter((entry) => !isAsked(entry.permission)).length;
    return others === 0 && listed.length > 0 ? undefined : others;
  }
}
