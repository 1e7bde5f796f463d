import { expect, it } from 'vitest';
import { isSignedOut } from '../../../renderer/screens/stages/permissions/standing.ts';
import { problemPage } from '../../../renderer/screens/stages/plan/problem-page.ts';
import { nextOf } from '../../../renderer/screens/stages/run/next-of.ts';
import { asksForSignIn } from '../../../renderer/screens/stages/sign-in-codes.ts';
import type { RunState } from '../../../shared/ipc/views.ts';

const CODES = ['not-signed-in', 'token-refused', 'secret-not-entered', 'sign-in-timed-out', 'organization-differs'];

const ended = (code: string): RunState => ({
  engagement: 'harbour',
  runbook: 'uca',
  purpose: 'run',
  run: 'r1',
  state: 'ended',
  startedAt: '2026-11-21T09:00:00Z',
  steps: [],
  findings: [],
  rows: 0,
  checks: [],
  outcome: {
    result: 'failed',
    problem: { code, message: 'It was refused.', fix: 'Sign in.' },
    warnings: [],
    cannotUndo: [],
    journalHead: 'head',
    offerReset: false,
  },
});

it.each(CODES)('every page leads to the sign-in for %s', (code) => {
  expect(asksForSignIn({ code })).toBe(true);
  expect(isSignedOut({ code })).toBe(true);
  expect(nextOf(ended(code), [])).toBe('sign-in');
  expect(problemPage({ code }, { stages: [{ id: 'connect', title: 'Sign in' }], parameters: [] })).toBe('connect');
});

it('does not send somebody to sign in for a secret that is entered among the details', () => {
  expect(asksForSignIn({ code: 'secret-not-entered', field: 'accessToken' })).toBe(true);
  expect(asksForSignIn({ code: 'secret-not-entered', field: 'apiKey' })).toBe(false);
});

it('does not send somebody to sign in for anything else', () => {
  expect(asksForSignIn({ code: 'server-fault' })).toBe(false);
  expect(nextOf(ended('server-fault'), [])).toBe('resume');
});
