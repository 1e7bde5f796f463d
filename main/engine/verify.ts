import type { Check } from '../../shared/results/check.ts';
import { reasonOf } from './blocked.ts';
import type { Reader } from './call.ts';
import type { Notebook } from './knowledge.ts';
import { ours } from './ours.ts';
import type { Plan, Seen } from './plan.ts';
import type { Ports } from './ports.ts';
import { progressOf } from './progress.ts';
import { type Report, Reporter, type StepEnd } from './report.ts';
import type { Runbook } from './runbook.ts';
import type { Blocked, Step, Verdict } from './step.ts';

/**
 * Looks again at what a run left: is each object still there as wanted (drift), and does it still work?
 * Sends no write. A look-up that failed is `unchecked`, with the reason.
 */
export async function verifyRun(
  runbook: Runbook,
  { plan, known }: { readonly plan: Plan; readonly known: Notebook },
  reader: Reader,
  ports: Pick<Ports, 'clock' | 'emit' | 'log' | 'signal'>,
): Promise<Report> {
  const reporter = new Reporter(ports);
  for (const step of runbook.steps) {
    await reporter.step(step, async (): Promise<StepEnd> => {
      const seen = plan.seen.get(step.id) ?? { is: 'absent' as const };
      const { checks = [], findings = [], ...deeper } = await look(step, seen, reader, known, ports);
      const why = seen.is === 'unknown' || seen.is === 'incomplete' ? seen.why : deeper.why;
      const lists = { checks: [...driftOf(step, seen, known), ...checks], findings };
      const open = lists.checks.some(({ result }) => result !== 'ok');
      const status = why !== undefined ? 'failed' : seen.is === 'behind' ? 'skipped' : open ? 'open' : 'done';
      return { status, ...lists, ...(why === undefined ? {} : { why }) };
    });
  }
  const { troubles, checks } = reporter;
  const failed = troubles.some(({ family }) => family !== 'attention');
  const clean = troubles.length === 0 && checks.every(({ result }) => result === 'ok');
  return reporter.end(ports.signal.aborted ? 'stopped' : failed ? 'failed' : clean ? 'done' : 'attention');
}

/** Whether what a step made, or found, is still so. */
function driftOf(step: Step, seen: Seen, known: Notebook): readonly Check[] {
  const record = known.record(step.id);
  // A step that never came to it, or was undone, left nothing that could be gone.
  if (record === undefined || !(ours(record) || Object.keys(record.out).length > 0)) return [];
  if (step.lasting !== true) return [];
  const base = { step: step.id, what: `${step.title}: still in place`, proof: 'look-up by recorded id and name' };
  if (seen.is === 'present' || seen.is === 'incomplete') return [{ ...base, result: 'ok' }];
  if (seen.is === 'unknown' || seen.is === 'behind') {
    const reason = seen.is === 'unknown' ? seen.why.problem.message : `step "${seen.step}" could not be looked at`;
    return [{ ...base, result: 'unchecked', reason }];
  }
  return [{ ...base, result: 'not-ok', reason: seen.is === 'absent' ? 'it is gone' : 'it was changed since' }];
}

async function look(
  step: Step,
  seen: Seen,
  read: Reader,
  known: Notebook,
  ports: Pick<Ports, 'emit' | 'signal'>,
): Promise<Partial<Verdict> & { readonly why?: Blocked }> {
  if (step.verify === undefined || seen.is === 'behind' || seen.is === 'unknown') return {};
  // What is gone was said already; there is nothing of it to read.
  if (seen.is === 'absent' && step.lasting === true) return {};
  try {
    return await step.verify(read, known, ports.signal, progressOf(step, ports));
  } catch (error) {
    return { why: reasonOf(error) };
  }
}
