import type { Problem } from '../../shared/results/problem.ts';

/** A problem of a file, with its fix below it. Its message names the place in words, so its JSON place is left out. */
export function placedProblem({ message, fix }: Problem): readonly string[] {
  return [message, `  ${fix}`];
}
