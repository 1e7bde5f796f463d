import type { Notebook } from '../engine/knowledge.ts';
import { makePlan, type Plan } from '../engine/plan.ts';
import type { Job } from './job.ts';

/** The plan of a job, and the notebook a run goes on with. Sends reads and sign-ins only. */
export async function planJob(job: Job, signal: AbortSignal): Promise<{ plan: Plan; known: Notebook }> {
  const made = await makePlan(job.opened.runbook, job.given, job.opened.read, signal);
  job.live.who = () => job.opened.who(made.known);
  const skew = job.opened.skewSeconds();
  if (skew !== undefined) {
    const message = `This computer's clock is ${Math.abs(skew)} seconds ${skew > 0 ? 'ahead' : 'behind'}.`;
    made.known.warn('signin', {
      code: 'clock-skewed',
      message,
      fix: 'Set the clock: tokens and time ranges depend on it.',
    });
  }
  return { plan: { ...made.plan, warnings: made.known.warnings }, known: made.known };
}
