import { canonical } from '../../shared/canonical.ts';
import type { Action } from '../../shared/plan/action.ts';
import type { Notebook } from './knowledge.ts';
import type { Step } from './step.ts';
import { fill } from './template.ts';

/**
 * What is left to do of a step's planned actions, by what it would plan now; undefined when that is something else, so
 * that the plan is outdated. A step that refreshes its writes may have less to do than was planned: others did the rest.
 */
export function stillPlanned(
  step: Step,
  now: readonly Action[],
  planned: readonly Action[],
  known: Notebook,
): readonly Action[] | undefined {
  const text = (action: Action) => canonical(fill(action as never, known.outNow.bind(known)));
  if (step.refresh === undefined) {
    const same =
      now.length === planned.length && now.every((action, place) => text(action) === text(at(planned, place)));
    return same ? planned : undefined;
  }
  const wanted = new Map(now.map((action) => [action.id, text(action)]));
  const left = planned.filter((action) => wanted.get(action.id) === text(action));
  return left.length === now.length ? left : undefined;
}

function at(actions: readonly Action[], place: number): Action {
  const found = actions[place];
  if (found === undefined) throw new RangeError(`There is no action ${place}.`);
  return found;
}
