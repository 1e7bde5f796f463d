import { describe, expect, it } from 'vitest';
import { createLimiter } from '../../../../../main/systems/http/limiter.ts';
import type { Clock } from '../../../../../main/systems/http/time.ts';

/** A clock whose sleepers wake when the test moves it on. */
function movedClock() {
  let now = 0;
  const sleepers = new Set<{ readonly at: number; readonly wake: () => void }>();
  const clock: Clock = {
    now: () => now,
    sleep: (ms, signal) =>
      new Promise((resolve, reject) => {
        const sleeper = { at: now + ms, wake: resolve };
        sleepers.add(sleeper);
        signal?.addEventListener('abort', () => {
          sleepers.delete(sleeper);
          reject(signal.reason);
        });
      }),
  };
  return {
    clock,
    asleep: () => sleepers.size,
    async pass(ms: number) {
      now += ms;
      for (const sleeper of sleepers) {
        if (sleeper.at > now) continue;
        sleepers.delete(sleeper);
        sleeper.wake();
      }
      await settle();
    },
  };
}

const settle = () => new Promise((resolve) => setImmediate(resolve));
const RATE = { atOnce: 2, perWindow: 4, windowMs: 60_000 };

describe('a lane', () => {
  it('runs a few side by side, and waits when the window is full', async () => {
    const { clock, pass } = movedClock();
    const limiter = createLimiter(RATE, clock);
    let [running, most, ended] = [0, 0, 0];
    const task = async () => {
      running += 1;
      most = Math.max(most, running);
      await settle();
      running -= 1;
      ended += 1;
    };
    const all = Array.from({ length: 6 }, () => limiter.run('a', task));
    for (let turn = 0; turn < 20; turn += 1) await settle();
    expect({ ended, most }).toEqual({ ended: 4, most: 2 });
    expect(limiter.waitSeconds('a')).toBe(60);
    await pass(60_000);
    await Promise.all(all);
    expect(ended).toBe(6);
  });

  it('does not hold back another lane', async () => {
    const { clock } = movedClock();
    const limiter = createLimiter(RATE, clock);
    limiter.pause('a', 5000);
    expect(await limiter.run('b', async () => 'sent')).toBe('sent');
    expect([limiter.waitSeconds('a'), limiter.waitSeconds('b'), limiter.waitSeconds('never used')]).toEqual([5, 0, 0]);
  });

  it('holds back all of its tasks while it is paused', async () => {
    const { clock, pass } = movedClock();
    const limiter = createLimiter(RATE, clock);
    limiter.pause('a', 3000);
    const sent: number[] = [];
    const all = [1, 2, 3].map((each) => limiter.run('a', async () => sent.push(each)));
    await settle();
    expect(sent).toEqual([]);
    await pass(2999);
    expect(sent).toEqual([]);
    await pass(1);
    await Promise.all(all);
    expect(sent).toEqual([1, 2, 3]);
  });

  it('lets a task be given up while it waits, and leaves no sleeper behind', async () => {
    const { clock, asleep } = movedClock();
    const limiter = createLimiter(RATE, clock);
    limiter.pause('a', 60_000);
    const stop = new AbortController();
    let ran = false;
    const waiting = limiter.run(
      'a',
      async () => {
        ran = true;
      },
      stop.signal,
    );
    const outcome = expect(waiting).rejects.toThrow('given up');
    await settle();
    stop.abort(new Error('given up'));
    await outcome;
    await settle();
    expect({ ran, asleep: asleep() }).toEqual({ ran: false, asleep: 0 });
  });

  it('goes by what replies say from then on', async () => {
    const { clock } = movedClock();
    const limiter = createLimiter(RATE, clock);
    await limiter.run('a', async () => limiter.learn('a', { allowed: 40, count: 1, resetSeconds: 60 }, clock.now()));
    const ended = await Promise.all(Array.from({ length: 29 }, () => limiter.run('a', async () => 'sent')));
    expect(ended).toHaveLength(29);
    expect(limiter.waitSeconds('a')).toBe(60);
  });
});
