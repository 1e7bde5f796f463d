import { describe, expect, it } from 'vitest';
import { telling } from '../../../../main/desk/coverage-telling.ts';

/** A clock that is moved by hand. */
function handClock() {
  let now = 0;
  const due = new Map<() => void, number>();
  return {
    timer(ms: number, then: () => void) {
      due.set(then, now + ms);
      return () => void due.delete(then);
    },
    pass(ms: number) {
      const end = now + ms;
      for (;;) {
        const next = [...due].filter(([, at]) => at <= end).sort(([, a], [, b]) => a - b)[0];
        if (next === undefined) break;
        now = next[1];
        due.delete(next[0]);
        next[0]();
      }
      now = end;
    },
    now: () => now,
  };
}

describe('telling what is compared', () => {
  it('tells the first change at once and the last one in the end, at most five times a second', () => {
    const clock = handClock();
    const told: [number, number][] = [];
    let value = 0;
    const { changed } = telling(() => told.push([clock.now(), value]), clock.timer);
    for (let change = 1; change <= 1_000; change += 1) {
      value = change;
      changed();
      clock.pass(1);
    }
    clock.pass(1_000);
    expect(told[0]).toEqual([0, 1]);
    expect(told.at(-1)).toEqual([1_000, 1_000]);
    expect(told).toHaveLength(6);
    for (const [index, [at]] of told.entries()) expect(at - (told[index - 1]?.[0] ?? -200)).toBeGreaterThanOrEqual(200);
  });

  it('tells nothing twice, and a later change at once again', () => {
    const clock = handClock();
    const told: number[] = [];
    const { changed } = telling(() => told.push(clock.now()), clock.timer);
    changed();
    clock.pass(5_000);
    expect(told).toEqual([0]);
    changed();
    expect(told).toEqual([0, 5_000]);
  });

  it('is silent once it is closed', () => {
    const clock = handClock();
    const told: number[] = [];
    const { changed, close } = telling(() => told.push(clock.now()), clock.timer);
    changed();
    changed();
    close();
    clock.pass(1_000);
    changed();
    expect(told).toEqual([0]);
  });
});
