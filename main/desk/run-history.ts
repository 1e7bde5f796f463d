import type { RunHistory } from '../engagements/fold.ts';
import type { Job } from '../runs/job.ts';

/** Runs of the job's runbook, oldest first. Verifications and rotations are runs too, but nothing to go on with. */
export function ownRuns({ history, runnable }: Pick<Job, 'history' | 'runnable'>): readonly RunHistory[] {
  return history.runs.filter(({ runbook }) => runbook === runnable.id);
}

/** The latest run, when it did not come to its end: a new plan goes on with it. */
export function unfinishedRun(job: Pick<Job, 'history' | 'runnable'>): RunHistory | undefined {
  const latest = ownRuns(job).at(-1);
  return latest?.result === 'done' ? undefined : latest;
}
