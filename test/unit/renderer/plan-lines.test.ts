import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planLines } from '../../../renderer/screens/stages/plan/plan-lines.ts';
import type { ActionView } from '../../../shared/ipc/views.ts';

const action = (step: string, kind: ActionView['kind'], at: number): ActionView => ({
  id: `${step}/${at}`,
  step,
  stepTitle: step.toUpperCase(),
  kind,
  summary: '',
  reversible: true,
  needs: [],
  yields: [],
});
const many = (step: string, count: number, kind: ActionView['kind'] = 'http') =>
  Array.from({ length: count }, (_, at) => action(step, kind, at));

describe('lines of a plan', () => {
  it('show 500 alike of one step as one line, and the others one by one', () => {
    const lines = planLines([...many('role', 1), ...many('licence', 500), ...many('test', 1, 'manual')]);
    expect(lines.map((line) => (line.is === 'many' ? [line.title, line.placed.length] : line.placed.number))).toEqual([
      1,
      ['LICENCE', 500],
      502,
    ]);
  });

  it('keep a few of a step as they are, and do not mix kinds', () => {
    expect(planLines(many('parameter', 7)).every(({ is }) => is === 'action')).toBe(true);
    const mixed = planLines([...many('roles', 5), ...many('roles', 5, 'manual')]);
    expect(mixed.every(({ is }) => is === 'action')).toBe(true);
  });

  it('keep what costs apart from what does not', () => {
    const lines = planLines([
      ...many('roles', 1),
      ...many('roles', 12).map((each) => ({ ...each, cost: 'licence' as const })),
    ]);
    expect(lines.map((line) => (line.is === 'many' ? line.placed.length : 1))).toEqual([1, 12]);
  });

  it('hold every action once, in the order of the plan', () => {
    const part = fc.tuple(fc.constantFrom('a', 'b'), fc.integer({ min: 1, max: 20 }));
    fc.assert(
      fc.property(fc.array(part), (parts) => {
        const actions = parts.flatMap(([step, count], at) => many(`${step}${at % 2}`, count));
        const placed = planLines(actions).flatMap((line) => (line.is === 'many' ? line.placed : [line.placed]));
        expect(placed.map((each) => each.action)).toEqual(actions);
        expect(placed.map(({ number }) => number)).toEqual(actions.map((_, at) => at + 1));
      }),
    );
  });
});
