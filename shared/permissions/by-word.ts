import { isPermissionWord } from './permission.ts';

/** Spellings beyond this many are folded each time: a file of made-up words must not fill the memory. */
const SPELLINGS_AT_MOST = 10_000;

/**
 * Values by word, whatever its case. A spelling is lower-cased once and known from then on: the same few hundred come
 * back hundreds of thousands of times, and lower-casing each would cost more than all the rest.
 * A text that is no word (`isPermissionWord`) finds nothing: lower-casing turns some foreign letters into ASCII ones.
 */
export class ByWord<V> {
  readonly #folded = new Map<string, V>();
  readonly #spelt = new Map<string, V | null>();

  /** The value of the word; made when it is the first of its kind. All words are put in before the first `get`. */
  getOrMake(word: string, make: () => V): V {
    const key = word.toLowerCase();
    const known = this.#folded.get(key);
    if (known !== undefined) return known;
    const value = make();
    this.#folded.set(key, value);
    return value;
  }

  get(word: string): V | null {
    const known = this.#spelt.get(word);
    if (known !== undefined) return known;
    const value = (isPermissionWord(word) ? this.#folded.get(word.toLowerCase()) : undefined) ?? null;
    if (this.#spelt.size < SPELLINGS_AT_MOST) this.#spelt.set(word, value);
    return value;
  }
}
