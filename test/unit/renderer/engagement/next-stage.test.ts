import { describe, expect, it } from 'vitest';
import {
  nextStage,
  openStage,
  type RunbookState,
  railRunbook,
} from '../../../../renderer/screens/engagement/next-stage.ts';
import type { EngagementView, ParameterView, RunbookView, Stage } from '../../../../shared/ipc/views.ts';

const STAGES = ['region', 'connect', 'permissions', 'settings', 'plan', 'run'] as const;
const parameter = (over: Partial<ParameterView>): ParameterView => ({
  name: 'site',
  label: 'Site',
  aliases: [],
  type: 'text',
  required: true,
  rule: '',
  whereToFind: '',
  ...over,
});
const runbook = (parameters: ParameterView[]): RunbookView => ({
  id: 'one',
  title: 'One',
  source: '',
  steps: [],
  stages: STAGES.map((id) => ({ id, title: id })),
  parameters,
  rows: [],
});
const state = (
  id: string,
  states: Partial<Record<Stage['id'], Stage['state']>> = {},
  started = false,
): RunbookState => ({
  id,
  title: id,
  standing: 'new',
  started,
  stages: STAGES.map((stage) => ({ id: stage, title: stage, state: states[stage] ?? 'todo' })),
});
const view = (over: Partial<EngagementView> = {}): EngagementView => ({
  id: 'e',
  customer: 'C',
  practice: false,
  reachable: true,
  createdAt: '',
  touchedAt: '',
  facts: [],
  secrets: [],
  runs: [],
  runbooks: [],
  notices: [],
  ...over,
});

describe('nextStage', () => {
  it('passes the settings over while the defaults will do', () => {
    const plain = runbook([parameter({ default: 'x' }), parameter({ name: 'address' })]);
    expect(nextStage(plain, view(), 'region')).toBe('connect');
    expect(nextStage(plain, view(), 'permissions')).toBe('plan');
    expect(nextStage(plain, view(), 'settings')).toBe('plan');
  });

  it('stops at the settings for a value that only the operator knows, until it is known', () => {
    const asking = runbook([parameter({})]);
    const fact = { name: 'site', label: 'Site', value: 'S', from: 'you', at: '' };
    expect(nextStage(asking, view(), 'permissions')).toBe('settings');
    expect(nextStage(asking, view({ facts: [fact] }), 'permissions')).toBe('plan');
  });

  it('has nothing after the last page, and for a page that there is not', () => {
    expect(nextStage(runbook([]), view(), 'run')).toBeUndefined();
    expect(nextStage(runbook([]), view(), 'nowhere')).toBeUndefined();
  });
});

describe('openStage', () => {
  it('is the first page with something left to do, the settings aside', () => {
    const begun = state('one', { region: 'done', connect: 'done', permissions: 'done' });
    expect(openStage(begun)?.id).toBe('plan');
    expect(openStage(state('one', { region: 'done', connect: 'attention' }))?.id).toBe('connect');
  });
});

describe('railRunbook', () => {
  it('is that of the route, else the latest run, else the one begun, else the only one', () => {
    const two = [state('one'), state('two', {}, true)];
    const run = {
      id: 'r',
      runbook: 'one',
      title: '',
      purpose: 'run',
      result: 'done',
      interrupted: false,
      at: '',
    } as const;
    expect(railRunbook(view({ runbooks: two }), 'one')?.id).toBe('one');
    expect(railRunbook(view({ runbooks: two, runs: [run] }), undefined)?.id).toBe('one');
    expect(railRunbook(view({ runbooks: two }), undefined)?.id).toBe('two');
    expect(railRunbook(view({ runbooks: [state('one')] }), undefined)?.id).toBe('one');
    expect(railRunbook(view({ runbooks: [state('one'), state('three')] }), undefined)).toBeUndefined();
  });
});
