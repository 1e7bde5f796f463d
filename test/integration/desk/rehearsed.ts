import { openJob } from '../../../main/desk/open-job.ts';
import type { Interaction } from '../../../main/runs/interaction.ts';
import { undoJob, verifyJob } from '../../../main/runs/later.ts';
import { runJob } from '../../../main/runs/run-job.ts';
import type { DeskBench } from './desk-bench.ts';

/** Agrees to everything and confirms every manual step. */
const AGREES: Interaction = {
  emit: () => {},
  showPlan: () => {},
  confirmPlan: async () => true,
  accept: async () => true,
  confirmManual: async () => ({ by: 'tester', note: 'sent' }),
};

/** Runs a purpose of a runbook in an engagement to its end, as the window's run would. */
export async function rehearse(
  { desk }: Pick<DeskBench, 'desk'>,
  engagement: string,
  purpose: 'run' | 'verify' | 'undo',
  runbook = 'uca-historical',
  interaction: Interaction = AGREES,
) {
  const { job, around } = await openJob(desk, { engagement, runbook, purpose });
  const order = { approve: undefined, run: purpose === 'undo' ? job.history.runs.at(-1)?.run : undefined };
  const go = { run: runJob, verify: verifyJob, undo: undoJob }[purpose];
  try {
    const wish = { ...order, command: `test ${purpose}` };
    return await go(around, job, interaction, wish, new AbortController().signal);
  } finally {
    await job.close();
  }
}
