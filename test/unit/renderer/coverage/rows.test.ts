import { describe, expect, it } from 'vitest';
import { beyondLines, linesWith } from '../../../../renderer/screens/coverage/beyond/beyond-lines.ts';
import { rowNames } from '../../../../renderer/screens/coverage/parts/row-names.ts';
import {
  asText,
  firstOpen,
  rowsFor,
  showCounts,
  sortedRows,
  titleOf,
  whoHas,
} from '../../../../renderer/screens/coverage/rows/report-lines.ts';
import { answered, reportOf } from './report.ts';

const ROWS = [
  answered(1, 'Analytics', 'analytics:queue:view', 'granted'),
  answered(2, 'Outbound', 'outbound:contact:view', 'conditional'),
  answered(3, 'Analytics', 'analytics:user:view', 'unchecked'),
  answered(4, 'Outbound', 'outbound:campaign:view', 'missing'),
];
const REPORT = reportOf(ROWS);
const numbers = (rows: typeof ROWS | ReturnType<typeof sortedRows>) => rows.map(({ need }) => need.row);

describe('the rows of an answer', () => {
  it('stand together by type, in the order of the need', () => {
    expect(numbers(sortedRows(ROWS))).toEqual([1, 3, 2, 4]);
  });
  it('are counted by view; what nobody could answer is no gap', () => {
    expect(showCounts(REPORT)).toMatchObject({ all: 4, gaps: 2, conditional: 1, unchecked: 1, 'not-offered': 0 });
    expect(numbers(rowsFor(ROWS, 'gaps', ''))).toEqual([2, 4]);
    expect(numbers(rowsFor(ROWS, 'unchecked', ''))).toEqual([3]);
  });
  it('are found by every word of a name or policy, within the view', () => {
    expect(numbers(rowsFor(ROWS, 'all', 'VIEW outbound:'))).toEqual([2, 4]);
    expect(rowsFor(ROWS, 'conditional', 'analytics')).toEqual([]);
  });
  it('begin with the first gap, then with what is unchecked, else with the first', () => {
    expect(firstOpen(ROWS)?.need.row).toBe(2);
    expect(firstOpen(ROWS.filter(({ need }) => need.row % 2 === 1))?.need.row).toBe(3);
    expect(firstOpen(ROWS.slice(0, 1))?.need.row).toBe(1);
    expect(firstOpen([])).toBeUndefined();
  });
  it('are copied as a table that a spreadsheet takes, one line a row', () => {
    const lines = asText(ROWS).split('\n');
    expect(lines).toHaveLength(5);
    expect(new Set(lines.map((line) => line.split('\t').length))).toEqual(new Set([6]));
    expect(lines[2]).toBe('2\tOutbound › contact\tView\toutbound:contact:view\tConditional\treason of 2');
  });
  it('say each part of their name once', () => {
    expect(titleOf(answered(1, 'Analytics', 'analytics:queue:view', 'granted'))).toBe('Analytics › queue › View');
    const bare = answered(1, 'x', 'a:b:c', 'granted');
    expect(titleOf({ need: { ...bare.need, type: 'a:b:c', name: 'a:b:c', level: '' } })).toBe('a:b:c');
  });
  it('are named by number where a role covers them', () => {
    expect(rowNames(REPORT, [4, 1])).toEqual(['1 Analytics › queue › View', '4 Outbound › campaign › View']);
  });
});

describe('who has a row', () => {
  const row = (finding: 'granted' | 'conditional' | 'missing' | 'unchecked', by: string[] = [], byMore = false) => ({
    ...answered(1, 'Routing', 'routing:queue:view', finding),
    by,
    byMore,
  });

  it('names roles, says that there are more, and that one has it in part only', () => {
    expect(whoHas(row('granted', ['Analyst', 'Supervisor'], true))).toBe('Analyst, Supervisor and more');
    expect(whoHas(row('conditional', ['Analyst']))).toBe('Analyst, in part');
  });

  it('is nobody for a gap, and the reason where nobody knows', () => {
    expect(whoHas(row('missing'))).toBe('no role');
    expect(whoHas(row('unchecked'))).toContain('reason');
  });
});

describe('what is beyond the need', () => {
  const role = { id: 'r', name: 'Agent' };
  const report = {
    ...REPORT,
    rows: [{ ...answered(1, 'Analytics', 'analytics:queue:view', 'granted'), licence: 'CX 3' }, ...ROWS.slice(1)],
    beyond: [{ permission: 'routing:queue:edit', reaches: 1, roles: [role], roleCount: 1 }],
    wildcards: [{ permission: 'analytics:*:view', roles: [role], roleCount: 1, rows: [1] }],
  };
  it('is listed by kind; a row stands among the licences only where one is known', () => {
    const lines = beyondLines(report);
    expect(lines.beyond.map(({ key }) => key)).toEqual(['routing:queue:edit']);
    expect(lines.wildcards.map(({ key }) => key)).toEqual(['analytics:*:view']);
    expect(lines.licences.map(({ key }) => key)).toEqual(['1']);
  });
  it('is found by permission or licence', () => {
    expect(linesWith(beyondLines(report).licences, 'cx 3')).toHaveLength(1);
    expect(linesWith(beyondLines(report).beyond, 'QUEUE')).toHaveLength(1);
    expect(linesWith(beyondLines(report).beyond, 'skill')).toEqual([]);
  });
});
