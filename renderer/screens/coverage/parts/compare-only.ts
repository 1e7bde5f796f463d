import type { Problem } from '../../../../shared/results/problem.ts';
import { go } from '../../../stores/navigation.ts';
import { change } from '../coverage-store.ts';

/** Compares one role by itself and shows its rows. Answers what went wrong. */
export async function compareOnly(role: string): Promise<Problem | undefined> {
  const problem = await change('coverage.choose', { scope: { is: 'role', role } });
  if (problem === undefined) go({ at: 'coverage', view: 'rows' });
  return problem;
}
