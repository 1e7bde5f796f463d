import { useMemo } from 'react';
import type { EngagementView, RunbookView, RunState, RunSummary } from '../../../../shared/ipc/views.ts';
import type { Problem } from '../../../../shared/results/problem.ts';
import { useCall } from '../../../bridge.ts';
import type { Purpose } from '../../../stores/purpose.ts';
import { useRun } from '../../../stores/run.ts';
import { stateOfJournal } from './journal-state.ts';
import { undoneRun } from './undone-run.ts';

export type UseRunOf =
  | { readonly is: 'loading' }
  | { readonly is: 'none' }
  /** `past`: it was run in an earlier session, and its journal told this. */
  | { readonly is: 'ready'; readonly state: RunState; readonly past: RunSummary | undefined }
  | { readonly is: 'problem'; readonly problem: Problem; readonly reload: () => void };

/** The run of a runbook that goes on or was the last, among the purposes a page is about; else the last one on disk. */
export function useRunOf(
  engagement: EngagementView,
  runbook: RunbookView,
  purposes: readonly Purpose[],
  isWanted: (state: RunState) => boolean = () => true,
): UseRunOf {
  const run = useRun(engagement.id);
  const state = run.is === 'ready' ? run.state : undefined;
  const told = state?.runbook === runbook.id && purposes.includes(state.purpose) && isWanted(state) ? state : undefined;
  const undone = purposes.includes('undo') ? undoneRun(engagement.runs, runbook.id) : undefined;
  const past = undone ?? engagement.runs.find((each) => each.runbook === runbook.id && purposes.includes(each.purpose));
  const isAsked = run.is === 'ready' && told === undefined && past !== undefined;
  const journal = useCall('journal.read', isAsked ? { engagement: engagement.id, run: past.id } : null);
  const lines = journal.is === 'ready' ? journal.reply : undefined;
  const ended = useMemo(
    () => (past === undefined || lines === undefined ? undefined : stateOfJournal(engagement.id, runbook, past, lines)),
    [engagement.id, runbook, past, lines],
  );
  if (told !== undefined) return { is: 'ready', state: told, past: undefined };
  if (run.is !== 'ready') return run;
  if (past === undefined) return { is: 'none' };
  if (journal.is === 'problem') return { is: 'problem', problem: journal.problem, reload: journal.reload };
  return ended === undefined ? { is: 'loading' } : { is: 'ready', state: ended, past };
}
