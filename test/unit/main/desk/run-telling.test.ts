import { describe, expect, it } from 'vitest';
import { telling } from '../../../../main/desk/run-telling.ts';

/** A timer whose time passes when the test says so. */
function bench() {
  const told: number[] = [];
  let due: (() => void) | undefined;
  const timer = (_ms: number, then: () => void) => {
    due = then;
    return () => {
      due = undefined;
    };
  };
  const pass = () => {
    const then = due;
    due = undefined;
    then?.();
  };
  return { told, pass, pending: () => due !== undefined, to: telling<number>((value) => told.push(value), 66, timer) };
}

describe('telling a stream of states', () => {
  it('tells the first at once, then the latest after each pause', () => {
    const { told, pass, to } = bench();
    for (const value of [1, 2, 3]) to.push(value);
    expect(told).toEqual([1]);
    pass();
    expect(told).toEqual([1, 3]);
    to.push(4);
    expect(told).toEqual([1, 3]);
    pass();
    expect(told).toEqual([1, 3, 4]);
  });

  it('is quiet when nothing happened, and prompt afterwards', () => {
    const { told, pass, to, pending } = bench();
    to.push(1);
    pass();
    expect([told, pending()]).toEqual([[1], false]);
    to.push(2);
    expect(told).toEqual([1, 2]);
  });

  it('tells the last one at once, and nothing that was held back after it', () => {
    const { told, pass, to, pending } = bench();
    to.push(1);
    to.push(2);
    to.last(3);
    pass();
    expect([told, pending()]).toEqual([[1, 3], false]);
  });
});
