import { describe, expect, it } from 'vitest';
import type { LiveProgress } from '../../../main/coverage/live/order.ts';
import { createLimiter } from '../../../main/systems/http/limiter.ts';
import type { Clock } from '../../../main/systems/http/time.ts';
import { liveBench } from './live-bench.ts';

const ORGANIZATION = { is: 'organization' } as const;

/** A clock that leaps instead of waiting; program and practice organization share it. */
function leapingClock() {
  let ahead = 0;
  const clock: Clock = {
    now: () => Date.now() + ahead,
    async sleep(ms, signal) {
      signal?.throwIfAborted();
      // Several sleep at the same time, and time passes once for all of them.
      const until = Date.now() + ahead + ms;
      await new Promise((resolve) => setTimeout(resolve, 5));
      ahead = Math.max(ahead, until - Date.now());
    },
  };
  return { clock, leapt: () => ahead };
}

function throttled(bench: Awaited<ReturnType<typeof liveBench>>): number {
  return bench.org.log.filter(({ status }) => status === 429).length;
}

describe('the rate of a reading', () => {
  it('goes up when the organization allows more, and is never refused', async () => {
    const { clock, leapt } = leapingClock();
    const bench = await liveBench(
      { customRoles: 600, rateLimitPerMinute: 3000, now: clock.now },
      { clock, limiter: createLimiter({ atOnce: 8, perWindow: 50, windowMs: 60_000 }, clock) },
    );
    const { input } = await bench.read({ subject: ORGANIZATION });
    expect(input?.whole).toBe(true);
    expect(throttled(bench)).toBe(0);
    expect(leapt()).toBe(0);
  });

  it('goes down when it allows less, and is never refused', async () => {
    const { clock, leapt } = leapingClock();
    const bench = await liveBench({ customRoles: 250, rateLimitPerMinute: 60, now: clock.now }, { clock });
    const { input, requests } = await bench.read({ subject: ORGANIZATION });
    expect(input?.whole).toBe(true);
    expect(throttled(bench)).toBe(0);
    // Fifty in each window, so that the last one begins after this many.
    const windows = Math.floor((requests - 1) / 50);
    expect(leapt() / 60_000).toBeGreaterThan(windows - 0.1);
    expect(leapt() / 60_000).toBeLessThan(windows + 0.5);
  });

  it('leaves room for somebody else who uses the same token', async () => {
    const { clock } = leapingClock();
    const bench = await liveBench({ customRoles: 400, rateLimitPerMinute: 200, now: clock.now }, { clock });
    const reader = bench.connect();
    let [asked, others] = [0, 0];
    const { input } = await bench.read({
      subject: ORGANIZATION,
      reader: {
        async read(call, signal) {
          asked += 1;
          // The other one takes a request for every third of ours, and asks nobody.
          if (asked % 3 === 0) {
            const [token] = [...bench.org.state.tokens.values()].filter(({ subjectType }) => subjectType !== 'PC_USER');
            if (token !== undefined) {
              others += 1;
              const headers = { authorization: `Bearer ${token.value}` };
              await (await fetch(`${bench.org.origin}/api/v2/organizations/me`, { headers })).arrayBuffer();
            }
          }
          return reader.read(call, signal);
        },
      },
    });
    expect(input?.whole).toBe(true);
    expect(others).toBeGreaterThan(100);
    // The other one may be refused: it does not keep to any limit.
    const ours = bench.org.log.filter(({ path, status }) => status === 429 && path !== '/api/v2/organizations/me');
    expect(ours).toEqual([]);
  });

  it('waits when it is told to, all of it, and goes on', async () => {
    const { clock, leapt } = leapingClock();
    const bench = await liveBench({ customRoles: 40, now: clock.now }, { clock });
    bench.org.setFaults([
      { match: { path: '*/subjectgrants' }, times: 1, fault: { kind: 'throttle', retryAfter: 20 } },
    ]);
    const { input } = await bench.read({ subject: ORGANIZATION });
    expect(input?.whole).toBe(true);
    expect(throttled(bench)).toBe(1);
    expect(leapt()).toBeGreaterThanOrEqual(19_000);
    expect(leapt()).toBeLessThan(25_000);
  });

  it('counts a wait down', async () => {
    const bench = await liveBench({ customRoles: 40 });
    const throttle = { kind: 'throttle', retryAfter: 3 } as const;
    bench.org.setFaults([{ match: { path: '*/subjectgrants' }, times: 1, fault: throttle }]);
    const told: LiveProgress[] = [];
    await bench.read({ subject: ORGANIZATION, onProgress: (progress) => told.push(progress) });
    const waits = told.flatMap(({ waitSeconds = 0 }) => (waitSeconds > 0 ? [waitSeconds] : []));
    expect(waits.length).toBeGreaterThan(1);
    expect(waits).toEqual(waits.toSorted((a, b) => b - a));
    expect(told.at(-1)).not.toHaveProperty('waitSeconds');
  });

  it('gives up, and keeps what it has, when it is to wait for too long', async () => {
    const bench = await liveBench({ customRoles: 40 });
    bench.org.setFaults([{ match: { path: '*/subjectgrants' }, fault: { kind: 'throttle', retryAfter: 600 } }]);
    const { state, fault, input } = await bench.read({ subject: ORGANIZATION });
    expect({ state, code: fault?.code, whole: input?.whole }).toEqual({
      state: 'failed',
      code: 'throttled',
      whole: false,
    });
    expect(bench.memberRequests().length).toBeLessThan(20);
  });
});
