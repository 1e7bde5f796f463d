const WINDOW_MS = 60_000;

/** The answer for one request: how much of the window is used, and when it ends. */
export interface Allowance {
  readonly count: number;
  readonly allowed: number;
  /** Seconds until the window ends, at least 1. */
  readonly reset: number;
  readonly exceeded: boolean;
}

/** Counts requests in windows of one minute, for each key on its own; refused requests are not counted. */
export class RateLimit {
  readonly #allowed: number;
  readonly #now: () => number;
  readonly #windows = new Map<string, { began: number; count: number }>();

  constructor(allowed: number, now: () => number) {
    this.#allowed = allowed;
    this.#now = now;
  }

  take(key: string): Allowance {
    const now = this.#now();
    let window = this.#windows.get(key);
    if (window === undefined || now - window.began >= WINDOW_MS) {
      window = { began: now, count: 0 };
      this.#windows.set(key, window);
    }
    const exceeded = window.count >= this.#allowed;
    if (!exceeded) window.count += 1;
    const reset = Math.max(1, Math.ceil((window.began + WINDOW_MS - now) / 1000));
    return { count: window.count, allowed: this.#allowed, reset, exceeded };
  }
}
