import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { interruptedOrOrphaned } from '../../../../main/cli/orphaned.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function watched() {
  const world = { parent: 42, alive: true };
  const stop = new AbortController();
  let ended = false;
  const processes = { alive: () => world.alive };
  const start = () =>
    interruptedOrOrphaned(stop.signal, () => world.parent, processes).then(() => {
      ended = true;
    });
  return { world, stop, start, ended: () => ended };
}

describe('interruptedOrOrphaned', () => {
  it('goes on for as long as the parent lives and nobody interrupts', async () => {
    const { start, ended } = watched();
    void start();
    await vi.advanceTimersByTimeAsync(3_600_000);
    expect(ended()).toBe(false);
  });

  it('ends when the parent changes, and, where it never does, when it is not alive', async () => {
    for (const change of [{ parent: 1 }, { alive: false }]) {
      const { start, ended, world } = watched();
      void start();
      Object.assign(world, change);
      await vi.advanceTimersByTimeAsync(1000);
      expect(ended()).toBe(true);
      expect(vi.getTimerCount()).toBe(0);
    }
  });

  it('ends at an interrupt, also at one from before', async () => {
    const { start, stop, ended } = watched();
    const waiting = start();
    stop.abort();
    await waiting;
    expect(ended()).toBe(true);
    await start();
    expect(vi.getTimerCount()).toBe(0);
  });
});
