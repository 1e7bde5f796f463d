import { describe, expect, it } from 'vitest';
import { duration } from '../../../renderer/screens/stages/run/duration.ts';
import { isHandOver } from '../../../renderer/screens/stages/run/hand-over.ts';
import { stateOfJournal } from '../../../renderer/screens/stages/run/journal-state.ts';
import { nextOf } from '../../../renderer/screens/stages/run/next-of.ts';
import { undoneRun } from '../../../renderer/screens/stages/run/undone-run.ts';
import type { ActionView, Outcome, RunState, RunSummary } from '../../../shared/ipc/views.ts';

const problem = (code: string) => ({ code, message: 'It went wrong.', fix: 'Mend it.' });

function ended(outcome: Partial<Outcome>, purpose: RunState['purpose'] = 'run'): RunState {
  const rest = { steps: [], findings: [], rows: 0, checks: [] };
  const whole = { result: 'done' as const, warnings: [], cannotUndo: [], offerReset: false, ...outcome };
  return {
    engagement: 'e',
    runbook: 'r',
    purpose,
    state: 'ended',
    startedAt: '2026-11-21T09:00:00.000Z',
    ...rest,
    outcome: whole,
  };
}

const summary = (change: Partial<RunSummary> = {}): RunSummary => ({
  id: 'run-1',
  runbook: 'r',
  title: 'R',
  purpose: 'run',
  result: 'done',
  interrupted: false,
  at: '2026-11-21T09:00:00.000Z',
  ...change,
});

describe('the next action after a run', () => {
  it('is to go on when it is done, or done but for something to look at', () => {
    expect(nextOf(ended({}), [])).toBe('continue');
    expect(nextOf(ended({ result: 'attention', problem: problem('check-not-ok') }), [])).toBe('continue');
  });
  it('is to resume what failed or was stopped', () => {
    expect(nextOf(ended({ result: 'failed', problem: problem('conflict') }), [])).toBe('resume');
    expect(nextOf(ended({ result: 'stopped' }, 'undo'), [])).toBe('resume');
  });
  it('is a reset when the secret is lost, whatever else is wrong', () => {
    expect(nextOf(ended({ result: 'failed', offerReset: true, problem: problem('secret-refused') }), [])).toBe('reset');
  });
  it('is to sign in again when nobody is signed in any more', () => {
    expect(nextOf(ended({ result: 'failed', problem: problem('token-refused') }), [])).toBe('sign-in');
  });
  it('is to resume the run that a reset was made for', () => {
    const runs = [summary({ purpose: 'rotate' }), summary({ result: 'failed' })];
    expect(nextOf(ended({}, 'rotate'), runs)).toBe('resume-run');
    expect(nextOf(ended({}, 'rotate'), [summary()])).toBe('continue');
  });
  it('leads back to the overview after an undo', () => {
    expect(nextOf(ended({}, 'undo'), [])).toBe('overview');
  });
});

describe('a run of an earlier session', () => {
  const runbook = {
    id: 'r',
    steps: [
      { id: 'role', title: 'Role', actor: 'api' as const },
      { id: 'send', title: 'Send', actor: 'manual' as const },
    ],
    rows: [],
  };
  const lines = [
    { kind: 'opened', run: 'run-1' },
    { kind: 'step', step: 'role', status: 'failed', out: {}, durationMs: 9, reason: 'no' },
    { kind: 'step', step: 'role', status: 'done', out: {}, durationMs: 12 },
    { kind: 'finding', finding: { row: 2, permissions: ['a:b:c'], finding: 'missing', proof: 'grant' } },
    { kind: 'finding', finding: { row: 1, permissions: ['a:b:d'], finding: 'granted', proof: 'both' } },
    { kind: 'finding', finding: { row: 2, permissions: ['a:b:c'], finding: 'granted', proof: 'both' } },
    { kind: 'check', check: { step: 'role', what: 'It is there', result: 'not-ok', proof: 'GET' } },
    { kind: 'check', check: { step: 'role', what: 'It is there', result: 'ok', proof: 'GET' } },
    { kind: 'finding', finding: { row: 'three' } },
  ];
  const state = stateOfJournal('e', runbook, summary({ result: 'failed', problem: problem('secret-refused') }), {
    lines,
    head: 'abc',
  });

  it('shows the last word on each step, row and check, and passes over what is not understood', () => {
    expect(state.steps).toEqual([
      { id: 'role', title: 'Role', actor: 'api', status: 'done', durationMs: 12 },
      { id: 'send', title: 'Send', actor: 'manual', status: 'todo' },
    ]);
    expect(state.findings.map(({ row, finding }) => [row, finding])).toEqual([
      [1, 'granted'],
      [2, 'granted'],
    ]);
    expect(state.checks.map(({ result }) => result)).toEqual(['ok']);
  });
  it('ends as it was recorded, with the journal’s head and an offered reset', () => {
    expect(state.outcome).toMatchObject({ result: 'failed', journalHead: 'abc', offerReset: true });
  });
  it('lists only the steps that a purpose other than the run touched, its own ones too', () => {
    const rotated = stateOfJournal('e', runbook, summary({ purpose: 'rotate' }), {
      lines: [{ kind: 'step', step: 'rotate', status: 'done', out: {}, durationMs: 1 }],
      head: '',
    });
    expect(rotated.steps.map(({ id }) => id)).toEqual(['rotate']);
    expect(rotated.outcome?.offerReset).toBe(false);
  });
});

it('takes an undo for the last word, also when a reset began after the run that it undid', () => {
  const undo = summary({ purpose: 'undo' });
  expect(undoneRun([summary({ id: 'run-2', purpose: 'rotate' }), undo], 'r')).toBe(undo);
  expect(undoneRun([summary({ id: 'run-2' }), undo], 'r')).toBeUndefined();
  expect(undoneRun([summary({ purpose: 'undo', result: 'failed' })], 'r')).toBeUndefined();
});

it('knows the hand-over of the form only where there is a page for it', () => {
  const asked = { step: 'send' } as ActionView;
  expect(isHandOver(asked, { stages: [{ id: 'form', title: 'Details form' }] })).toBe(true);
  expect(isHandOver(asked, { stages: [{ id: 'run', title: 'Run' }] })).toBe(false);
  expect(isHandOver({ ...asked, step: 'phone' }, { stages: [{ id: 'form', title: 'Details form' }] })).toBe(false);
  expect(isHandOver(undefined, { stages: [{ id: 'form', title: 'Details form' }] })).toBe(false);
});

it('says how long something took, and nothing for no time', () => {
  expect([duration(1), duration(312), duration(65_000)]).toEqual(['', '0.31 s', '1:05']);
});
