import { createLimiter, DEFAULT_RATE } from '../../../main/systems/http/limiter.ts';
import type { Clock } from '../../../main/systems/http/time.ts';
import { createTransport, type Transport, type TransportParts } from '../../../main/systems/http/transport.ts';

/** A clock that stands still; sleeping moves it on at once and is recorded. */
export interface FakeClock extends Clock {
  readonly slept: readonly number[];
}

export function fakeClock(start = Date.parse('2026-11-21T10:23:45Z')): FakeClock {
  const slept: number[] = [];
  let now = start;
  return {
    slept,
    now: () => now,
    sleep: async (ms, signal) => {
      signal?.throwIfAborted();
      slept.push(ms);
      now += ms;
    },
  };
}

/** A transport over the global fetch that waits for nothing. */
export function makeTransport(clock: Clock, parts: Partial<TransportParts> = {}): Transport {
  return createTransport({
    fetch: (input, init) => globalThis.fetch(input, init),
    clock,
    random: () => 0.5,
    limiter: createLimiter(DEFAULT_RATE, clock),
    origins: { hosts: [], named: [] },
    ...parts,
  });
}

/** The fault that a promise rejects with. */
export async function faultOf(promise: Promise<unknown>): Promise<unknown> {
  return promise.then(
    (value) => {
      throw new Error(`It did not fail: ${JSON.stringify(value)}`);
    },
    (error: unknown) => error,
  );
}
