import { describe, expect, it } from 'vitest';
import { availableNumbers, order, ownNumbers, stateOf } from '../../../../../main/systems/sms-aggregation/schemas.ts';

describe('what became of an order', () => {
  it.each([
    ['PENDING', 'pending'],
    ['IN_PROGRESS', 'pending'],
    ['Submitted', 'pending'],
    ['', 'pending'],
    ['a word that nobody has seen', 'pending'],
    ['COMPLETE', 'complete'],
    ['Completed', 'complete'],
    ['SUCCESS', 'complete'],
    ['FAILED', 'failed'],
    ['Cancelled', 'failed'],
    ['REJECTED', 'failed'],
    ['INCOMPLETE', 'failed'],
    ['Unsuccessful', 'failed'],
  ])('%j is %s', (orderStatus, state) => {
    expect(stateOf({ orderStatus })).toBe(state);
  });

  it('without a status is not decided', () => {
    expect(stateOf(order.parse({ id: 7 }))).toBe('pending');
  });
});

describe('lists', () => {
  it('are read with entities and without, numbers as texts', () => {
    const one = { tollfreeNumber: 18005550199, more: true };
    for (const body of [{ entities: [one] }, [one]])
      expect(ownNumbers.parse(body)[0]?.tollfreeNumber).toBe('18005550199');
    for (const body of [{ entities: ['18445550110'] }, [18445550110]]) {
      expect(availableNumbers.parse(body)).toEqual(['18445550110']);
    }
  });

  it('of another shape are refused, never taken for empty', () => {
    for (const body of [{}, null, '<html>', { entities: [{ number: '1' }] }]) {
      expect(ownNumbers.safeParse(body).success).toBe(false);
    }
  });
});
