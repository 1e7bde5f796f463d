import { distance } from 'fastest-levenshtein';

/** The candidate that `text` most likely meant; undefined when even the best differs in half its characters. */
export function closest(text: string, candidates: readonly string[]): string | undefined {
  let best: { readonly candidate: string; readonly edits: number } | undefined;
  for (const candidate of candidates) {
    const edits = distance(text, candidate);
    if (best === undefined || edits < best.edits) best = { candidate, edits };
  }
  return best && best.edits * 2 <= Math.max(text.length, best.candidate.length) ? best.candidate : undefined;
}
