import type { Problem } from '../../../../shared/results/problem.ts';
import { reasonOf } from '../../../engine/blocked.ts';

/** A fault as a problem of one system: without a field of its own it is about the value that names the system. */
export function problemOf(error: unknown, field: 'cicServer' | 'region'): Problem {
  const { problem } = reasonOf(error);
  return problem.field === undefined ? { ...problem, field } : problem;
}
