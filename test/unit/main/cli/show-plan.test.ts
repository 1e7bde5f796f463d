import { describe, expect, it } from 'vitest';
import { planJson, planLines, retiredLines } from '../../../../main/cli/show-plan.ts';
import type { Plan } from '../../../../main/engine/plan.ts';
import type { StepTitle } from '../../../../shared/runbooks/step-title.ts';
import { post } from '../engine/bench.ts';

const EMPTY: Plan = {
  runbook: 'shed',
  target: 'The shed',
  digest: 'd1ge57',
  actions: [],
  seen: new Map(),
  blocked: [],
  warnings: [],
};
const problem = { code: 'name-not-resolved', message: 'The name could not be looked up.', fix: 'Check the network.' };

describe('a plan without actions', () => {
  it('says that there is nothing to change when everything was looked at', () => {
    expect(planLines(EMPTY, 'The shed').join('\n')).toMatch(/Nothing to change\.[\s\S]*Digest: d1ge57/);
  });

  it('offline, never says that nothing is to be done, and gives nothing to sign', () => {
    const offline = { ...EMPTY, blocked: [{ step: 'signin', why: { problem, family: 'remote' as const } }] };
    const text = planLines(offline, 'The shed').join('\n');
    expect(text).toContain('Cannot go on:');
    expect(text).toContain('Check the network.');
    expect(text).not.toMatch(/nothing/i);
    expect(text).not.toContain('d1ge57');
  });
});

describe('a host that two steps cannot reach', () => {
  const why = { problem, family: 'remote' as const };
  const plan: Plan = { ...EMPTY, blocked: ['one', 'other'].map((step) => ({ step, why })) };

  it('is told once, not once a step', () => {
    expect(planLines(plan, 'The shed').filter((line) => line.includes(problem.message))).toHaveLength(1);
    expect(planJson(plan, 'The shed')).toMatchObject({ problems: [problem] });
  });

  it('hides no problem that differs', () => {
    const other = { ...problem, field: 'nexusURL' };
    const two = { ...plan, warnings: [{ step: 'one', problem: other }] };
    expect(planJson(two, 'The shed')).toMatchObject({ problems: [problem, other] });
  });
});

describe('a transaction in a plan', () => {
  const insert: Plan['actions'][number] = {
    id: 'row/1',
    step: 'row',
    kind: 'sql',
    summary: 'Add the row',
    reversible: true,
    system: 'database',
    table: 'shelf',
    expects: { text: 'SELECT 1', params: [], rows: [] },
    statements: [{ text: 'INSERT INTO shelf VALUES ($1, $2)', params: ["O'Hara\n", { $secret: 'key' }], rows: 1 }],
  };
  const plan: Plan = { ...EMPTY, actions: [insert] };

  it('shows its statement and every value on a line of its own, the secret only as its place', () => {
    const text = planLines(plan, 'The shed').join('\n');
    expect(text).toContain('INSERT INTO shelf VALUES ($1, $2)');
    expect(text).toContain(`$1 = "O'Hara\\n"`);
    expect(text).toContain('$2 = "‹secret key›"');
  });

  it('is in the JSON with what it does and how many rows it changes', () => {
    expect(planJson(plan, 'The shed')).toMatchObject({
      actions: [{ kind: 'sql', table: 'shelf', statements: [{ params: ["O'Hara\n", '‹secret key›'], rows: 1 }] }],
    });
  });
});

describe('a step with many writes', () => {
  const licence = (place: number) =>
    post('licences', { id: `licences/${place}`, summary: `Give agent${place} the licence`, path: [`/${place}`] });
  const guide: StepTitle = {
    id: 'licences',
    title: 'Licences',
    actor: 'api',
    links: [{ title: 'Licensing', url: 'https://help.example/licensing' }],
    retired: { what: 'The licence has another name.', instead: 'Look for that name.' },
  };
  const linesOf = (count: number, steps: readonly StepTitle[] = []) => {
    const actions = [post('box'), ...Array.from({ length: count }, (_, place) => licence(place + 1)), post('lid')];
    return planLines({ ...EMPTY, actions }, 'The shed', steps).join('\n');
  };

  it('is told by its first ones, and the numbers go on behind it', () => {
    const text = linesOf(500);
    expect(text).toContain('  4. Give agent3 the licence');
    expect(text).toContain('… and 497 more like these');
    expect(text).not.toContain('agent4 ');
    expect(text).toContain('502. Create lid');
  });

  it('is told whole while it is short', () => {
    expect(linesOf(9)).toContain(' 10. Give agent9 the licence');
  });

  it('has what was retired, and its documents, once', () => {
    const text = linesOf(5, [guide]);
    expect(text.split('Since then: The licence has another name. Look for that name.')).toHaveLength(2);
    expect(text.split('See Licensing: https://help.example/licensing')).toHaveLength(2);
    expect(text.indexOf('Since then')).toBeLessThan(text.indexOf('agent2'));
  });

  it('says what was retired of a step that has nothing to do, and of no step twice', () => {
    const plan = { ...EMPTY, actions: [licence(1)] };
    expect(retiredLines(plan, [guide])).toEqual([]);
    const same = { ...guide, id: 'release', title: 'Check the release' };
    expect(retiredLines(plan, [guide, same])).toEqual([]);
    const other = { ...same, retired: { what: 'Releases end.', instead: 'Look yours up.' } };
    expect(retiredLines(plan, [guide, other]).join('\n')).toContain('Check the release: Releases end. Look yours up.');
    expect(retiredLines(EMPTY, [other])).toEqual([]);
  });
});
