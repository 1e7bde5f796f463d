import type { DeskContext } from './context.ts';

/** Work that is done one after the other, in the order in which it was asked for. */
class Turns {
  readonly #last = new Map<string, Promise<unknown>>();

  /** Runs `work` once everything before it under the same key has settled, however it ended. */
  async take<T>(key: string, work: () => Promise<T>): Promise<T> {
    const before = this.#last.get(key) ?? Promise.resolve();
    const own = before.then(work);
    const settled = own.catch(() => undefined);
    this.#last.set(key, settled);
    try {
      return await own;
    } finally {
      if (this.#last.get(key) === settled) this.#last.delete(key);
    }
  }
}

const all = new WeakMap<DeskContext['held'], Turns>();

/** The turns of a window. */
export function turnsOf({ held }: Pick<DeskContext, 'held'>): Turns {
  const known = all.get(held) ?? new Turns();
  all.set(held, known);
  return known;
}
