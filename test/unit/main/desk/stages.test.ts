import { describe, expect, it } from 'vitest';
import { type StageSources, shortRegion, stagesOf, standingOf } from '../../../../main/desk/stages.ts';
import type { StepState } from '../../../../main/engagements/fold.ts';
import type { StageId } from '../../../../shared/ipc/views.ts';
import type { Finding } from '../../../../shared/results/finding.ts';
import { stageTitles } from '../../../../shared/text/stages.ts';

type Run = StageSources['runs'][number];

const at = (minute: number) => `2026-03-01T10:${String(minute).padStart(2, '0')}:00.000Z`;
const step = (status: StepState['status']): StepState => ({ status, durationMs: 1, at: at(0) });
const findings = (...each: Finding['finding'][]): Finding[] =>
  each.map((finding, i) => ({ row: i + 1, permissions: ['a:b:c'], finding, proof: 'grant' }));
const check = (result: 'ok' | 'not-ok' | 'unchecked') => ({ step: 'validate', what: 'It works.', result, proof: '' });
const run = (more: Partial<Run> = {}): Run => ({
  runbook: 'uca',
  at: at(1),
  result: 'done',
  digest: 'd',
  steps: new Map([['role', step('done')]]),
  findings: [],
  checks: [],
  ...more,
});
const undone = (more: Partial<Run> = {}) => run({ steps: new Map([['role', step('undone')]]), ...more });

const EMPTY: StageSources = {
  stages: Object.entries(stageTitles).map(([id, title]) => ({ id: id as StageId, title })),
  region: undefined,
  connected: false,
  rows: 2,
  checklist: undefined,
  settingsMade: false,
  facts: {
    needed: 0,
    missing: 0,
    numbers: 0,
    senders: { count: 0, withoutEndpoint: 0 },
    agents: { users: 0, workgroups: 0 },
    request: false,
  },
  links: { count: 0, inDoubt: false },
  webhook: undefined,
  setUp: undefined,
  handsOver: true,
  runs: [],
  sentAt: undefined,
  renewedAt: undefined,
  working: undefined,
};
const stage = (id: StageId, more: Partial<StageSources>) => {
  const { state, aside } = stagesOf({ ...EMPTY, ...more }).find((each) => each.id === id) ?? { state: 'none' };
  return aside === undefined ? state : [state, aside];
};

