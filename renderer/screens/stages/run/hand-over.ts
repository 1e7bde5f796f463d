import type { ActionView, RunbookView } from '../../../../shared/ipc/views.ts';

/** The step by which the form is handed over; the form's own page can confirm it. */
const HAND_OVER = 'send';

/** The run waits for the form to be handed over, and there is a page for it. */
export function isHandOver(asked: ActionView | undefined, { stages }: Pick<RunbookView, 'stages'>): boolean {
  return asked?.step === HAND_OVER && stages.some(({ id }) => id === 'form');
}
