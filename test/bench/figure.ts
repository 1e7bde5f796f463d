/** One figure of the budget table. */
export type Figure = { readonly what: string; readonly value: number; readonly budget: number } | NotMeasured;

/** A figure that could not be had on this machine; it does not count as holding. */
export interface NotMeasured {
  readonly what: string;
  readonly notMeasured: string;
}

/** The middle value. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** The median ratio of pairs of milliseconds, and the medians of both sides in words. */
export function medianOfPairs(pairs: readonly (readonly [number, number])[]) {
  const [own, other] = [median(pairs.map(([first]) => first)), median(pairs.map(([, second]) => second))];
  return {
    value: median(pairs.map(([first, second]) => first / second)),
    times: `medians ${own.toFixed(0)} ms and ${other.toFixed(0)} ms`,
  };
}
