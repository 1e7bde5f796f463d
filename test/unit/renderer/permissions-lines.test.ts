import { describe, expect, it } from 'vitest';
import { asText } from '../../../renderer/screens/stages/permissions/as-text.ts';
import { catalogueLine } from '../../../renderer/screens/stages/permissions/catalogue-line.ts';
import { countWords, findingParts } from '../../../renderer/screens/stages/permissions/counts.ts';
import {
  firstOpen,
  linesFor,
  linesOf,
  type RowView,
  shortProof,
  showCounts,
} from '../../../renderer/screens/stages/permissions/lines.ts';
import { hasRun, isSignedOut, whoseFirst } from '../../../renderer/screens/stages/permissions/standing.ts';
import { clock, minuteOrDay } from '../../../renderer/screens/stages/permissions/times.ts';
import type { Checklist, RunSummary } from '../../../shared/ipc/views.ts';

const row = (number: number, type: string, name: string, policy: string): RowView => ({
  row: number,
  type,
  name,
  level: 'View',
  policy,
  purpose: '',
  clicks: [],
});
const ROWS = [
  row(1, 'Analytics', 'Queue', 'analytics:queue:view'),
  row(2, 'Outbound', 'Contact', 'outbound:contact:view'),
  row(3, 'Analytics', 'User', 'analytics:user:view'),
  row(4, 'Outbound', 'Campaign', 'outbound:campaign:view'),
];
const CHECKLIST: Checklist = {
  of: 'you',
  subject: 'Ada',
  catalogue: { source: 'live', at: '2026-11-21T09:41:07Z', permissions: 1812 },
  findings: [
    { row: 1, permissions: ['analytics:queue:view'], finding: 'granted', proof: 'both' },
    {
      row: 2,
      permissions: ['outbound:contact:view'],
      finding: 'conditional',
      proof: 'grant',
      reason: 'only in\ndivision Sales',
    },
    { row: 3, permissions: ['analytics:user:view', 'analytics:user:edit'], finding: 'missing', proof: 'grant' },
    { row: 4, permissions: [], finding: 'unchecked', proof: 'none', reason: 'the answer was cut off' },
  ],
  proofs: [
    { row: 2, by: [{ role: 'Agent', divisions: 'Sales' }], options: [] },
    { row: 3, by: [], options: [] },
  ],
  checkedAt: '2026-11-21T09:41:07Z',
};
const lines = linesOf(ROWS, CHECKLIST);
const rowsOf = (some: typeof lines): readonly number[] => some.map((line) => line.row.row);

describe('the lines of the checklist', () => {
  it('stand together by permission type, in the order of the guide', () => {
    expect(rowsOf(lines)).toEqual([1, 3, 2, 4]);
  });
  it('are counted by view; what nobody could look at is no gap', () => {
    expect(showCounts(lines)).toEqual({ all: 4, gaps: 2, conditional: 1, unchecked: 1, 'not-offered': 0 });
    expect(rowsOf(linesFor(lines, 'gaps', ''))).toEqual([3, 2]);
    expect(rowsOf(linesFor(lines, 'unchecked', ''))).toEqual([4]);
  });
  it('are found by every word of a name or policy, within the view', () => {
    expect(rowsOf(linesFor(lines, 'all', 'VIEW outbound:'))).toEqual([2, 4]);
    expect(rowsOf(linesFor(lines, 'all', 'user:edit'))).toEqual([3]);
    expect(linesFor(lines, 'conditional', 'analytics')).toEqual([]);
  });
  it('begin with the first gap, then with what is unchecked', () => {
    expect(firstOpen(lines)?.row.row).toBe(3);
    expect(firstOpen(linesFor(lines, 'all', 'campaign queue'))).toBeUndefined();
    expect(firstOpen(lines.filter((line) => [1, 4].includes(line.row.row)))?.row.row).toBe(4);
  });
  it('have no finding while they are being looked at', () => {
    const before = linesOf(ROWS, undefined);
    expect(before.every(({ finding }) => finding === undefined)).toBe(true);
    expect(showCounts(before).unchecked).toBe(0);
  });
  it('say in a word what stands behind them', () => {
    expect(lines.map(shortProof)).toEqual(['grant, probe', 'no role has it', 'Sales only', 'the answer was cut off']);
  });
});

it('counts findings in words and leaves out what does not occur', () => {
  expect(countWords(findingParts(CHECKLIST.findings))).toBe('1 granted · 1 conditional · 1 missing · 1 unchecked');
});

it('copies rows as a table that a spreadsheet takes, one line a row', () => {
  const copied = asText(lines).split('\n');
  expect(copied).toHaveLength(5);
  expect(new Set(copied.map((line) => line.split('\t').length))).toEqual(new Set([7]));
  expect(copied[3]).toBe(
    '2\tOutbound › Contact\tView\toutbound:contact:view\tConditional\tgrant\tonly in division Sales',
  );
  expect(asText(linesOf(ROWS.slice(0, 1), undefined))).toContain('\tUnchecked\t');
});

describe('whose permissions are looked at first', () => {
  const run = (purpose: RunSummary['purpose'], result: RunSummary['result'], runbook = 'uca'): RunSummary => ({
    id: 'r',
    runbook,
    title: '',
    purpose,
    result,
    interrupted: false,
    at: '',
  });
  it('is you before there is a client', () => {
    expect(whoseFirst({ runs: [] }, 'uca')).toBe('you');
    expect(whoseFirst({ runs: [run('run', 'failed')] }, 'uca')).toBe('you');
    expect(whoseFirst({ runs: [run('undo', 'done'), run('run', 'done')] }, 'uca')).toBe('you');
    expect(whoseFirst({ runs: [run('run', 'done', 'other')] }, 'uca')).toBe('you');
  });
  it('is the client after a run, whatever was verified since', () => {
    expect(whoseFirst({ runs: [run('verify', 'failed'), run('run', 'attention')] }, 'uca')).toBe('client');
  });
  it('can be chosen once something was run', () => {
    expect(hasRun({ runs: [run('verify', 'done')] }, 'uca')).toBe(false);
    expect(hasRun({ runs: [run('run', 'failed')] }, 'uca')).toBe(true);
  });
  it('is asked for by signing in only when that helps', () => {
    expect(isSignedOut({ code: 'not-signed-in' })).toBe(true);
    expect(isSignedOut({ code: 'name-not-resolved' })).toBe(false);
    expect(isSignedOut(undefined)).toBe(false);
  });
});

it('says the time of today and the day of before', () => {
  const at = new Date(2026, 10, 21, 9, 41, 7);
  const later = new Date(2026, 10, 21, 18, 0, 0);
  expect(clock(at.toISOString(), later)).toBe('09:41:07');
  expect(minuteOrDay(at.toISOString(), later)).toBe('09:41');
  expect(clock(at.toISOString(), new Date(2026, 10, 22))).toBe('21 Nov 2026, 09:41:07');
  expect(minuteOrDay('no time', later)).toBe('no time');
});

it('names the catalogue, or that it is on its way', () => {
  expect(catalogueLine(CHECKLIST.catalogue, false)).toContain('live, 1,812 permissions');
  expect(catalogueLine({ ...CHECKLIST.catalogue, source: 'bundled' }, false)).toContain('21 Nov 2026');
  expect(catalogueLine(undefined, true)).not.toBe(catalogueLine(undefined, false));
});
