import type { Confirmed, History } from '../engagements/fold.ts';

/** The step of a rotation that resets the secret. */
const RESET = 'rotate';

/** Manual steps of a runbook that a person confirmed, in a run or in the reset of a secret after it; the latest counts. */
export function confirmedIn({ runbooks }: Pick<History, 'runbooks'>, runbook: string): ReadonlyMap<string, Confirmed> {
  const latest = new Map<string, Confirmed>();
  for (const id of [runbook, rotationOf(runbook)]) {
    for (const [step, confirmed] of runbooks.get(id)?.manual ?? []) {
      if (confirmed.at >= (latest.get(step)?.at ?? '')) latest.set(step, confirmed);
    }
  }
  return latest;
}

/**
 * When something was reset or undone last (ISO 8601): a secret that was handed over before that is of no use any more.
 */
export function renewedAt({ runs, undone }: Pick<History, 'runs' | 'undone'>, runbook: string): string | undefined {
  const resets = runs
    .filter((run) => run.runbook === rotationOf(runbook))
    .map(({ steps }) => steps.get(RESET))
    // `open`: it was reset, though nobody could keep the new one.
    .flatMap((step) => (step?.status === 'done' || step?.status === 'open' ? [step.at] : []));
  const removals = undone.filter((each) => each.runbook === runbook).map(({ at }) => at);
  return [...resets, ...removals].sort().at(-1);
}

function rotationOf(runbook: string): string {
  return `${runbook}/rotate`;
}
