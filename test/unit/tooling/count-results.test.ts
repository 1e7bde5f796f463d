import { expect, test } from 'vitest';
import { countResults } from '../../../build/testing/count-results.mjs';

const file = (status: string, ...tests: string[]) => ({
  status,
  assertionResults: tests.map((each) => ({ status: each })),
});

test('counts tests by status; todo and skipped are skipped', () => {
  const testResults = [file('passed', 'passed', 'pending', 'todo', 'skipped'), file('failed', 'passed', 'failed')];
  expect(countResults({ exitCode: 1, report: { testResults } })).toEqual({ passed: 2, failed: 1, skipped: 3 });
});

test('a file that failed without a failed test counts as one', () => {
  const testResults = [file('failed'), file('failed', 'passed'), file('failed', 'failed', 'failed')];
  expect(countResults({ exitCode: 1, report: { testResults } })).toEqual({ passed: 1, failed: 4, skipped: 0 });
});

test.each([undefined, {}, { testResults: [file('passed', 'passed')] }])(
  'a run that failed is never without a failure: %j',
  (report) => {
    expect(countResults({ exitCode: 1, report }).failed).toBe(1);
  },
);

test('no tests are no passes', () => {
  expect(countResults({ exitCode: 0, report: { testResults: [] } })).toEqual({ passed: 0, failed: 0, skipped: 0 });
});
