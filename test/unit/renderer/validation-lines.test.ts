import { describe, expect, it } from 'vitest';
import { isFine, isOpen, linesOf } from '../../../renderer/screens/stages/validation/lines.ts';
import type { RowView, RunState } from '../../../shared/ipc/views.ts';

const row = (number: number): RowView => ({
  row: number,
  type: 'Outbound',
  name: `Name ${number}`,
  level: 'View',
  policy: `outbound:name${number}:view`,
  purpose: '',
  clicks: [],
});
const rows = [row(1), row(2), row(3), row(4)];

const finding = (number: number, kind: RunState['findings'][number]['finding']) => ({
  row: number,
  permissions: ['a:b:c'],
  finding: kind,
  proof: 'grant' as const,
});

const state = (change: Partial<RunState>): RunState => ({
  engagement: 'e',
  runbook: 'r',
  purpose: 'run',
  state: 'ended',
  startedAt: '2026-11-21T09:00:00.000Z',
  steps: [],
  findings: [],
  rows: 4,
  checks: [],
  ...change,
});

describe('lines of the validation', () => {
  it('keeps every row in its place while answers come in', () => {
    const live = linesOf(state({ state: 'running', findings: [finding(3, 'missing')] }), rows);
    expect(live.map(({ key, state: how }) => [key, how])).toEqual([
      ['row 1', 'waiting'],
      ['row 2', 'waiting'],
      ['row 3', 'missing'],
      ['row 4', 'waiting'],
    ]);
  });
  it('puts what is not in order first at the end, and never calls a missing answer fine', () => {
    const lines = linesOf(
      state({
        findings: [finding(1, 'granted'), finding(2, 'conditional'), finding(3, 'not-offered')],
        checks: [
          { step: 'role', what: 'Role is there', result: 'ok', proof: 'GET' },
          { step: 'oauth', what: 'Client is there', result: 'not-ok', proof: 'GET', reason: 'gone' },
        ],
      }),
      rows,
    );
    expect(lines.map(({ key, group }) => [key, group])).toEqual([
      ['check oauth Client is there', 'open'],
      ['row 2', 'open'],
      ['row 4', 'unchecked'],
      ['check role Role is there', 'checks'],
      ['row 1', 'rows'],
      ['row 3', 'rows'],
    ]);
    expect(lines.filter(isOpen)).toHaveLength(3);
    expect(lines.filter(isFine)).toHaveLength(3);
  });
  it('has no rows where a run proves none', () => {
    expect(linesOf(state({ rows: 0 }), rows)).toEqual([]);
  });
});
