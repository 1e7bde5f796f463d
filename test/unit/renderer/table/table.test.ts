import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isBlank, rowsFrom, rowsToValue, sameRow, withCell } from '../../../../renderer/components/table-cells.ts';
import { tableFile } from '../../../../renderer/components/table-file.ts';
import { nextCell, tableKey } from '../../../../renderer/components/table-keys.ts';
import { addCells, isCells, pasteCells } from '../../../../renderer/components/table-paste.ts';
import { cellKey, cellProblems, placeOfKey } from '../../../../renderer/components/table-problems.ts';
import { smsParameters } from '../../../../shared/runbooks/nexus-sms/parameters.ts';

const columns = smsParameters('kaleyra').find(({ name }) => name === 'senders')?.columns ?? [];
const row = (channelId: string, section = ''): Record<string, string> => ({ channelId, section });

describe('rows of a table', () => {
  it('are what was saved, and become it again', () => {
    const value = [{ section: 'chat.SMS_a', channelId: '6504661149', cxcOnly: true, provider: 'mGage' }];
    expect(rowsToValue(columns, rowsFrom(columns, value))).toEqual(value);
  });

  it('come from a map of two columns too', () => {
    const headers = smsParameters('custom-gateway').find(({ name }) => name === 'customHeaders')?.columns ?? [];
    expect(rowsFrom(headers, { 'X-Customer': 'a' })).toEqual([{ name: 'X-Customer', value: 'a' }]);
  });

  it('leave out blank rows and cells', () => {
    expect(rowsToValue(columns, [{}, row('12345'), { channelId: '  ' }])).toEqual([{ channelId: '12345' }]);
  });

  it('survive any typing: what was put into a cell is in it, and nothing else changed', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ channelId: fc.string(), section: fc.string() }), { maxLength: 6 }),
        fc.nat(8),
        fc.string(),
        (rows, at, text) => {
          const next = withCell(rows, at, 'section', text);
          expect(next[at]?.section).toBe(text);
          expect(next.length).toBe(Math.max(rows.length, at + 1));
          for (const [index, before] of rows.entries()) if (index !== at) expect(next[index]).toEqual(before);
        },
      ),
    );
  });
});

describe('pasted cells', () => {
  const rows = [row('11111'), row('22222'), row('33333')];
  const place = (at: number, column: number) => ({ row: at, column });
  const number = columns.findIndex(({ name }) => name === 'channelId');

  it('go where the cursor is, to the right and down, and make rows as they need', () => {
    const pasted = pasteCells(columns, rows, place(2, number), '44444\tsupport\n55555\tsales\n');
    expect(pasted).toMatchObject({ is: 'taken', taken: 2, first: 2 });
    expect(pasted.is === 'taken' && pasted.rows.slice(2)).toEqual([
      { channelId: '44444', section: '', endpoint: 'support' },
      { channelId: '55555', endpoint: 'sales' },
    ]);
  });

  it('of one column fill this column, not the first', () => {
    const pasted = pasteCells(columns, rows, place(0, columns.length - 1), 'mGage\nmGage');
    expect(pasted.is === 'taken' && pasted.rows.map(({ provider }) => provider)).toEqual(['mGage', 'mGage', undefined]);
  });

  it('under column names are added, whatever their order, and not twice', () => {
    const sheet = 'Number\tSection\n11111\t\n66666\tchat.SMS_six\n';
    const pasted = pasteCells(columns, rows, place(0, 0), sheet);
    expect(pasted).toMatchObject({ is: 'taken', taken: 1, already: 1, first: 3 });
    expect(pasted.is === 'taken' && pasted.rows.at(-1)).toEqual({ channelId: '66666', section: 'chat.SMS_six' });
  });

  it('of a file come below what is there; blank rows go', () => {
    const added = addCells(columns, [{}], 'section;channelId;cost\nchat.SMS_a;12345;7\n');
    expect(added).toMatchObject({ is: 'taken', taken: 1, ignored: ['cost'] });
    expect(added.is === 'taken' && added.rows).toEqual([{ section: 'chat.SMS_a', channelId: '12345' }]);
  });

  it('that cannot be cut into cells change nothing and say where', () => {
    expect(pasteCells(columns, rows, place(0, 0), 'section,channelId\n"chat.a,1\n')).toMatchObject({
      is: 'unreadable',
      line: 2,
    });
  });

  it('are told from a word with a line break behind it, as a single cell is copied', () => {
    expect(isCells('12345\r\n')).toBe(false);
    expect(isCells('12345\n23456')).toBe(true);
    expect(isCells('a\tb')).toBe(true);
  });
});

