import PQueue from 'p-queue';
import { type Budget, type BudgetTold, createBudget } from './budget.ts';
import { type Clock, realClock } from './time.ts';

/** How many requests a lane may start, until replies say otherwise. */
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
  /**
   * Rejects with the signal's reason when it aborts before the task has started.
   * @param rate of the lane, where it is not the limiter's own; the first task decides
   */
  run<T>(lane: string, task: () => Promise<T>, signal?: AbortSignal, rate?: Rate): Promise<T>;
  /** What a reply of the lane said about its limit: the lane keeps to it from now on. `startedAt`: when it was asked. */
  learn(lane: string, told: BudgetTold, startedAt: number): void;
  /** Starts nothing of the lane for that long, whoever asks. */
  pause(lane: string, ms: number): void;
  /** Seconds until the lane lets the next task start; 0 while it does. */
  waitSeconds(lane: string): number;
}

interface Lane {
  readonly queue: PQueue;
  readonly budget: Budget;
}

/** Limits each lane on its own. */
export function createLimiter(rate: Rate = DEFAULT_RATE, clock: Clock = realClock): Limiter {
  const lanes = new Map<string, Lane>();

  function laneOf(name: string, own: Rate = rate): Lane {
    const known = lanes.get(name);
    if (known !== undefined) return known;
    const lane = { queue: new PQueue({ concurrency: own.atOnce }), budget: createBudget(own, () => clock.now()) };
    lanes.set(name, lane);
    return lane;
  }

  return {
    run<T>(name: string, task: () => Promise<T>, signal?: AbortSignal, own?: Rate): Promise<T> {
      const { queue, budget } = laneOf(name, own);
      const inTurn = async (): Promise<T> => {
        // p-queue's own limit is fixed when a queue is made, and this one changes: it only keeps order and width here.
        for (let ms = budget.waitMs(); ms > 0; ms = budget.waitMs()) await clock.sleep(ms, signal);
        budget.start();
        try {
          return await task();
        } finally {
          budget.end();
        }
      };
      return queue.add(inTurn, signal === undefined ? {} : { signal });
    },
    learn: (name, told, startedAt) => laneOf(name).budget.learn(told, startedAt),
    pause: (name, ms) => laneOf(name).budget.pause(ms),
    waitSeconds: (name) => Math.ceil((lanes.get(name)?.budget.waitMs() ?? 0) / 1000),
  };
}
