import type { Check } from '../../shared/results/check.ts';
import { RunbookHasNoPreflight } from './faults.ts';
import type { Job } from './job.ts';

/** Whether a run would get through, as far as the safest calls tell. Sends no write. @throws RunbookHasNoPreflight */
export async function preflightOf(
  { runnable, opened, given }: Pick<Job, 'runnable' | 'opened' | 'given'>,
  signal: AbortSignal,
): Promise<readonly Check[]> {
  if (opened.preflight === undefined) throw new RunbookHasNoPreflight(runnable.id);
  return opened.preflight(given, signal);
}
