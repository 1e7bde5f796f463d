import type { Confirmed, History } from '../engagements/fold.ts';
import { confirmedIn } from './confirmed.ts';
import type { Runnable, StepRecordLine } from './runnable.ts';

/**
 * The steps of a runbook as they stand: how each ended in the latest run that came to it, and who confirmed what by hand
 * in any run since it was undone. A step that no run came to is `waiting`.
 */
export function stepLines(history: History, { id, steps }: Pick<Runnable, 'id' | 'steps'>): readonly StepRecordLine[] {
  const confirmed = confirmedIn(history, id);
  const runs = history.runs.filter(({ runbook }) => runbook === id).reverse();
  return steps.map(({ id: step, title }) => {
    const state = runs.find((run) => run.steps.has(step))?.steps.get(step);
    const by = state?.status === 'undone' ? undefined : confirmed.get(step);
    const at = by?.at ?? state?.at;
    return {
      id: step,
      title,
      status: state?.status ?? 'waiting',
      ...(at === undefined ? {} : { at }),
      ...(state?.reason === undefined ? {} : { reason: state.reason }),
      ...(by === undefined ? {} : { by: by.by, note: by.note, ...eachOf(by) }),
    };
  });
}

/** One action needs no list: it is the step. */
function eachOf({ actions }: Confirmed): Pick<StepRecordLine, 'each'> {
  return actions.size < 2 ? {} : { each: [...actions].map(([action, said]) => ({ action, ...said })) };
}
