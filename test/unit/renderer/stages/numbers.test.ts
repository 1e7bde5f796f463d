import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  chosenOf,
  valuesOf,
  withNumber,
  withOrder,
  withoutNumber,
  withoutOrdered,
} from '../../../../renderer/screens/stages/numbers/chosen.ts';

const number: fc.Arbitrary<string> = fc.constantFrom('18005550101', '18005550102', '18005550103');
const chosen = fc
  .record({ tfn: fc.uniqueArray(number), order: fc.option(number, { nil: '' }) })
  .map(({ tfn, order }) => ({ tfn, orderNumber: tfn.includes(order) ? order : '' }));

describe('numbers in use', () => {
  it('hold each number once, and the ordered one always', () => {
    fc.assert(
      fc.property(chosen, number, fc.uniqueArray(number), (before, picked, own) => {
        for (const after of [
          withNumber(before, picked),
          withOrder(before, picked, own),
          withoutNumber(before, picked),
        ]) {
          expect(new Set(after.tfn).size).toBe(after.tfn.length);
          if (after.orderNumber !== '') expect(after.tfn).toContain(after.orderNumber);
        }
      }),
    );
  });

  it('let go of a number that was chosen before, unless it is the organization’s own', () => {
    const before = { tfn: ['1', '2'], orderNumber: '2' };
    expect(withOrder(before, '3', [])).toEqual({ tfn: ['1', '3'], orderNumber: '3' });
    // What was ordered is not to be ordered any more, and stays in use.
    expect(withoutOrdered(before, [before.orderNumber])).toEqual({ ...before, orderNumber: '' });
    expect(withoutOrdered(before, ['9'])).toBe(before);
    expect(withOrder(before, '3', ['2'])).toEqual({ tfn: ['1', '2', '3'], orderNumber: '3' });
    expect(withOrder(before, '2', [])).toEqual(before);
  });

  it('are read back as they were saved, and an empty choice takes the value back', () => {
    expect(chosenOf(valuesOf({ tfn: ['1', '2'], orderNumber: '2' }))).toEqual({ tfn: ['1', '2'], orderNumber: '2' });
    expect(valuesOf({ tfn: [], orderNumber: '' })).toEqual({ tfn: '', orderNumber: '' });
    expect(chosenOf({ tfn: '18005550101' })).toEqual({ tfn: ['18005550101'], orderNumber: '' });
    expect(chosenOf({})).toEqual({ tfn: [], orderNumber: '' });
  });
});
