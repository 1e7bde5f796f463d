import type { ActionView, PlanView } from '../../../../shared/ipc/views.ts';
import { shellComment } from '../../../../shared/shell-comment.ts';
import { planScreenText } from '../../../../shared/text/plan-screen.ts';

const { script: text } = planScreenText;

/**
 * The requests of a plan as one script for a POSIX shell, in order; what a person does, and waits, are comments in their
 * places. Secrets and what an answer gives are variables: without one of them it stops (`-u`), as it does when a request
 * is refused (`-e`).
 */
export function scriptOf({ actions, target, digest }: Pick<PlanView, 'actions' | 'target' | 'digest'>): string {
  const parts = actions.map((action, index) => partOf(action, index + 1));
  return `${[
    '#!/bin/sh',
    shellComment(text.head(target, digest)),
    shellComment(text.order),
    'set -eu',
    'curl() { command curl --fail-with-body --silent --show-error "$@"; echo; }',
    ...parts.flatMap((part) => ['', part]),
  ].join('\n')}\n`;
}

/** Whether there is anything in the plan that a shell could send. */
export function hasScript({ actions }: Pick<PlanView, 'actions'>): boolean {
  return actions.some(({ curl }) => curl !== undefined);
}

function partOf(action: ActionView, number: number): string {
  const { stepTitle, summary, kind, curl, until, clicks = [], copy = [] } = action;
  const head = shellComment(text.part(number, stepTitle));
  if (curl !== undefined) return `${head}\n${curl}`;
  if (kind === 'wait') return [head, shellComment(text.wait(until ?? summary))].join('\n');
  if (kind === 'sql') return [head, shellComment(text.sql(summary))].join('\n');
  const lines = [text.byHand(summary), ...clicks, ...copy.map(({ label, value }) => `${label}: ${value}`)];
  return [head, ...lines.map(shellComment)].join('\n');
}
