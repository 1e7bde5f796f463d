import type { Holding } from '../../permissions/holding.ts';
import type { RoleHoldings } from '../../permissions/holdings-of.ts';

/**
 * True when two roles hold the same in the same order, word for word: so most roles of two readings do, and need no
 * closer look. Says nothing when false, nor of conditions, whose words may be cut: with one it is false.
 */
export function readsTheSame(left: RoleHoldings, right: RoleHoldings): boolean {
  return (
    left.holdings.length === right.holdings.length &&
    sameWords(left.legacy, right.legacy) &&
    left.holdings.every((holding, at) => sameHolding(holding, right.holdings[at]))
  );
}

function sameHolding(left: Holding, right: Holding | undefined): boolean {
  return (
    right !== undefined &&
    left.condition === undefined &&
    right.condition === undefined &&
    left.domain === right.domain &&
    left.entityName === right.entityName &&
    placeOf(left) === placeOf(right) &&
    sameWords(left.actions, right.actions)
  );
}

function placeOf({ division }: Holding): string | undefined {
  return typeof division === 'object' ? `id ${division.id}` : division;
}

function sameWords(left: readonly string[], right: readonly string[]): boolean {
  return left.length === right.length && left.every((word, at) => word === right[at]);
}
