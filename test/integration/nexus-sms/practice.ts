import { afterEach } from 'vitest';
import type { FaultRule } from '../../../main/practice/http/faults.ts';
import { type AllPracticeOptions, type RunningPractice, startPractice } from '../../../main/practice/start.ts';
import { type LeapingClock, leapingClock } from '../run/harness.ts';

const NUMBERS = '/api/v2/messaging/sms/provisioning/tollfreenumbers';

/** Practice systems whose orders are counted by the server. */
export interface OrdersCounted {
  readonly practice: RunningPractice;
  readonly clock: LeapingClock;
  readonly origin: string;
  /** A number that can be ordered. */
  readonly free: string;
  /** Orders that were placed. */
  orders(): number;
  /** Requests for an order that arrived. */
  asked(): number;
  /** The next order is placed, and its answer is lost. */
  loseAnswer(): void;
}

const toClose: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of toClose.splice(0)) await close();
});

/** Starts all practice systems on a clock that leaps; they end with the test. */
export async function countingOrders(options: AllPracticeOptions = {}): Promise<OrdersCounted> {
  const clock = leapingClock();
  const time = { now: clock.now, sleep: (ms: number) => clock.sleep(ms) };
  const practice = await startPractice({ ...time, rateLimitPerMinute: 1_000_000, ...options });
  toClose.push(practice.close);
  const { genesysCloud } = practice;
  const lost: FaultRule = { match: { method: 'POST', path: NUMBERS }, times: 1, fault: { kind: 'reset-after' } };
  return {
    practice,
    clock,
    origin: genesysCloud.origin,
    free: [...genesysCloud.state.sms.free][5] ?? '',
    orders: () => genesysCloud.state.sms.orders.size,
    asked: () => genesysCloud.log.filter(({ method, path }) => method === 'POST' && path === NUMBERS).length,
    loseAnswer: () => genesysCloud.setFaults([lost]),
  };
}