describe('stages', () => {
  it('are all to do at the start, in the order of the runbook', () => {
    const stages = stagesOf(EMPTY);
    expect(stages.map(({ title }) => title)).toEqual(Object.values(stageTitles));
    expect(new Set(stages.map(({ state }) => state))).toEqual(new Set(['todo']));
  });

  it('region is done once an address was recognised, and names the city', () => {
    expect(stage('region', { region: 'Asia Pacific (Sydney)' })).toEqual(['done', 'Sydney']);
    expect(shortRegion('US East 2 (Ohio), FedRAMP')).toBe('Ohio');
    expect(shortRegion('127.0.0.1:8080')).toBe('127.0.0.1:8080');
  });

  it('sign in is done when connected', () => {
    expect(stage('connect', { connected: true })).toBe('done');
  });

  it('permissions counts what is granted', () => {
    expect(stage('permissions', { checklist: findings('granted', 'not-offered') })).toEqual(['done', '1 / 2']);
    expect(stage('permissions', { checklist: findings('granted', 'missing') })).toEqual(['attention', '1 / 2']);
    expect(stage('permissions', { runs: [run({ findings: findings('granted', 'granted') })] })).toEqual([
      'done',
      '2 / 2',
    ]);
  });

  it('permissions is not done by an incomplete list, and to do when nothing could be looked at', () => {
    expect(stage('permissions', { checklist: findings('granted') })).toEqual(['attention', '1 / 2']);
    expect(stage('permissions', { checklist: findings('unchecked', 'unchecked') })).toBe('todo');
  });

  it('what the operator looks at now counts before what a run found', () => {
    const runs = [run({ findings: findings('granted', 'granted') })];
    expect(stage('permissions', { runs, checklist: findings('missing', 'missing') })).toEqual(['attention', '0 / 2']);
  });

  it('settings is done when something was chosen or run with', () => {
    expect(stage('settings', { settingsMade: true })).toBe('done');
    expect(stage('settings', { runs: [run()] })).toBe('done');
  });

  it('details say how much is to be filled in, and are done when nothing is', () => {
    const facts = (missing: number) => ({ ...EMPTY.facts, needed: 4, missing });
    expect(stage('settings', { facts: facts(3) })).toBe('todo');
    expect(stage('settings', { facts: facts(3), settingsMade: true })).toEqual(['attention', '3 to fill in']);
    expect(stage('settings', { facts: facts(0), settingsMade: true })).toBe('done');
    expect(stage('settings', { facts: facts(0) })).toBe('done');
    expect(stage('settings', {})).toBe('todo');
  });

  it('the set-up check fails with its worst finding, and asks for a look where something could not be checked', () => {
    expect(stage('setup', {})).toBe('todo');
    expect(stage('setup', { setUp: [{ result: 'ok' }] })).toBe('done');
    expect(stage('setup', { setUp: [{ result: 'ok' }, { result: 'unchecked' }] })).toBe('attention');
    expect(stage('setup', { setUp: [{ result: 'unchecked' }, { result: 'not-ok' }] })).toBe('failed');
  });

  it('callback or room is done once it was said what to create, and links count what was created', () => {
    expect([stage('request', {}), stage('links', {})]).toEqual(['todo', 'todo']);
    expect(stage('request', { facts: { ...EMPTY.facts, request: true } })).toBe('done');
    expect(stage('links', { links: { count: 2, inDoubt: false } })).toEqual(['done', '2']);
    expect(stage('links', { links: { count: 3, inDoubt: true } })).toEqual(['attention', '3']);
  });

  it('webhook has the verdict of this window, else that of the latest run that asked', () => {
    const checked = (result: 'ok' | 'not-ok' | 'unchecked') =>
      run({ checks: [{ ...check(result), step: 'cus-webhook' }] });
    expect(stage('webhook', { webhook: 'ok' })).toBe('done');
    expect(stage('webhook', { webhook: 'unchecked', runs: [checked('ok')] })).toBe('attention');
    expect(stage('webhook', { runs: [checked('ok'), checked('not-ok'), run()] })).toBe('failed');
    expect(stage('webhook', { runs: [run({ checks: [check('ok')] })] })).toBe('todo');
  });

  it('sender ids count, and need an endpoint each', () => {
    const facts = (count: number, withoutEndpoint: number) => ({ ...EMPTY.facts, senders: { count, withoutEndpoint } });
    expect(stage('senders', { facts: facts(3, 0) })).toEqual(['done', '3']);
    expect(stage('senders', { facts: facts(3, 1) })).toEqual(['attention', '3']);
    expect(stage('senders', { runs: [run()] })).toBe('done');
    expect(stage('senders', { runs: [run(), undone()] })).toBe('todo');
    expect(stage('numbers', { facts: { ...EMPTY.facts, numbers: 1 } })).toBe('done');
  });

  it('agents count, and are done with a workgroup', () => {
    const facts = (users: number, workgroups: number) => ({ ...EMPTY.facts, agents: { users, workgroups } });
    expect(stage('agents', { facts: facts(12, 2) })).toEqual(['done', '12']);
    expect(stage('agents', { facts: facts(12, 0) })).toEqual(['todo', '12']);
    expect(stage('agents', { facts: facts(0, 1) })).toBe('done');
    expect(stage('agents', { runs: [run()] })).toBe('done');
  });

  it('the snippet has the verdict of the latest run that looked at the site', () => {
    const seen = (result: 'ok' | 'not-ok' | 'unchecked', more: Partial<Run> = {}) =>
      run({ checks: [{ ...check(result), step: 'alto-deploy' }], ...more });
    expect(stage('snippet', { runs: [seen('ok')] })).toBe('done');
    expect(stage('snippet', { runs: [seen('unchecked')] })).toBe('attention');
    expect(stage('snippet', { runs: [seen('ok'), seen('not-ok'), run()] })).toBe('failed');
    expect(stage('snippet', { runs: [seen('ok', { result: 'stopped' })] })).toBe('todo');
    expect(stage('snippet', { runs: [run({ checks: [check('ok')] })] })).toBe('todo');
  });

  it('a record that nobody waits for is done with the run', () => {
    expect(stage('form', { handsOver: false, runs: [run()] })).toBe('done');
    expect(stage('form', { handsOver: false, runs: [run({ result: 'attention' })] })).toBe('todo');
    expect(stage('form', { handsOver: false, runs: [run(), undone()] })).toBe('todo');
  });

  it('run has the result of the latest run, and verifying does not change it', () => {
    for (const result of ['done', 'attention', 'failed', 'stopped'] as const) {
      expect(stage('run', { runs: [run({ result }), run({ runbook: 'uca/verify', at: at(2) })] })).toBe(result);
    }
    expect(stage('run', { runs: [run()], working: 'undo' })).toBe('running');
    expect(stage('run', { runs: [run()], working: 'verify' })).toBe('done');
  });

  it('plan is done with a run, and to do after an undo', () => {
    expect(stage('plan', { runs: [run()] })).toBe('done');
    expect(stage('plan', { runs: [undone()] })).toBe('todo');
    expect(stage('plan', { runs: [run({ digest: undefined })] })).toBe('todo');
  });

  it('after an undo nothing is in place; an undo that failed shows', () => {
    const runs = [undone({ findings: findings('granted', 'granted'), checks: [check('ok')] })];
    expect(stage('run', { runs })).toBe('todo');
    expect(stage('validation', { runs })).toBe('todo');
    expect(stage('run', { runs: [undone({ result: 'failed' })] })).toBe('failed');
  });

  it('validation goes by the latest findings and checks, of whatever run', () => {
    const good = run({ findings: findings('granted', 'not-offered'), checks: [check('ok')] });
    expect(stage('validation', { runs: [good] })).toBe('done');
    const drift = run({ runbook: 'uca/verify', findings: findings('missing'), checks: [check('ok')] });
    expect(stage('validation', { runs: [good, drift] })).toBe('attention');
    const refused = run({ runbook: 'uca/rotate', checks: [check('not-ok'), check('unchecked')] });
    expect(stage('validation', { runs: [good, refused] })).toBe('failed');
    expect(stage('validation', { runs: [run({ checks: [check('unchecked')] })] })).toBe('attention');
    expect(stage('validation', { runs: [good], working: 'verify' })).toBe('running');
  });

  it('validation is not done while a run without rows waits for somebody, nor after it was stopped', () => {
    const checks = [check('ok')];
    const stopped = run({ checks, result: 'stopped' });
    expect(stage('validation', { rows: 0, runs: [stopped], working: 'run' })).toBe('todo');
    expect(stage('validation', { rows: 0, runs: [stopped] })).toBe('todo');
    expect(stage('validation', { rows: 0, runs: [run({ checks: [check('not-ok')], result: 'failed' })] })).toBe(
      'failed',
    );
    expect(stage('validation', { rows: 0, runs: [run({ checks })] })).toBe('done');
  });

  it('validation is not done while a run is still on its way to the rows', () => {
    expect(stage('validation', { runs: [run({ checks: [check('ok')] })] })).toBe('todo');
    expect(stage('validation', { runs: [run({ checks: [check('ok')] })], working: 'run' })).toBe('todo');
    const half = run({ findings: findings('granted'), checks: [check('ok')] });
    expect(stage('validation', { runs: [half] })).toBe('attention');
    const cut = run({ runbook: 'uca/verify', checks: [check('ok')] });
    expect(stage('validation', { runs: [cut] })).toBe('attention');
  });

  it('the form is done when it was handed over, until the secret is reset', () => {
    expect(stage('form', { runs: [run()] })).toBe('todo');
    expect(stage('form', { runs: [run()], sentAt: at(2) })).toBe('done');
    expect(stage('form', { runs: [run()], sentAt: at(2), renewedAt: at(3) })).toBe('attention');
    expect(stage('form', { runs: [run()], sentAt: at(4), renewedAt: at(3) })).toBe('done');
    expect(stage('form', { runs: [run(), undone()], sentAt: at(2), renewedAt: at(3) })).toBe('todo');
  });
});

describe('standing', () => {
  it('is that of the latest run', () => {
    expect(standingOf([], undefined)).toBe('new');
    expect(standingOf([run({ result: 'failed' }), run()], undefined)).toBe('done');
    expect(standingOf([run()], 'verify')).toBe('running');
    expect(standingOf([undone()], undefined)).toBe('new');
  });
});
