import type { RunResult, StepStatus } from '../../shared/results/status.ts';
import type { Reader } from './call.ts';
import type { Notebook } from './knowledge.ts';
import type { Plan } from './plan.ts';
import type { Ports } from './ports.ts';
import { type Report, Reporter, type StepReport } from './report.ts';
import { runStep } from './run-step.ts';
import type { Runbook } from './runbook.ts';
import type { Step } from './step.ts';

/** Later steps may build on these. */
const SETTLED: ReadonlySet<StepStatus> = new Set(['done', 'present']);

/**
 * Applies a plan: steps in order, writes one at a time. A step that fails leaves the rest that needs it skipped;
 * nothing is rolled back by itself (undo is a plan of its own), and a resume goes on from what is there.
 */
export async function applyPlan(
  runbook: Runbook,
  plan: Plan,
  known: Notebook,
  read: Reader,
  ports: Ports,
): Promise<Report> {
  known.applying = true;
  const reporter = new Reporter(ports);
  for (const step of runbook.steps) {
    const obstacle = reporter.steps.find((earlier) => step.after.includes(earlier.id) && !enough(earlier, step));
    await reporter.step(
      step,
      async () => {
        const stopped = ports.signal.aborted || reporter.steps.some(({ status }) => status === 'stopped');
        if (stopped) return { status: 'stopped' };
        if (obstacle !== undefined) return { status: 'skipped', reason: `waits for step "${obstacle.id}"` };
        return runStep(step, plan, known, read, ports);
      },
      (entry) => ports.log.step({ step: step.id, out: known.outputsOf(step.id), ...entry }),
    );
  }
  return reporter.end(resultOf(reporter));
}

/** An `open` step with outputs (for example a client whose secret was lost) does not hold up what can use them. */
function enough({ status }: StepReport, { given = 'usable' }: Step): boolean {
  if (given === 'tried') return status !== 'skipped';
  return SETTLED.has(status) || (given === 'usable' && status === 'open');
}

function resultOf({ steps, checks, troubles }: Reporter): RunResult {
  const has = (status: StepStatus) => steps.some((step) => step.status === status);
  if (has('stopped') || troubles.some(({ family }) => family === 'stopped')) return 'stopped';
  if (has('failed') && troubles.some(({ family }) => family !== 'attention')) return 'failed';
  const complete = steps.every(({ status }) => SETTLED.has(status)) && checks.every(({ result }) => result === 'ok');
  return complete && troubles.length === 0 ? 'done' : 'attention';
}
