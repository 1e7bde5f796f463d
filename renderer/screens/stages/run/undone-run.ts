import type { RunSummary } from '../../../../shared/ipc/views.ts';

/**
 * The run whose work was taken back for good. An undo is written beside what it undoes: a reset or a verification that
 * began in between is later in the list, and says nothing any more.
 */
export function undoneRun(runs: readonly RunSummary[], runbook: string): RunSummary | undefined {
  const latest = runs.find((run) => run.runbook === runbook && (run.purpose === 'run' || run.purpose === 'undo'));
  return latest?.purpose === 'undo' && latest.result === 'done' ? latest : undefined;
}
