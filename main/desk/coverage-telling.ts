/** Calls `then` after `ms`; returns a function that keeps it from doing so. */
export type Timer = (ms: number, then: () => void) => () => void;

const APART_MS = 200;

/** Tells at once, and at most five times a second: what comes in between is told together, at its end. */
export interface Telling {
  /** Something changed. */
  changed(): void;
  /** Tells nothing any more. */
  close(): void;
}

/** @param tell tells what is so at that moment */
export function telling(tell: () => void, timer: Timer = realTimer): Telling {
  let cancel: (() => void) | undefined;
  let waiting = false;
  let closed = false;
  const told = () => {
    tell();
    cancel = timer(APART_MS, () => {
      cancel = undefined;
      if (!waiting) return;
      waiting = false;
      told();
    });
  };
  return {
    changed() {
      if (closed) return;
      if (cancel === undefined) told();
      else waiting = true;
    },
    close() {
      closed = true;
      waiting = false;
      cancel?.();
    },
  };
}

function realTimer(ms: number, then: () => void): () => void {
  const handle = setTimeout(then, ms).unref();
  return () => clearTimeout(handle);
}
