import { applyPlan } from '../engine/run.ts';
import { conduct, type Outcome, type RunOrder } from './conduct.ts';
import type { Interaction } from './interaction.ts';
import type { Job } from './job.ts';
import { planJob } from './plan-job.ts';
import type { Surroundings } from './surroundings.ts';

/**
 * Plans, asks, applies.
 * @throws what `conduct` throws
 */
export async function runJob(
  around: Surroundings,
  job: Job,
  interaction: Interaction,
  order: RunOrder,
  signal: AbortSignal,
): Promise<Outcome> {
  const { plan, known } = await planJob(job, signal);
  const obstacle = plan.blocked.find(({ step }) => plan.seen.get(step)?.is === 'unknown')?.why;
  const { runbook, read } = job.opened;
  return conduct(around, job, interaction, order, signal, {
    plan,
    known,
    obstacle,
    apply: (ports) => applyPlan(runbook, plan, known, read, ports),
  });
}
