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
