import type { Holding } from './holding.ts';
import { NeedIndex } from './need-index.ts';
import { isWildcard, type Permission, WILDCARD } from './permission.ts';
import { countsIn, type WantedDivision } from './wanted-division.ts';

/** What the grants say about one permission. */
export interface Match {
  readonly kind: 'granted' | 'conditional' | 'missing';
  /**
   * What decided: for `granted` the holdings that grant it without limits, those that name every word before those with
   * a wildcard; for `conditional` those that grant it in part; for `missing` nothing. The first of each sort only.
   */
  readonly by: readonly Holding[];
  /** How many decided, whether or not they are in `by`. */
  readonly count: number;
  /** How many of them grant it without limits and name every word. */
  readonly explicit: number;
  /** Granted by wildcards only, which are being retired. A wanted `*` is not: nothing else can grant it. */
  readonly atRisk: boolean;
}

export interface MatchOptions {
  /** Where the grants must count. Without it any division will do. */
  readonly division?: WantedDivision | undefined;
  /** How many holdings of each sort to name in `by`; a thousand roles may grant one permission. */
  readonly keep?: number | undefined;
}

/** Roles, as far as matching looks at them. */
export type Held = Iterable<{ readonly holdings: readonly Holding[] }>;

const KEPT = 2;

/**
 * What the roles together grant of each need, in the order of the needs. Reads every holding once and keeps none but
 * those named in `by`, so that time and memory grow with the roles as they are, and roles may be read while it runs.
 * A condition, or a grant that counts elsewhere than in `division`, makes a grant conditional.
 */
export function matchNeeds(
  needs: readonly Permission[],
  roles: Held,
  { division, keep = KEPT }: MatchOptions = {},
): readonly Match[] {
  const tallies = needs.map((need) => new Tally(need, keep));
  const index = new NeedIndex(needs);
  let current: Holding | undefined;
  let unlimited = false;
  const visit = (place: number, named: boolean): void => {
    if (current !== undefined) tallies[place]?.add(current, unlimited, named);
  };
  for (const { holdings } of roles)
    for (const holding of holdings) {
      current = holding;
      unlimited = holding.condition === undefined && countsIn(holding, division);
      index.reach(holding, visit);
    }
  return tallies.map((tally) => tally.match());
}

/** Counts the holdings that reach one need, and keeps the first of each sort. */
class Tally {
  readonly #need: Permission;
  readonly #keep: number;
  readonly #explicit = new Sort();
  readonly #wild = new Sort();
  readonly #limited = new Sort();
  #last: Holding | undefined;

  constructor(need: Permission, keep: number) {
    this.#need = need;
    this.#keep = keep;
  }

  add(holding: Holding, unlimited: boolean, named: boolean): void {
    // A policy that names an action twice comes twice.
    if (this.#last === holding) return;
    this.#last = holding;
    const explicit = named && holding.entityName !== WILDCARD;
    const sort = !unlimited ? this.#limited : explicit ? this.#explicit : this.#wild;
    sort.count += 1;
    if (sort.first.length < this.#keep) sort.first.push(holding);
  }

  match(): Match {
    const [explicit, wild, limited] = [this.#explicit, this.#wild, this.#limited];
    const granting = explicit.count + wild.count;
    if (granting === 0) {
      const kind = limited.count > 0 ? 'conditional' : 'missing';
      return { kind, by: limited.first, count: limited.count, explicit: 0, atRisk: false };
    }
    return {
      kind: 'granted',
      by: [...explicit.first, ...wild.first],
      count: granting,
      explicit: explicit.count,
      atRisk: explicit.count === 0 && !isWildcard(this.#need),
    };
  }
}

class Sort {
  count = 0;
  readonly first: Holding[] = [];
}
