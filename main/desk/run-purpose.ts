import type { RunHistory } from '../engagements/fold.ts';

/** What a run is for, and the runbook it belongs to: verifying and rotating are runs of their own, undo goes on in one. */
export interface RunPurpose {
  readonly purpose: 'run' | 'undo' | 'rotate' | 'verify';
  readonly runbook: string;
}

export function purposeOf({ runbook, steps }: Pick<RunHistory, 'runbook' | 'steps'>): RunPurpose {
  for (const purpose of ['verify', 'rotate'] as const) {
    if (runbook.endsWith(`/${purpose}`)) return { purpose, runbook: runbook.slice(0, -purpose.length - 1) };
  }
  const undone = [...steps.values()].some(({ status }) => status === 'undone');
  return { purpose: undone ? 'undo' : 'run', runbook };
}