describe('keys of the table', () => {
  const size = { rows: 5, columns: 3, page: 2 };
  const press = (key: string, more: object = {}) =>
    tableKey({ key, ctrlKey: false, metaKey: false, altKey: false, ...more }, { row: 2, column: 1 }, size);

  it('move as in a spreadsheet and stop at the edges', () => {
    expect(press('ArrowDown')).toEqual({ is: 'move', to: { row: 3, column: 1 } });
    expect(press('PageUp')).toEqual({ is: 'move', to: { row: 0, column: 1 } });
    expect(press('End', { ctrlKey: true })).toEqual({ is: 'move', to: { row: 4, column: 2 } });
    expect(press('Home')).toEqual({ is: 'move', to: { row: 2, column: 0 } });
  });

  it('begin to type with a letter, and leave commands and Tab to others', () => {
    expect(press('7')).toEqual({ is: 'edit', text: '7' });
    expect(press('F2')).toEqual({ is: 'edit', text: undefined });
    expect(press('v', { ctrlKey: true })).toBeUndefined();
    expect(press('Tab')).toBeUndefined();
    expect(press('z', { metaKey: true })).toEqual({ is: 'undo' });
  });

  it('never lead out of the table, from any cell', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('ArrowDown', 'ArrowUp', 'ArrowLeft', 'ArrowRight', 'Home', 'End', 'PageDown', 'PageUp'),
        fc.nat(4),
        fc.nat(2),
        fc.boolean(),
        (key, at, column, ctrlKey) => {
          const found = tableKey({ key, ctrlKey, metaKey: false, altKey: false }, { row: at, column }, size);
          if (found?.is !== 'move') throw new Error('a key that moves');
          expect(found.to.row).toBeGreaterThanOrEqual(0);
          expect(found.to.row).toBeLessThan(size.rows);
          expect(found.to.column).toBeGreaterThanOrEqual(0);
          expect(found.to.column).toBeLessThan(size.columns);
        },
      ),
    );
  });

  it('go on to the next row behind the last column, and back', () => {
    expect(nextCell({ row: 1, column: 2 }, 1, 3)).toEqual({ row: 2, column: 0 });
    expect(nextCell({ row: 2, column: 0 }, -1, 3)).toEqual({ row: 1, column: 2 });
    expect(nextCell({ row: 0, column: 0 }, -1, 3)).toEqual({ row: 0, column: 0 });
  });
});

describe('problems of cells', () => {
  it('stand at the cell, with what to write instead', () => {
    const problems = cellProblems(columns, [row('12345'), row('16504661149'), {}]);
    expect([...problems.keys()]).toEqual([cellKey(1, 'channelId')]);
    expect(problems.get(cellKey(1, 'channelId'))).toMatchObject({ isWrong: true, offer: '6504661149' });
    expect(problems.get(cellKey(1, 'channelId'))?.message).not.toContain('"channelId"');
  });

  it('tell a needed cell that is empty, but not of a blank row', () => {
    const problems = cellProblems(columns, [{ section: 'chat.SMS_a' }, { section: '' }]);
    expect([...problems.keys()]).toEqual([cellKey(0, 'channelId')]);
  });

  it('tell doubts apart: digits in a section pass', () => {
    const [found] = [...cellProblems(columns, [row('12345', 'chat.SMS_1')]).values()];
    expect(found).toMatchObject({ isWrong: false });
    expect(found?.offer).toMatch(/^chat\.[A-Za-z_-]+$/);
  });

  it('judge a thousand rows once: a second look costs next to nothing', () => {
    const rows = Array.from({ length: 1000 }, (_, index) => row(String(10_000 + index)));
    cellProblems(columns, rows);
    const changed = rows.with(3, row('1'));
    const found = cellProblems(columns, changed);
    expect([...found.keys()].map(placeOfKey)).toEqual([{ row: 3, column: 'channelId' }]);
  });
});

describe('a table’s file', () => {
  const file = (bytes: Uint8Array<ArrayBuffer> | string, name = 'numbers.csv') => new File([bytes], name);

  it('is read as UTF-8, and as what spreadsheets call Unicode text', async () => {
    expect(await tableFile(file('a,b'))).toEqual({ is: 'text', text: 'a,b' });
    const wide = Uint8Array.from([0xff, 0xfe, ...Buffer.from('a\tb', 'utf16le')]);
    expect(await tableFile(file(wide))).toEqual({ is: 'text', text: 'a\tb' });
  });

  it('is refused when it is a workbook, or large', async () => {
    const zip = Uint8Array.from([0x50, 0x4b, 0x03, 0x04, 0]);
    expect(await tableFile(file(zip, 'numbers.xlsx'))).toMatchObject({ is: 'refused' });
    expect(await tableFile(file('1'.repeat(1_048_577)))).toMatchObject({ is: 'refused' });
  });
});

it('rows are compared by what is in them, not by spaces around it', () => {
  expect(sameRow(columns, row('1 '), row('1'))).toBe(true);
  expect(isBlank({ channelId: ' ' })).toBe(true);
});
