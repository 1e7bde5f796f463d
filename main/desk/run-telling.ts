import type { Timer } from '../vault/timer.ts';

/** Passes values on, the first at once and then at most one in `everyMs`: of those in between the last one. */
export interface Telling<T> {
  push(value: T): void;
  /** Passes this one on at once; what was held back before it is void. */
  last(value: T): void;
}

/** A telling whose pauses are made by an injected timer. */
export function telling<T>(tell: (value: T) => void, everyMs: number, timer: Timer): Telling<T> {
  let held: { readonly value: T } | undefined;
  let cancel: (() => void) | undefined;
  const pause = () => {
    cancel = timer(everyMs, () => {
      cancel = undefined;
      if (held === undefined) return;
      const { value } = held;
      held = undefined;
      pause();
      tell(value);
    });
  };
  return {
    push(value) {
      if (cancel !== undefined) {
        held = { value };
        return;
      }
      pause();
      tell(value);
    },
    last(value) {
      held = undefined;
      cancel?.();
      cancel = undefined;
      tell(value);
    },
  };
}

/** The timer of the running program. It does not keep the process alive. */
export const realTimer: Timer = (ms, then) => {
  const handle = setTimeout(then, ms);
  handle.unref();
  return () => clearTimeout(handle);
};
