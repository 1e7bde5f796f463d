import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineForKey, lineForText, nextRow } from '../../../renderer/components/grid-keys.ts';
import { gridLines } from '../../../renderer/components/grid-lines.ts';
import { gridWindow, MOST_ROWS } from '../../../renderer/components/grid-window.ts';

const rows = ['a:call', 'a:chat', 'b:mail', 'b:text', 'b:voice'];
const textOf = (row: string): string => row.slice(2);
const lines = gridLines(
  rows,
  (row) => row,
  (row) => ({ id: row.slice(0, 1), title: row.slice(0, 1).toUpperCase() }),
);

describe('lines of a table', () => {
  it('puts a heading with its count before each group', () => {
    expect(lines.map((line) => (line.is === 'group' ? `${line.group.title} ${line.count}` : line.key))).toEqual([
      'A 2',
      'a:call',
      'a:chat',
      'B 3',
      'b:mail',
      'b:text',
      'b:voice',
    ]);
  });
  it('gives every line a key of its own, also where a group comes twice', () => {
    const twice = gridLines(
      ['a1', 'b1', 'a2'],
      (row) => row,
      (row) => ({ id: row.slice(0, 1), title: row }),
    );
    expect(new Set(twice.map((line) => line.key)).size).toBe(6);
  });
  it('has rows only when there are no groups', () => {
    expect(gridLines(rows, (row) => row).every((line) => line.is === 'row')).toBe(true);
  });
});

describe('keys of a table', () => {
  it.each([
    ['ArrowDown', 2, 4],
    ['ArrowUp', 4, 2],
    ['ArrowUp', 1, 1],
    ['ArrowDown', 6, 6],
    ['Home', 5, 1],
    ['End', 1, 6],
    ['PageDown', 1, 2],
    ['PageUp', 6, 4],
  ])('%s leads from line %i to row %i, never to a heading', (key, from, to) => {
    expect(lineForKey(key, lines, from, 2)).toBe(to);
  });
  it('leaves other keys alone', () => {
    expect(lineForKey('Tab', lines, 1, 2)).toBeUndefined();
  });
  it('has no row in an empty table', () => {
    expect(nextRow([], 0, 1)).toBeUndefined();
    expect(lineForKey('End', [], 0, 2)).toBeUndefined();
  });
  it('finds the next row by its first letters, going round', () => {
    expect(lineForText('c', lines, 1, textOf)).toBe(2);
    expect(lineForText('c', lines, 2, textOf)).toBe(1);
    expect(lineForText('CH', lines, 2, textOf)).toBe(2);
    expect(lineForText('x', lines, 1, textOf)).toBeUndefined();
  });
});

describe('rows that are drawn', () => {
  it('reach the lower edge of a very tall screen, wherever one has scrolled to', () => {
    for (let top = 0; top < 1000; top += 1) {
      const { first, count } = gridWindow(2000, 31, top, 2000);
      expect((first + count) * 31).toBeGreaterThanOrEqual(top + 2000);
    }
  });

  it('are the visible ones, inside the list, and at most 80 with the focused one', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 5000 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.integer({ min: 100, max: 2000 }),
        (total, share, height) => {
          const top = Math.max(0, total * 31 - height) * share;
          const { first, count } = gridWindow(total, 31, top, height);
          expect(first).toBeGreaterThanOrEqual(0);
          expect(first + count).toBeLessThanOrEqual(total);
          expect(count).toBeLessThan(MOST_ROWS);
          expect(first * 31).toBeLessThanOrEqual(top);
          expect((first + count) * 31).toBeGreaterThanOrEqual(Math.floor(Math.min(total * 31, top + height)));
        },
      ),
    );
  });
});
