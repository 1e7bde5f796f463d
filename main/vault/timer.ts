/** Calls `then` once after `ms` milliseconds; the returned function cancels it. Injected, so that tests own the time. */
export type Timer = (ms: number, then: () => void) => () => void;

/**
 * The result of `work`, unless it takes longer than `ms`: then rejects with `late()`.
 * The work itself cannot be ended; whatever it yields afterwards is void.
 */
export function within<T>(timer: Timer, ms: number, late: () => Error, work: () => Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const cancel = timer(ms, () => reject(late()));
    Promise.resolve().then(work).then(resolve, reject).finally(cancel);
  });
}
