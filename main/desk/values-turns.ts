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

/** Waits until what was typed last in an engagement is saved: a choice and the click after it come moments apart. */
export async function typedIsSaved(desk: Pick<DeskContext, 'held'>, engagement: string): Promise<void> {
  // In the same turn the document itself is written, and a value that is being saved holds the engagement's lock.
  await turnsOf(desk).take(`values ${engagement}`, async () => {});
  await turnsOf(desk).take(`change ${engagement}`, async () => {});
}

/** The turns of a window. */
export function turnsOf({ held }: Pick<DeskContext, 'held'>): Turns {
  const known = all.get(held) ?? new Turns();
  all.set(held, known);
  return known;
}
