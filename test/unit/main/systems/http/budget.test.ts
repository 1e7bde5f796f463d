import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type BudgetTold, budgetTold, createBudget } from '../../../../../main/systems/http/budget.ts';

const MINUTE = 60_000;

function timed(perWindow: number) {
  let now = 1_000_000;
  const budget = createBudget({ perWindow, windowMs: MINUTE }, () => now);
  return {
    budget: { ...budget, learn: (told: BudgetTold, startedAt = now) => budget.learn(told, startedAt) },
    pass: (ms: number) => {
      now += ms;
    },
    /** Starts and ends requests until one has to wait; how many there were. */
    burst(atMost = 100_000): number {
      let count = 0;
      while (count < atMost && budget.waitMs() === 0) {
        budget.start();
        budget.end();
        count += 1;
      }
      return count;
    },
  };
}

describe('the limit of a lane', () => {
  it('starts as many as allowed in any window, and the next when the first has left it', () => {
    const { budget, burst, pass } = timed(5);
    expect(burst()).toBe(5);
    expect(budget.waitMs()).toBe(MINUTE);
    pass(MINUTE - 1);
    expect(budget.waitMs()).toBe(1);
    pass(1);
    expect(burst()).toBe(5);
  });

  it('goes up to what the server allows, less ten, counting what was started already', () => {
    const { budget, burst } = timed(290);
    expect(burst(100)).toBe(100);
    budget.learn({ allowed: 3000, count: 100, resetSeconds: 60 });
    expect(burst()).toBe(2890);
  });

  it('goes down, and waits until enough have left the window', () => {
    const { budget, burst, pass } = timed(290);
    expect(burst(50)).toBe(50);
    pass(10_000);
    expect(burst(50)).toBe(50);
    budget.learn({ allowed: 60, count: 1, resetSeconds: 1 });
    // When the first fifty have left, the window is still full.
    expect(budget.waitMs()).toBe(60_000);
    pass(60_000);
    expect(burst()).toBe(50);
  });

  it('never comes to a stop, however little is allowed', () => {
    const { budget, burst } = timed(290);
    budget.learn({ allowed: 3, count: 0, resetSeconds: 60 });
    expect(burst()).toBe(1);
  });

  it('leaves room for what others use of the same window, and forgets it with the window', () => {
    const { budget, burst, pass } = timed(290);
    expect(burst(10)).toBe(10);
    budget.learn({ allowed: 300, count: 210, resetSeconds: 30 });
    expect(budget.waitMs()).toBe(0);
    budget.learn({ allowed: 300, count: 290, resetSeconds: 30 });
    expect(budget.waitMs()).toBe(30_000);
    pass(30_000);
    expect(burst()).toBe(280);
  });

  it('takes what is on its way for used', () => {
    const { budget } = timed(290);
    budget.learn({ allowed: 300, count: 285, resetSeconds: 30 });
    for (let count = 0; count < 5; count += 1) {
      expect(budget.waitMs()).toBe(0);
      budget.start();
    }
    expect(budget.waitMs()).toBe(30_000);
  });

  it('knows a new window of the server by its lower count, and old answers that come late by nothing worse', () => {
    const { budget, pass } = timed(290);
    budget.learn({ allowed: 300, count: 290, resetSeconds: 5 });
    pass(4000);
    budget.learn({ allowed: 300, count: 1, resetSeconds: 60 });
    expect(budget.waitMs()).toBe(0);
    budget.learn({ allowed: 300, count: 289, resetSeconds: 1 });
    pass(1000);
    expect(budget.waitMs()).toBe(0);
  });

  it('does not take an answer for the present that was under way when its window ended', () => {
    const { budget, pass, burst } = timed(50);
    expect(burst()).toBe(50);
    budget.learn({ allowed: 60, count: 49, resetSeconds: 60 });
    pass(60_000);
    budget.learn({ allowed: 60, count: 50, resetSeconds: 60 }, 1_000_000);
    expect(burst()).toBe(50);
  });

  it('starts nothing while it is paused; a shorter pause does not end a longer one', () => {
    const { budget, pass } = timed(290);
    budget.pause(7000);
    budget.pause(1000);
    expect(budget.waitMs()).toBe(7000);
    pass(7000);
    expect(budget.waitMs()).toBe(0);
  });

  it('never starts more in a window than was ever allowed, whatever happens', () => {
    const step = fc.oneof(
      fc.record({ is: fc.constant('start' as const), times: fc.integer({ min: 1, max: 50 }) }),
      fc.record({ is: fc.constant('pass' as const), ms: fc.integer({ min: 1, max: 90_000 }) }),
      fc.record({ is: fc.constant('learn' as const), allowed: fc.integer({ min: 1, max: 60 }) }),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        let now = 0;
        const starts: number[] = [];
        const budget = createBudget({ perWindow: 20, windowMs: MINUTE }, () => now);
        let cap = 20;
        for (const each of steps) {
          if (each.is === 'pass') now += each.ms;
          if (each.is === 'learn') {
            budget.learn({ allowed: each.allowed, count: 0, resetSeconds: 60 }, now);
            cap = Math.max(1, each.allowed - 10);
          }
          for (let left = each.is === 'start' ? each.times : 0; left > 0 && budget.waitMs() === 0; left -= 1) {
            budget.start();
            budget.end();
            starts.push(now);
            expect(starts.filter((at) => at > now - MINUTE).length).toBeLessThanOrEqual(cap);
          }
        }
      }),
    );
  });
});

describe('what headers say', () => {
  const told = (allowed: string, count: string, reset: string) =>
    budgetTold(
      new Headers({
        'inin-ratelimit-allowed': allowed,
        'inin-ratelimit-count': count,
        'inin-ratelimit-reset': reset,
      }),
    );

  it('is read when it is whole', () => {
    expect(told('300', '12', '48')).toEqual({ allowed: 300, count: 12, resetSeconds: 48 });
    expect(told(' 180 ', '1', '61')).toEqual({ allowed: 180, count: 1, resetSeconds: 61 });
  });

  it('is not believed when it is no number, or allows nothing', () => {
    const odd: readonly (readonly [string, string, string])[] = [
      ['', '1', '1'],
      ['300', '', '1'],
      ['300', '1', 'soon'],
      ['-5', '1', '1'],
      ['3e9', '1', '1'],
      ['0', '0', '60'],
    ];
    for (const each of odd) expect(told(...each)).toBeUndefined();
    expect(budgetTold(new Headers())).toBeUndefined();
  });
});
