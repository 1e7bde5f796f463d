import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeCondition } from '../../../../shared/permissions/condition.ts';

describe('describeCondition', () => {
  it('finds none in nothing', () => {
    expect([undefined, null, '', '  '].map(describeCondition)).toEqual([undefined, undefined, undefined, undefined]);
  });

  it('names variable, operator and operands', () => {
    const node = {
      conjunction: 'AND',
      terms: [
        { variableName: 'queue', operator: 'IN', operands: [{ type: 'QUEUE', queue: { id: '1', name: 'Support' } }] },
        {
          conjunction: 'OR',
          terms: [
            { variableName: 'mediaType', operator: 'EQ', operands: [{ type: 'SCALAR', value: 'voice' }] },
            { variableName: 'age', operator: 'GE', operands: [{ type: 'SCALAR', value: 3 }] },
          ],
        },
      ],
    };
    expect(describeCondition(node)).toBe('queue in [Support] and (mediaType = voice or age ≥ 3)');
  });

  it('keeps a condition that it cannot read, whatever it is', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 8 }), (node) => {
        const text = describeCondition(node);
        const none = node === null || (typeof node === 'string' && node.trim() === '');
        expect(text === undefined).toBe(none);
        expect((text ?? '').length).toBeLessThanOrEqual(160);
      }),
    );
    expect(describeCondition({})).toBe('a condition that could not be read');
    expect(describeCondition(false)).toBe('a condition that could not be read');
  });
});
