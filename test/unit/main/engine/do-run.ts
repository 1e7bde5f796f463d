import { makePlan } from '../../../../main/engine/plan.ts';
import { applyPlan } from '../../../../main/engine/run.ts';
import type { Step, StepRecord } from '../../../../main/engine/step.ts';
import { bench, given, runbook } from './bench.ts';

export type Bench = ReturnType<typeof bench>;

/** Plans and applies, with the records of earlier runs. */
export async function run(
  steps: readonly Step[],
  b: Bench = bench(),
  records: { readonly [step: string]: StepRecord } = {},
) {
  const book = runbook(...steps);
  const { plan, known } = await makePlan(book, given(records), b.reader, b.ports.signal);
  const report = await applyPlan(book, plan, known, b.reader, b.ports);
  return { report, known, plan, status: Object.fromEntries(report.steps.map((each) => [each.id, each.status])) };
}
