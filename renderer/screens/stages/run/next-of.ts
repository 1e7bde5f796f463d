import type { RunState, RunSummary } from '../../../../shared/ipc/views.ts';
import { asksForSignIn } from '../sign-in-codes.ts';

/** What an operator does after a run: at the right end of the action bar. */
export type NextAction = 'continue' | 'overview' | 'resume' | 'resume-run' | 'reset' | 'sign-in';

/** The next action after a run that ended. */
export function nextOf({ purpose, outcome }: RunState, runs: readonly RunSummary[]): NextAction {
  if (outcome === undefined) return 'continue';
  const { result, problem, offerReset } = outcome;
  if (offerReset) return 'reset';
  if (problem !== undefined && asksForSignIn(problem)) return 'sign-in';
  if (result === 'failed' || result === 'stopped') return 'resume';
  if (purpose === 'undo') return 'overview';
  // The secret was reset because a run could not go on without it.
  if (purpose === 'rotate' && isUnfinished(runs)) return 'resume-run';
  return 'continue';
}

function isUnfinished(runs: readonly RunSummary[]): boolean {
  const latest = runs.find(({ purpose }) => purpose === 'run');
  return latest !== undefined && latest.result !== 'done';
}
