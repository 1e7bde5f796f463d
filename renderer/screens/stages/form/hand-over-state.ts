import type { EngagementView, RunbookView, RunState } from '../../../../shared/ipc/views.ts';
import { isHandOver } from '../run/hand-over.ts';
import { undoneRun } from '../run/undone-run.ts';

/**
 * How the hand-over of the form stands. `asked`: a run waits for its confirmation. `open`: none does, but it is left to
 * do. `again`: the secret is another one since.
 */
export type HandOverState =
  | { readonly is: 'none' | 'running' | 'open' | 'done' | 'again' }
  | { readonly is: 'asked'; readonly step: string };

/** Reads it from the run that goes on, else from the engagement. */
export function handOverOf(
  { runs, runbooks }: Pick<EngagementView, 'runs' | 'runbooks'>,
  runbook: Pick<RunbookView, 'id' | 'stages'>,
  state: RunState | undefined,
): HandOverState {
  const own = state?.runbook === runbook.id ? state : undefined;
  if (own?.asked !== undefined && isHandOver(own.asked, runbook)) return { is: 'asked', step: own.asked.step };
  if (own !== undefined && own.state !== 'ended' && own.purpose !== 'verify') return { is: 'running' };
  const stage = runbooks.find(({ id }) => id === runbook.id)?.stages.find(({ id }) => id === 'form');
  if (stage?.state === 'done') return { is: 'done' };
  if (stage?.state === 'attention') return { is: 'again' };
  const wasRun = runs.some((run) => run.runbook === runbook.id && (run.purpose === 'run' || run.purpose === 'undo'));
  return { is: wasRun && undoneRun(runs, runbook.id) === undefined ? 'open' : 'none' };
}
