import type { Outcome, RunOrder } from './conduct.ts';
import { NothingToRotate } from './faults.ts';
import type { Interaction } from './interaction.ts';
import type { Job } from './job.ts';
import { runJob } from './run-job.ts';
import type { Surroundings } from './surroundings.ts';

/**
 * Resets what a lost or leaked secret belongs to, as a run of its own.
 * @throws NothingToRotate when the runbook creates no secret, and what `runJob` throws
 */
export function rotateJob(
  around: Surroundings,
  job: Job,
  interaction: Interaction,
  order: RunOrder,
  signal: AbortSignal,
  handOver = true,
): Promise<Outcome> {
  return runJob(around, rotating(job, handOver), interaction, order, signal);
}

/**
 * The job whose plan is the reset, with a fresh hand-over or alone.
 * @throws NothingToRotate
 */
export function rotating(job: Job, handOver: boolean): Job {
  const { rotation } = job.opened;
  if (rotation === undefined) throw new NothingToRotate(job.runnable.id);
  // A rotation is made on purpose: what earlier rotations recorded does not count.
  return {
    ...job,
    opened: { ...job.opened, runbook: rotation(handOver) },
    given: { ...job.given, records: new Map() },
  };
}
