import type { Problem } from '../results/problem.ts';

/** What is wrong, or worth a look, with values that are in order each by itself. */
export interface ValueFlaws {
  readonly problems: readonly Problem[];
  readonly warnings: readonly Problem[];
}
