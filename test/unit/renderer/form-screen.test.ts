import { describe, expect, it } from 'vitest';
import { baseName } from '../../../renderer/screens/stages/form/base-name.ts';
import { handOverOf } from '../../../renderer/screens/stages/form/hand-over-state.ts';
import { type Wish, withFormat, wrongIn } from '../../../renderer/screens/stages/form/wish.ts';
import type { ActionView, EngagementView, RunState, RunSummary, Stage } from '../../../shared/ipc/views.ts';

const wish: Wish = { formats: ['docx'], folder: '/forms', handling: 'omit', recipient: '', typed: '' };

describe('what is wrong with an export', () => {
  it('is nothing for files without the secret in a folder', () => {
    expect(wrongIn(wish, 'acme')).toEqual({});
  });
  it('is said field by field', () => {
    expect(Object.keys(wrongIn({ ...wish, formats: [], folder: ' ' }, 'acme'))).toEqual(['formats', 'folder']);
    expect(Object.keys(wrongIn({ ...wish, handling: 'age-recipient' }, 'acme'))).toEqual(['recipient']);
  });
  it('is clear text that was not confirmed by the organization’s short name', () => {
    const clear = { ...wish, handling: 'clear' as const };
    expect(wrongIn({ ...clear, typed: 'Acme' }, 'acme')).toHaveProperty('typed');
    expect(wrongIn({ ...clear, typed: ' acme ' }, 'acme')).toEqual({});
    expect(wrongIn({ ...clear, typed: '' }, '')).toHaveProperty('typed');
  });
});

it('keeps formats in the order in which they are offered', () => {
  expect(withFormat(['eml', 'docx'], 'pdf', true)).toEqual(['docx', 'pdf', 'eml']);
  expect(withFormat(['docx', 'eml'], 'docx', false)).toEqual(['eml']);
});

it('names a file by the last part of its path', () => {
  expect([baseName('/a/b c.docx'), baseName('C:\\forms\\b.eml')]).toEqual(['b c.docx', 'b.eml']);
});

describe('the hand-over', () => {
  const runbook = { id: 'r', stages: [{ id: 'form' as const, title: 'Details form' }] };
  const run = (purpose: RunSummary['purpose'], result: RunSummary['result'] = 'done'): RunSummary => ({
    id: 'run-1',
    runbook: 'r',
    title: 'R',
    purpose,
    result,
    interrupted: false,
    at: '2026-11-21T09:00:00.000Z',
  });
  const engagement = (runs: RunSummary[], state: Stage['state']): Pick<EngagementView, 'runs' | 'runbooks'> => ({
    runs,
    runbooks: [
      { id: 'r', title: 'R', standing: 'done', started: true, stages: [{ id: 'form', title: 'Details form', state }] },
    ],
  });
  const live: RunState = {
    engagement: 'e',
    runbook: 'r',
    purpose: 'run',
    state: 'running',
    startedAt: '2026-11-21T09:00:00.000Z',
    steps: [],
    findings: [],
    rows: 0,
    checks: [],
  };

  it('is asked for by a run that waits for it', () => {
    const asked = { step: 'send' } as ActionView;
    expect(handOverOf(engagement([], 'todo'), runbook, { ...live, asked })).toEqual({ is: 'asked', step: 'send' });
  });
  it('is still to come while a run goes on, unless it only verifies', () => {
    expect(handOverOf(engagement([], 'todo'), runbook, live)).toEqual({ is: 'running' });
    expect(handOverOf(engagement([run('run')], 'done'), runbook, { ...live, purpose: 'verify' })).toEqual({
      is: 'done',
    });
  });
  it('is left open by a run that ended without it', () => {
    expect(handOverOf(engagement([run('run', 'attention')], 'todo'), runbook, undefined)).toEqual({ is: 'open' });
  });
  it('is nobody’s business before a run and after an undo', () => {
    expect(handOverOf(engagement([], 'todo'), runbook, undefined)).toEqual({ is: 'none' });
    expect(handOverOf(engagement([run('undo')], 'todo'), runbook, undefined)).toEqual({ is: 'none' });
  });
  it('is due again after a reset of the secret', () => {
    expect(handOverOf(engagement([run('rotate'), run('run')], 'attention'), runbook, undefined)).toEqual({
      is: 'again',
    });
  });
});
