import type { z } from 'zod/mini';
import { check, finding, stepStatus } from '../../../../shared/ipc/results.ts';
import type { RunbookView, RunState, RunStep, RunSummary } from '../../../../shared/ipc/views.ts';
import type { JsonObject } from '../../../../shared/json.ts';
import { runScreenText } from '../../../../shared/text/run-screen.ts';

interface Journal {
  readonly lines: readonly JsonObject[];
  readonly head: string;
}

/** The end of a run of an earlier session, as its journal tells it. Lines that are not understood are passed over. */
export function stateOfJournal(
  engagement: string,
  runbook: Pick<RunbookView, 'id' | 'steps' | 'rows'>,
  run: RunSummary,
  { lines, head }: Journal,
): RunState {
  const findings = new Map<number, z.output<typeof finding>>();
  const checks = new Map<string, z.output<typeof check>>();
  const steps = new Map<string, Pick<RunStep, 'status' | 'durationMs' | 'reason'>>();
  for (const line of lines) {
    const found = finding.safeParse(line.finding);
    if (found.success) findings.set(found.data.row, found.data);
    const checked = check.safeParse(line.check);
    if (checked.success) checks.set(`${checked.data.step} ${checked.data.what}`, checked.data);
    if (typeof line.step !== 'string') continue;
    if (line.kind === 'undone') steps.set(line.step, { status: 'undone' });
    const status = stepStatus.safeParse(line.status);
    if (line.kind === 'step' && status.success) {
      const { durationMs, reason } = line;
      steps.set(line.step, {
        status: status.data,
        ...(typeof durationMs === 'number' ? { durationMs } : {}),
        ...(typeof reason === 'string' ? { reason } : {}),
      });
    }
  }
  return {
    engagement,
    runbook: runbook.id,
    purpose: run.purpose,
    run: run.id,
    state: 'ended',
    startedAt: run.at,
    steps: stepsOf(runbook, run, steps),
    findings: [...findings.values()].sort((a, b) => a.row - b.row),
    rows: rowsOf(run, findings.size, runbook.rows.length),
    checks: [...checks.values()],
    outcome: {
      result: run.result,
      ...(run.problem === undefined ? {} : { problem: run.problem }),
      warnings: [],
      cannotUndo: [],
      journalHead: head,
      offerReset: mayReset(run),
    },
  };
}

/** A run and a verification are about every row, also when they ended before; of others only what they looked at counts. */
function rowsOf({ purpose }: RunSummary, found: number, all: number): number {
  return found > 0 || purpose === 'run' || purpose === 'verify' ? Math.max(all, found) : 0;
}

/** A run goes through all steps; of other purposes only those that they touched are theirs. */
function stepsOf(
  { steps }: Pick<RunbookView, 'steps'>,
  { purpose }: RunSummary,
  ended: ReadonlyMap<string, Pick<RunStep, 'status' | 'durationMs' | 'reason'>>,
): RunStep[] {
  const own = steps.filter(({ id }) => purpose === 'run' || ended.has(id));
  const others = [...ended.keys()].filter((id) => steps.every((step) => step.id !== id));
  return [
    ...own.map(({ id, title, actor }) => ({ id, title, actor, ...(ended.get(id) ?? { status: 'todo' as const }) })),
    ...others.map((id) => ({
      id,
      title: id === 'rotate' ? runScreenText.title.rotate : id,
      actor: 'api' as const,
      ...(ended.get(id) ?? { status: 'todo' as const }),
    })),
  ];
}

const LOST = new Set(['secret-not-at-hand', 'secret-refused']);

const mayReset = ({ purpose, problem }: RunSummary): boolean =>
  (purpose === 'run' || purpose === 'verify') && problem !== undefined && LOST.has(problem.code);
