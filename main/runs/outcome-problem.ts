import type { Problem } from '../../shared/results/problem.ts';
import { runText as text } from '../../shared/text/run.ts';
import { LEFT_FOR_LATER, type Report } from '../engine/report.ts';

/** What decided how it ended. When nothing failed but a check did, that is the problem. */
export function outcomeProblem(report: Report): Problem | undefined {
  if (report.why !== undefined) return report.why.problem;
  const open = report.checks.find(({ result }) => result !== 'ok');
  if (open === undefined || report.result === 'done') return undefined;
  const message = open.reason === undefined ? open.what : `${open.what}: ${open.reason}`;
  // Only a person can settle it, and looking again would tell nothing new.
  const left = report.steps.some(({ id, reason }) => id === open.step && reason === LEFT_FOR_LATER);
  const fix = left ? text.confirmFix(open.step) : text.checkFix;
  return { code: `check-${open.result}`, field: open.step, message, fix };
}

/** It ended because a created secret is lost or refused: a reset can be offered. It is never planned (design, section 4). */
export function mayOfferReset({ why }: Report): boolean {
  return why?.problem.code === 'secret-not-at-hand' || why?.problem.code === 'secret-refused';
}
