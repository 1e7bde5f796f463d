import { ownCopy } from './text-places.ts';

/** Files repeat the same few thousand texts; a hostile one has as many different ones as it likes. */
const AT_MOST = 20_000;
const LONGEST = 300;

/** The function, with its answers for short texts kept while there are not too many of them. */
export function remembered<T>(answer: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const now = answer(text);
    if (known.size < AT_MOST && text.length <= LONGEST) known.set(ownCopy(text), now);
    return now;
  };
}
