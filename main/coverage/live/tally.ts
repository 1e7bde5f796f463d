import type { Reader } from '../../engine/call.ts';
import type { LiveOrder } from './order.ts';

/** A reader that counts and tells. */
export interface Tally {
  readonly reader: Reader;
  /** Announces requests that will follow; others are added when they begin. */
  expect(requests: number): void;
  /** Requests sent so far, answered or not. */
  readonly sent: number;
  /** Tells where it stands for the last time. */
  end(): void;
}

/** Thousands of requests are not worth as many messages. */
const TELL_EVERY_MS = 100;
/** A wait for the rate limit is counted down. */
const LOOK_EVERY_MS = 1000;

/** Counts the requests of an order and tells `onProgress`, also while the rate limit holds them back. */
export function tallied({ reader, onProgress, now, signal }: LiveOrder): Tally {
  let [sent, done, total, announced] = [0, 0, 0, 0];
  let toldAt = Number.NEGATIVE_INFINITY;
  const tell = () => {
    toldAt = now();
    const waitSeconds = reader.waitSeconds?.() ?? 0;
    onProgress?.({ done, total, ...(waitSeconds > 0 && done < total ? { waitSeconds } : {}) });
  };
  const tellIfDue = () => {
    if (Math.abs(now() - toldAt) >= TELL_EVERY_MS) tell();
  };
  const timer = onProgress === undefined ? undefined : setInterval(tell, LOOK_EVERY_MS);
  timer?.unref();
  return {
    reader: {
      async read(call, own) {
        if (announced > 0) announced -= 1;
        else total += 1;
        sent += 1;
        tellIfDue();
        try {
          return await reader.read(call, own ?? signal);
        } finally {
          done += 1;
          tellIfDue();
        }
      },
    },
    expect(requests) {
      announced += requests;
      total += requests;
      tell();
    },
    get sent() {
      return sent;
    },
    end() {
      clearInterval(timer);
      tell();
    },
  };
}
