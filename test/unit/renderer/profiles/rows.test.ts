import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numbersOf, textOfNumbers, withoutRow, withRowAfter } from '../../../../renderer/screens/profiles/rows.ts';
import { validateProfile } from '../../../../shared/profiles/validate.ts';
import { bundledJson } from '../../shared/profiles/bundled.ts';

describe('rows of a profile', () => {
  it('are numbered anew when one is removed, and mandatory groups follow them', () => {
    const before = bundledJson();
    const after = withoutRow(before, 11) as typeof before;
    expect(after.rows.map(({ row }) => row)).toEqual(Array.from({ length: 38 }, (_, index) => index + 1));
    expect(after.rows[11]?.policy).toBe(before.rows[12]?.policy);
    expect(after.mandatoryGroups[0]?.rows).toEqual([12, 13, 14, 15, 16]);
    expect(validateProfile(after).ok).toBe(true);
  });

  it('leave mandatory groups on their rows when one is put between', () => {
    const before = bundledJson();
    const after = withRowAfter(before, 12) as typeof before;
    expect(after.rows).toHaveLength(40);
    expect(after.rows[13]).toMatchObject({ row: 14, policy: '' });
    const named = after.mandatoryGroups[0]?.rows.map((row) => after.rows[row - 1]?.policy);
    expect(named).toEqual(before.rows.slice(11, 17).map(({ policy }) => policy));
  });

  it('are the same again when an added one is removed', () => {
    const before = bundledJson();
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 38 }), (index) => {
        expect(withoutRow(withRowAfter(before, index), index + 1)).toEqual(before);
      }),
      { numRuns: 20 },
    );
  });

  it('are named by numbers and ranges; what is no number stays as it was typed', () => {
    expect(numbersOf('12-14, 20;21  3')).toEqual([12, 13, 14, 20, 21, 3]);
    expect(numbersOf('1, x, 9-7, -')).toEqual([1, 'x', '9-7', '-']);
    expect(numbersOf(' ')).toEqual([]);
    expect(textOfNumbers([12, 13, 14, 20, 'x'])).toBe('12-14, 20, x');
  });

  it('are named the same when what is shown is typed again', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 400 }), { maxLength: 12 }), (rows) => {
        expect(numbersOf(textOfNumbers(rows))).toEqual(rows);
      }),
    );
  });
});
