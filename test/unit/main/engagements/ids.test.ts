import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BadEngagementId } from '../../../../main/engagements/faults.ts';
import { checkedId, ID, newEngagementId, newRunId } from '../../../../main/engagements/ids.ts';

const zeros = (count: number) => new Uint8Array(count);

describe('ids', () => {
  it('carry the customer as far as it is plain', () => {
    expect(newEngagementId('Crédit & Co. – Zürich', zeros)).toBe('credit-co-zurich-000000');
    expect(newEngagementId('株式会社', zeros)).toBe('engagement-000000');
  });

  it('are folder names whatever the customer is called', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.uint8Array({ minLength: 6, maxLength: 6 }), (customer, bytes) => {
        expect(newEngagementId(customer, () => bytes)).toMatch(ID);
      }),
    );
  });

  it('of runs sort by time', () => {
    const time = fc.integer({ min: 0, max: 32 ** 8 });
    fc.assert(
      fc.property(time, time, (one, other) => {
        const [a, b] = [newRunId(one, zeros), newRunId(other, zeros)];
        expect(a).toMatch(ID);
        expect(a < b).toBe(one < other);
      }),
    );
  });

  it.each(['', '.', '..', '../etc', 'a/b', 'a\\b', 'C:', '-a', 'a-', 'A', 'a\0', 'a.b', '~', 'a\n', 'x'.repeat(61)])(
    'refuse %j',
    (id) => {
      expect(() => checkedId('engagement', id)).toThrow(BadEngagementId);
    },
  );
});
