import { describe, expect, it } from 'vitest';
import { foldEvent } from '../../../../main/desk/run-fold.ts';
import type { RunEvent } from '../../../../main/engine/events.ts';
import type { RunState } from '../../../../shared/ipc/views.ts';

const START: RunState = {
  engagement: 'harbour-bank-7k2f9d',
  runbook: 'uca-historical',
  purpose: 'run',
  state: 'running',
  startedAt: '2026-01-31T09:30:00.000Z',
  steps: [
    { id: 'role', title: 'Role', actor: 'api', status: 'todo' },
    { id: 'send', title: 'Hand over', actor: 'manual', status: 'todo' },
  ],
  findings: [],
  rows: 2,
  checks: [],
};

const state = (...events: readonly RunEvent[]) => events.reduce(foldEvent, START);
const begun: RunEvent = { type: 'step-started', step: 'role', title: 'Role' };
const waiting: RunEvent = { type: 'waiting', step: 'role', until: 'it shows', elapsedSeconds: 3, atMostSeconds: 300 };
const notYet: RunEvent = { type: 'not-yet', step: 'role', what: 'refused', secondsLeft: 12 };
const finding = (row: number, kind: 'granted' | 'missing'): RunEvent => ({
  type: 'finding',
  finding: { row, permissions: ['a:b:c'], finding: kind, proof: 'grant' },
});
const check = (what: string, result: 'ok' | 'not-ok'): RunEvent => ({
  type: 'check',
  check: { step: 'role', what, result, proof: 'GET /roles' },
});

describe('the state of a run', () => {
  it('marks the step that is worked on, and what it does', () => {
    const sending: RunEvent = { type: 'sending', step: 'role', action: 'role/1', summary: 'Create role “R”' };
    expect(state(begun)).toMatchObject({ now: 'Role', steps: [{ id: 'role', status: 'now' }, { status: 'todo' }] });
    expect(state(begun, sending).now).toBe('Create role “R”');
  });

  it('counts the writes of a step, and forgets the count with the step', () => {
    const progress: RunEvent = { type: 'progress', step: 'role', done: 120, of: 500 };
    expect(state(begun, progress).progress).toEqual({ step: 'role', done: 120, of: 500 });
    const ended: RunEvent = { type: 'step-ended', step: 'role', title: 'Role', status: 'done' };
    expect(state(begun, progress, ended).progress).toBeUndefined();
    expect(state(begun, progress, { ...begun, step: 'send' }).progress).toBeUndefined();
  });

  it('keeps title and actor of a step that ended, with its time and reason', () => {
    const ended: RunEvent = {
      type: 'step-ended',
      step: 'send',
      title: 'Other',
      status: 'open',
      durationMs: 7,
      reason: 'later',
    };
    const { steps, now } = state(begun, ended);
    expect(steps[1]).toEqual({
      id: 'send',
      title: 'Hand over',
      actor: 'manual',
      status: 'open',
      durationMs: 7,
      reason: 'later',
    });
    expect(now).toBeUndefined();
  });

  it('shows a wait until something else happens', () => {
    expect(state(begun, waiting).waiting).toEqual({ until: 'it shows', elapsedSeconds: 3, atMostSeconds: 300 });
    expect(state(begun, notYet).notYet).toEqual({ what: 'refused', secondsLeft: 12 });
    const answered: RunEvent = { type: 'answered', step: 'role', action: 'role/1', status: 200 };
    for (const next of [begun, answered]) {
      const { waiting: wait, notYet: left } = state(begun, waiting, notYet, next);
      expect([wait, left]).toEqual([undefined, undefined]);
    }
  });

  it('has one finding a row in the order of rows, and one check a statement', () => {
    const { findings, checks } = state(
      finding(2, 'missing'),
      finding(1, 'granted'),
      finding(2, 'granted'),
      check('x', 'not-ok'),
      check('y', 'ok'),
      check('x', 'ok'),
    );
    expect(findings.map(({ row, finding: kind }) => [row, kind])).toEqual([
      [1, 'granted'],
      [2, 'granted'],
    ]);
    expect(checks.map(({ what, result }) => [what, result])).toEqual([
      ['x', 'ok'],
      ['y', 'ok'],
    ]);
  });

  it('takes in a step that was not announced', () => {
    const { steps } = state({ type: 'step-started', step: 'extra', title: 'Extra' });
    expect(steps.map(({ id }) => id)).toEqual(['role', 'send', 'extra']);
  });

  it('does not change the state it was given', () => {
    const before = structuredClone(START);
    state(begun, waiting, finding(1, 'granted'), check('x', 'ok'));
    expect(START).toEqual(before);
  });
});
