import { ownCopy } from './text-places.ts';

/** A map holds no more than some millions. */
const AT_MOST = 1_000_000;

/** Equal texts become one, with memory of its own: files repeat the same few hundred words hundreds of thousands of times. */
export function wordPool(): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    const same = known.get(text);
    if (same !== undefined) return same;
    const own = ownCopy(text);
    if (known.size < AT_MOST) known.set(own, own);
    return own;
  };
}
