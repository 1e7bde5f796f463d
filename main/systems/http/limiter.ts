import PQueue from 'p-queue';

/** How many requests a lane may start. */
export interface Rate {
  /** Requests side by side. */
  readonly atOnce: number;
  /** Requests that may start within any `windowMs`. */
  readonly perWindow: number;
  readonly windowMs: number;
}

/**
 * The vendor's default is 300 requests a minute for each token (reference, section 2); ten are left for
 * what the operator does elsewhere with the same token.
 */
export const DEFAULT_RATE: Rate = { atOnce: 8, perWindow: 290, windowMs: 60_000 };

/** Runs tasks lane by lane; a lane is an origin, or an origin and a principal. */
export interface Limiter {
  /** Rejects with the signal's reason when it aborts before the task has started. */
  run<T>(lane: string, task: () => Promise<T>, signal?: AbortSignal): Promise<T>;
}

/** Limits each lane on its own, over a sliding window. */
export function createLimiter(rate: Rate = DEFAULT_RATE): Limiter {
  const lanes = new Map<string, PQueue>();
  return {
    async run<T>(lane: string, task: () => Promise<T>, signal?: AbortSignal): Promise<T> {
      let queue = lanes.get(lane);
      if (queue === undefined) {
        queue = new PQueue({
          concurrency: rate.atOnce,
          intervalCap: rate.perWindow,
          interval: rate.windowMs,
          // A fixed window lets two bursts meet at its border, which the server may count as one window.
          strict: true,
        });
        lanes.set(lane, queue);
      }
      return queue.add(task, signal === undefined ? {} : { signal });
    },
  };
}
