import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fillOf, layersOf } from '../../../../renderer/screens/coverage/matrix/cells-in-one.ts';
import { columnWindow } from '../../../../renderer/screens/coverage/matrix/column-window.ts';
import { cellForKey } from '../../../../renderer/screens/coverage/matrix/matrix-keys.ts';
import {
  findingOf,
  grantsSomething,
  type MatrixRow,
  matrixRows,
  rowWords,
  runsOf,
  sortedMatrix,
} from '../../../../renderer/screens/coverage/matrix/matrix-rows.ts';
import { kitText } from '../../../../shared/text/kit.ts';

const row = (name: string, cells: string): MatrixRow => ({
  role: { id: name, name },
  cells,
  covers: [...cells].filter((letter) => letter === 'g').length,
});
const ROWS = [row('Agent 10', 'mmm'), row('agent 2', 'gcm'), row('Supervisor', 'ggm'), row('Auditor', 'mnu')];
const names = (rows: readonly MatrixRow[]): readonly string[] => rows.map(({ role }) => role.name);

describe('the roles of the matrix', () => {
  it('stand best first, or by name as people count', () => {
    expect(names(matrixRows(sortedMatrix(ROWS, 'covers'), '', false))).toEqual([
      'Supervisor',
      'agent 2',
      'Agent 10',
      'Auditor',
    ]);
    expect(names(matrixRows(sortedMatrix(ROWS, 'name'), '', false))).toEqual([
      'agent 2',
      'Agent 10',
      'Auditor',
      'Supervisor',
    ]);
  });
  it('are found by every word of a name', () => {
    expect(names(matrixRows(sortedMatrix(ROWS, 'name'), '1 AGENT', false))).toEqual(['Agent 10']);
  });
  it('can be those that grant something, be it under a condition', () => {
    expect(names(matrixRows(sortedMatrix(ROWS, 'name'), '', true))).toEqual(['agent 2', 'Supervisor']);
    expect(grantsSomething({ cells: 'mcm' })).toBe(true);
  });
});

describe('the cells of a role', () => {
  const cells = fc.string({ unit: fc.constantFrom('g', 'c', 'm', 'n', 'u'), maxLength: 60 });
  it('are drawn as runs that together say exactly what the cells say', () => {
    fc.assert(
      fc.property(cells, fc.nat(60), fc.nat(60), (text, first, count) => {
        const runs = runsOf(text, first, count);
        expect(runs.map(({ letter, count: times }) => letter.repeat(times)).join('')).toBe(
          text.slice(first, first + count),
        );
        for (const [at, run] of runs.entries()) {
          expect(text.slice(run.first, run.first + run.count)).toBe(run.letter.repeat(run.count));
          expect(run.letter).not.toBe(runs[at - 1]?.letter);
        }
      }),
    );
  });
  it('show each sign once, in its place, whatever the layers are', () => {
    const signs = { g: '•', c: '~', m: '×', n: '–', u: '?' };
    fc.assert(
      fc.property(cells, (text) => {
        const layers = layersOf(text, signs);
        for (const [at, letter] of [...text].entries()) {
          const shown = layers.filter((layer) => layer.text[at] !== ' ');
          expect(shown.map((layer) => layer.text[at])).toEqual([signs[letter as keyof typeof signs]]);
        }
      }),
    );
  });
  it('are filled by what they say; a missing one is not', () => {
    expect(fillOf('ggm', 10)).toBe('linear-gradient(to right, var(--good-soft) 0px 20px, transparent 20px 30px)');
    expect(fillOf('x', 10)).toBe('linear-gradient(to right, transparent 0px 10px)');
    expect(fillOf('', 10)).toBe('none');
  });
  it('are said in words', () => {
    expect(rowWords('ggmgu', kitText.finding)).toBe('3 granted, 1 missing, 1 unchecked');
  });
  it('say “unchecked” where a letter is none of the five, never “granted”', () => {
    expect(findingOf('g')).toBe('granted');
    for (const letter of ['', 'G', 'x', 'toString']) expect(findingOf(letter)).toBe('unchecked');
  });
});

describe('the keys of the matrix', () => {
  const size = { rows: 100, columns: 39, page: 20 };
  const from = { row: 50, column: 5 };
  const to = (key: string, ctrlKey = false, at = from) => cellForKey({ key, ctrlKey }, at, size);
  it.each([
    ['ArrowDown', 51, 5],
    ['ArrowUp', 49, 5],
    ['ArrowRight', 50, 6],
    ['ArrowLeft', 50, 4],
    ['PageDown', 70, 5],
    ['PageUp', 30, 5],
    ['Home', 50, 0],
    ['End', 50, 39],
  ])('%s leads from row 50, column 5 to row %i, column %i', (key, row, column) => {
    expect(to(key)).toEqual({ row, column });
  });
  it('lead with Ctrl to the first and the last cell', () => {
    expect(to('Home', true)).toEqual({ row: 0, column: 0 });
    expect(to('End', true)).toEqual({ row: 99, column: 39 });
  });
  it('never lead out of the matrix', () => {
    const key = fc.constantFrom('ArrowDown', 'ArrowUp', 'ArrowLeft', 'ArrowRight', 'PageDown', 'PageUp', 'Home', 'End');
    fc.assert(
      fc.property(fc.array(fc.tuple(key, fc.boolean()), { maxLength: 30 }), (keys) => {
        let at = { row: 0, column: 0 };
        for (const [each, ctrl] of keys) {
          at = to(each, ctrl, at) ?? at;
          expect(at.row).toBeGreaterThanOrEqual(0);
          expect(at.row).toBeLessThan(size.rows);
          expect(at.column).toBeGreaterThanOrEqual(0);
          expect(at.column).toBeLessThanOrEqual(size.columns);
        }
      }),
    );
  });
  it('leave other keys alone', () => {
    expect(to('Tab')).toBeUndefined();
    expect(to('a')).toBeUndefined();
  });
});

it('draws the columns in sight, and no more than those and a few beside them', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 2000 }),
      fc.nat(60_000),
      fc.integer({ min: 200, max: 2000 }),
      (total, x, width) => {
        const left = Math.min(x, total * 26);
        const { first, count } = columnWindow(total, 26, left, width);
        expect(first).toBeGreaterThanOrEqual(0);
        expect(first + count).toBeLessThanOrEqual(total);
        expect(count).toBeLessThanOrEqual(Math.ceil(width / 26) + 2 + 16);
        // Whole columns between the edges are drawn.
        const firstSeen = Math.floor(left / 26);
        const endSeen = Math.min(total, Math.ceil((left + width) / 26));
        if (endSeen > firstSeen) {
          expect(first).toBeLessThanOrEqual(firstSeen);
          expect(first + count).toBeGreaterThanOrEqual(endSeen);
        }
      },
    ),
  );
});
