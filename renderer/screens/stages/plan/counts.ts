import type { PlanView } from '../../../../shared/ipc/views.ts';
import { planScreenText as text } from '../../../../shared/text/plan-screen.ts';

export interface Counts {
  /** Requests and statements that write. */
  readonly changes: number;
  readonly waits: number;
  readonly byHand: number;
}

/** What a plan is made of. */
export function countsOf(actions: readonly Pick<PlanView['actions'][number], 'kind'>[]): Counts {
  const count = (...kinds: readonly PlanView['actions'][number]['kind'][]): number =>
    actions.filter(({ kind }) => kinds.includes(kind)).length;
  return { changes: count('http', 'sql'), waits: count('wait'), byHand: count('manual') };
}

/** `4 changes, 1 wait, 1 step by hand` */
export function countWords({ changes, waits, byHand }: Counts): string {
  const parts = [
    ...(changes === 0 && waits + byHand > 0 ? [] : [text.changes(changes)]),
    ...(waits === 0 ? [] : [text.waits(waits)]),
    ...(byHand === 0 ? [] : [text.byHand(byHand)]),
  ];
  return parts.join(', ');
}
