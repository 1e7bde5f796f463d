import type { Exchange } from '../../../shared/ipc/views.ts';

/** As many as main keeps. */
export const MOST_EXCHANGES = 500;

/** Both lists in order, each exchange once; the oldest go when there are too many. */
export function joined(before: readonly Exchange[], after: readonly Exchange[]): readonly Exchange[] {
  const last = before.at(-1)?.id ?? 0;
  return [...before, ...after.filter(({ id }) => id > last)].slice(-MOST_EXCHANGES);
}
