import { describe, expect, it } from 'vitest';
import { coverageCsv } from '../../../../main/forms/coverage-csv.ts';
import { matrixCsv } from '../../../../main/forms/matrix-csv.ts';
import { parseCsv } from './parse-csv.ts';
import { HOSTILE, hugeReport, sampleMatrix, sampleReport } from './sample-report.ts';

describe('rows as CSV', () => {
  it('has one line for each row with everything that is known about it', () => {
    const [heads = [], ...lines] = parseCsv(coverageCsv(sampleReport()));
    expect(heads).toEqual([
      ...['Row', 'Type', 'Name', 'Level', 'Policy', 'Permissions', 'Finding', 'Proof', 'Reason', 'At risk', 'Licence'],
      ...['Clicks', 'Remark'],
    ]);
    expect(lines.map(([row]) => Number(row))).toEqual(sampleReport().rows.map(({ need }) => need.row));
    for (const line of lines) expect(line).toHaveLength(heads.length);
    const row = Object.fromEntries(heads.map((head, at) => [head, lines[28]?.[at]]));
    expect(row).toMatchObject({
      Row: '29',
      Policy: 'wfm:intraday:view',
      Finding: 'missing',
      Proof: 'grant',
      'At risk': 'no',
      Licence: 'Genesys Cloud CX 3, or the WEM add-on',
      Remark: '',
    });
    expect(row.Clicks?.split('\n')).toHaveLength(5);
    expect(lines[26]?.at(-1)).toBe('The guide does not spell it out.');
  });

  it('shortens nothing', () => {
    expect(parseCsv(coverageCsv(hugeReport()))).toHaveLength(2501);
  });

  it('disarms what a spreadsheet would calculate, says so, and drops steering signs', () => {
    const report = sampleReport();
    const rows = report.rows.map((row) => ({ ...row, need: { ...row.need, name: HOSTILE } }));
    const [, first] = parseCsv(coverageCsv({ ...report, rows }));
    expect(first?.[2]).toBe('\'=HYPERLINK("x")<img src=x onerror=alert(1)>|`**_[a](b)[31mevil');
    expect(first?.at(-1)).toContain('apostrophe');
  });

  it('marks every line of practice', () => {
    for (const line of parseCsv(coverageCsv(sampleReport(), true)).slice(1)) expect(line.at(-1)).toContain('Practice');
  });
});

describe('the matrix as CSV', () => {
  it('has a line for each role and a column for each row of the need', () => {
    const [heads = [], ...lines] = parseCsv(matrixCsv(sampleMatrix()));
    expect(heads.slice(0, 4)).toEqual([
      'Role',
      'Id',
      'Rows granted',
      '1 Conversation Detail (analytics:conversationDetail:view)',
    ]);
    expect(heads).toHaveLength(3 + 39);
    expect(lines.map((line) => line.slice(0, 5))).toEqual([
      ['Analytics Reader', 'r1', '8', 'granted', 'conditional'],
      ['Contact centre “Admin” – West', 'r2', expect.any(String), 'conditional', 'missing'],
      ['Outbound & Campaigns', 'r3', expect.any(String), 'missing', 'not offered'],
    ]);
  });

  it('calls a cell that nobody filled unchecked, never granted', () => {
    const matrix = { ...sampleMatrix(), roles: [{ role: { id: 'x', name: 'X' }, cells: 'g?', covers: 1 }] };
    const [, line = []] = parseCsv(matrixCsv(matrix));
    expect(line.slice(3, 6)).toEqual(['granted', 'unchecked', 'unchecked']);
  });

  it('disarms hostile names and ids', () => {
    const role = { id: '+cmd', name: HOSTILE };
    const [, line = []] = parseCsv(matrixCsv({ ...sampleMatrix(), roles: [{ role, cells: '', covers: 0 }] }));
    expect(line[0]).toMatch(/^'=HYPERLINK/);
    expect(line[1]).toBe("'+cmd");
  });

  it('says on its first line that it is practice', () => {
    expect(parseCsv(matrixCsv(sampleMatrix(), true))[0]).toEqual([expect.stringContaining('Practice organization')]);
  });
});
