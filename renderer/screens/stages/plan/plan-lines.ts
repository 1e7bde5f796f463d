import type { ActionView } from '../../../../shared/ipc/views.ts';

/** An action with its place in the plan, counted from 1. */
export interface PlacedAction {
  readonly action: ActionView;
  readonly number: number;
}

/** A line of the plan: an action, or many of one step that are alike. */
export type PlanLine =
  | { readonly is: 'action'; readonly placed: PlacedAction }
  | { readonly is: 'many'; readonly step: string; readonly title: string; readonly placed: readonly PlacedAction[] };

/** Fewer are read one by one. */
const MANY = 8;

function isAlike(a: ActionView, b: ActionView): boolean {
  return a.step === b.step && a.kind === b.kind && a.method === b.method && a.cost === b.cost;
}

/** The actions in order; as soon as many alike of one step follow one another, they are one line. */
export function planLines(actions: readonly ActionView[]): readonly PlanLine[] {
  const runs: PlacedAction[][] = [];
  for (const [index, action] of actions.entries()) {
    const last = runs.at(-1);
    const before = last?.[0]?.action;
    const placed = { action, number: index + 1 };
    if (before !== undefined && isAlike(before, action)) last?.push(placed);
    else runs.push([placed]);
  }
  return runs.flatMap((placed): readonly PlanLine[] => {
    const [first] = placed;
    if (first === undefined || placed.length < MANY) return placed.map((each) => ({ is: 'action', placed: each }));
    return [{ is: 'many', step: first.action.step, title: first.action.stepTitle, placed }];
  });
}
