import type { Holding } from './holding.ts';
import { type Permission, partsOf, WILDCARD } from './permission.ts';
import { hasAction } from './policy.ts';

/** Where a permission must count: in one division, or in all. Without it any division will do. */
export type WantedDivision = 'all' | { readonly id: string; readonly name?: string };

/**
 * What the grants say about one permission. `by` holds what decided: for `granted` the holdings that grant it without
 * limits, for `conditional` those that grant it in part, for `missing` nothing.
 */
export interface LookUp {
  readonly kind: 'granted' | 'conditional' | 'missing';
  readonly by: readonly Holding[];
}

/** Holdings by lower-case domain and entity. Made by `indexHoldings`. */
export interface HoldingsIndex {
  readonly entities: ReadonlyMap<string, ReadonlyMap<string, readonly Holding[]>>;
}

/**
 * Sorts holdings by domain and entity, so that a look-up reads only those that can matter.
 * First by the words as written and only then by lower case: the same few hundred spellings come back hundreds of
 * thousands of times, and lower-casing each would cost more than all the rest.
 */
export function indexHoldings(holdings: Iterable<Holding>): HoldingsIndex {
  const written = new Map<string, Map<string, Holding[]>>();
  for (const holding of holdings) {
    let entities = written.get(holding.domain);
    if (entities === undefined) {
      entities = new Map();
      written.set(holding.domain, entities);
    }
    const list = entities.get(holding.entityName);
    if (list === undefined) entities.set(holding.entityName, [holding]);
    else list.push(holding);
  }
  const folded = new Map<string, Map<string, readonly Holding[]>>();
  for (const [domain, entities] of written) {
    const key = domain.toLowerCase();
    const target = folded.get(key) ?? new Map<string, readonly Holding[]>();
    folded.set(key, target);
    for (const [entity, list] of entities) {
      const before = target.get(entity.toLowerCase());
      target.set(entity.toLowerCase(), before === undefined ? list : before.concat(list));
    }
  }
  return { entities: folded };
}

/** Who grants the permission. A condition, or a grant that counts elsewhere than in `division`, makes it conditional. */
export function lookUp(index: HoldingsIndex, permission: Permission, division?: WantedDivision): LookUp {
  const { domain, entity, action } = partsOf(permission);
  const entities = index.entities.get(domain.toLowerCase());
  if (entities === undefined) return { kind: 'missing', by: [] };
  const full: Holding[] = [];
  const limited: Holding[] = [];
  for (const key of entity === WILDCARD ? [WILDCARD] : [entity.toLowerCase(), WILDCARD]) {
    for (const holding of entities.get(key) ?? []) {
      if (!hasAction(holding.actions, action)) continue;
      const unlimited = holding.condition === undefined && countsIn(holding, division);
      (unlimited ? full : limited).push(holding);
    }
  }
  if (full.length > 0) return { kind: 'granted', by: full };
  return limited.length > 0 ? { kind: 'conditional', by: limited } : { kind: 'missing', by: [] };
}

/** True when the holding counts in the wanted division; a source that names none counts only where none is wanted. */
export function countsIn(holding: Holding, wanted: WantedDivision | undefined): boolean {
  if (wanted === undefined || holding.division === 'all') return true;
  return wanted !== 'all' && holding.division?.id === wanted.id;
}
