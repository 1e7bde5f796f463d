import { add, type Bits, bitsOf, countWithout, has, meets } from './bits.ts';

/** A chosen set, as positions in the list of roles. */
export interface Cover {
  /** In the order of choosing, with the rows that the ones before do not grant. */
  readonly chosen: readonly { readonly role: number; readonly adds: readonly number[] }[];
  /** Rows that no role grants. */
  readonly uncovered: readonly number[];
  /** False only when it is proved that no smaller set grants as much. */
  readonly smallerMayExist: boolean;
}

/**
 * A small set of roles that together grant every row that any of them grants. Greedy: the role that adds most rows comes
 * next, of equal ones the one that `prefer` puts first; what later ones make needless is dropped again.
 * `grants[role]` holds the rows, as positions below `size`, that the role grants alone.
 */
export function cover(size: number, grants: readonly Bits[], prefer: (a: number, b: number) => number): Cover {
  const all = bitsOf(size, []);
  for (const bits of grants) add(all, bits);
  const coverable = [...Array(size).keys()].filter((row) => has(all, row));
  const chosen = withoutNeedless(greedy(size, coverable.length, grants, prefer), grants, coverable);
  const covered = bitsOf(size, []);
  const steps = chosen.map((role) => {
    const own = grants[role] ?? covered;
    const adds = coverable.filter((row) => has(own, row) && !has(covered, row));
    add(covered, own);
    return { role, adds };
  });
  return {
    chosen: steps,
    uncovered: [...Array(size).keys()].filter((row) => !has(all, row)),
    smallerMayExist: chosen.length > fewest(coverable, grants),
  };
}

function greedy(
  size: number,
  goal: number,
  grants: readonly Bits[],
  prefer: (a: number, b: number) => number,
): number[] {
  const covered = bitsOf(size, []);
  const chosen: number[] = [];
  for (let left = goal; left > 0; ) {
    let best = -1;
    let most = 0;
    for (const [role, bits] of grants.entries()) {
      const gain = countWithout(bits, covered);
      if (gain > most || (gain === most && gain > 0 && prefer(role, best) < 0)) [best, most] = [role, gain];
    }
    const bits = grants[best];
    if (bits === undefined) break;
    add(covered, bits);
    chosen.push(best);
    left -= most;
  }
  return chosen;
}

/** Drops roles all of whose rows the others grant, the first chosen first. */
function withoutNeedless(chosen: readonly number[], grants: readonly Bits[], coverable: readonly number[]): number[] {
  const times = new Map(coverable.map((row) => [row, 0]));
  const rowsOf = (role: number): number[] => coverable.filter((row) => has(grants[role] ?? new Uint32Array(), row));
  for (const role of chosen) for (const row of rowsOf(role)) times.set(row, (times.get(row) ?? 0) + 1);
  return chosen.filter((role) => {
    const own = rowsOf(role);
    if (own.some((row) => times.get(row) === 1)) return true;
    for (const row of own) times.set(row, (times.get(row) ?? 0) - 1);
    return false;
  });
}

/**
 * A number of roles that no set can do with less of. Rows of which no two are granted by one role need a role each;
 * such rows are picked from those that fewest roles grant.
 */
function fewest(coverable: readonly number[], grants: readonly Bits[]): number {
  const granters = coverable
    .map((row) => bitsOf(grants.length, positions(grants, row)))
    .map((bits) => ({ bits, count: countWithout(bits, new Uint32Array(bits.length)) }))
    .sort((a, b) => a.count - b.count);
  const taken = bitsOf(grants.length, []);
  let needed = 0;
  for (const { bits } of granters) {
    if (meets(bits, taken)) continue;
    add(taken, bits);
    needed += 1;
  }
  const one = grants.some((bits) => coverable.every((row) => has(bits, row)));
  return Math.max(needed, one || coverable.length === 0 ? 0 : 2);
}

function* positions(grants: readonly Bits[], row: number): Iterable<number> {
  for (const [role, bits] of grants.entries()) if (has(bits, row)) yield role;
}
