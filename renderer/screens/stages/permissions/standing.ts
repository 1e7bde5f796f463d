import type { Checklist, EngagementView } from '../../../../shared/ipc/views.ts';
import type { ShownProblem } from '../../../components/ProblemNote.tsx';
import { asksForSignIn } from '../sign-in-codes.ts';

/** Something was run, so there may be a client to look at. */
export function hasRun(engagement: Pick<EngagementView, 'runs'>, runbook: string): boolean {
  return engagement.runs.some((run) => run.runbook === runbook && run.purpose !== 'verify');
}

/** Whose permissions matter: yours before the work, the client's once a run has ended well enough to have one. */
export function whoseFirst(engagement: Pick<EngagementView, 'runs'>, runbook: string): Checklist['of'] {
  const last = engagement.runs.find((run) => run.runbook === runbook && run.purpose !== 'verify');
  const isThere = last !== undefined && last.purpose !== 'undo' && ['done', 'attention'].includes(last.result);
  return isThere ? 'client' : 'you';
}

/** Signing in is what helps. */
export function isSignedOut(problem: Pick<ShownProblem, 'code'> | undefined): boolean {
  return problem !== undefined && asksForSignIn(problem);
}
