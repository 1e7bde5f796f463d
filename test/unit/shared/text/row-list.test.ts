import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rowList } from '../../../../shared/text/row-list.ts';

describe('row numbers for people', () => {
  it('joins runs of three and more, whatever the order', () => {
    expect(rowList([9, 1, 2, 3, 7, 10])).toBe('1–3, 7, 9, 10');
    expect(rowList([])).toBe('');
  });

  it('names every row and no other', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 60 })), (rows) => {
        const named = rowList(rows)
          .split(', ')
          .filter((part) => part !== '')
          .flatMap((part) => {
            const [first = 0, last = first] = part.split('–').map(Number);
            return Array.from({ length: last - first + 1 }, (_, i) => first + i);
          });
        expect(named).toEqual(rows.toSorted((a, b) => a - b));
      }),
    );
  });
});
