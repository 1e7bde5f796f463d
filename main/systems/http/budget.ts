/** What a reply says about a limit: how many a window allows, how many of them are used, and when it ends. */
export interface BudgetTold {
  readonly allowed: number;
  readonly count: number;
  readonly resetSeconds: number;
}

/** How many requests of one principal may start, and when the next one may. */
export interface Budget {
  /** Milliseconds until the next request may start; 0 when it may now. */
  waitMs(): number;
  start(): void;
  end(): void;
  /** `startedAt` is when the request went that was answered so. */
  learn(told: BudgetTold, startedAt: number): void;
  pause(ms: number): void;
}

/**
 * Left for what the operator does elsewhere with the same token. It must be more than run side by side: that many
 * requests can arrive in the server's next window although they started in this one.
 */
const RESERVE = 10;

/** The server's windows end on whole seconds, as far as replies tell. */
const SECOND_MS = 1000;

/**
 * Two limits at once. Our own starts within any window, since a fixed window lets two bursts meet at its border, which
 * the server may count as one. And what the server counts, since others may use the same token: it knows of them, we
 * do not.
 */
export function createBudget(
  rate: { readonly perWindow: number; readonly windowMs: number },
  now: () => number,
): Budget {
  let cap = rate.perWindow;
  let running = 0;
  let pausedUntil = Number.NEGATIVE_INFINITY;
  /** When ours started, the oldest first. */
  const starts: number[] = [];
  let server = { count: 0, until: Number.NEGATIVE_INFINITY };

  return {
    waitMs() {
      const at = now();
      let until = pausedUntil;
      // The cap may have fallen below what has started already: then several have to leave the window first.
      const leaver = starts[starts.length - cap];
      if (leaver !== undefined) until = Math.max(until, leaver + rate.windowMs);
      if (server.until > at && server.count + running >= cap) until = Math.max(until, server.until);
      return Math.max(0, until - at);
    },
    start() {
      const at = now();
      while (starts[0] !== undefined && starts[0] <= at - rate.windowMs) starts.shift();
      starts.push(at);
      running += 1;
    },
    end() {
      running -= 1;
    },
    learn({ allowed, count, resetSeconds }, startedAt) {
      const at = now();
      cap = Math.max(1, allowed - RESERVE);
      const until = at + resetSeconds * SECOND_MS;
      // Replies come in any order: this one was under way when its window ended, and says nothing about the next.
      if (at >= server.until && startedAt < server.until && count >= server.count) return;
      // A lower count that ends later is of the next window.
      const isNext = at >= server.until || (count < server.count && until > server.until + 2 * SECOND_MS);
      server = isNext
        ? { count, until }
        : { count: Math.max(server.count, count), until: Math.min(server.until, until) };
    },
    pause(ms) {
      pausedUntil = Math.max(pausedUntil, now() + ms);
    },
  };
}

const NUMBER = /^\d{1,9}$/;

/** What the headers of a reply say about the limit (reference, section 2); undefined when they do not say it all. */
export function budgetTold(headers: Headers): BudgetTold | undefined {
  const number = (name: string): number => {
    const text = headers.get(`inin-ratelimit-${name}`)?.trim() ?? '';
    return NUMBER.test(text) ? Number(text) : Number.NaN;
  };
  const told = { allowed: number('allowed'), count: number('count'), resetSeconds: number('reset') };
  return Number.isNaN(told.allowed + told.count + told.resetSeconds) || told.allowed === 0 ? undefined : told;
}
