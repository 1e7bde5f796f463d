import type { RoleHoldings } from '../../permissions/holdings-of.ts';

type Pair = readonly [RoleHoldings | undefined, RoleHoldings | undefined];

/**
 * Which role of the left belongs to which of the right: one on each side to each other; else those of one id, then, of
 * what is left, those of exactly one name. Of several of one id or name, the first belong together. The others are alone.
 */
export function pairsOf(left: readonly RoleHoldings[], right: readonly RoleHoldings[]): readonly Pair[] {
  if (left.length === 1 && right.length === 1) return [[left[0], right[0]]];
  const partners = new Map<number, number>();
  const free = new Set(right.keys());
  for (const keyOf of [({ role }: RoleHoldings) => role.id, ({ role }: RoleHoldings) => role.name]) {
    const waiting = byKey(right, free, keyOf);
    for (const [at, role] of left.entries()) {
      const key = partners.has(at) ? undefined : keyOf(role);
      const partner = key === undefined ? undefined : waiting.get(key)?.pop();
      if (partner === undefined) continue;
      partners.set(at, partner);
      free.delete(partner);
    }
  }
  const partnerOf = (at: number): RoleHoldings | undefined => {
    const partner = partners.get(at);
    return partner === undefined ? undefined : right[partner];
  };
  return [
    ...left.map((role, at): Pair => [role, partnerOf(at)]),
    ...[...free].map((at): Pair => [undefined, right[at]]),
  ];
}

/** The free roles by key, the first of each last, so that it is taken first. */
function byKey(
  roles: readonly RoleHoldings[],
  free: ReadonlySet<number>,
  keyOf: (role: RoleHoldings) => string | undefined,
): ReadonlyMap<string, number[]> {
  const waiting = new Map<string, number[]>();
  for (const at of [...free].reverse()) {
    const role = roles[at];
    const key = role && keyOf(role);
    if (key === undefined) continue;
    const list = waiting.get(key);
    if (list === undefined) waiting.set(key, [at]);
    else list.push(at);
  }
  return waiting;
}
