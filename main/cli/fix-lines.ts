import type { Problem } from '../../shared/results/problem.ts';
import { terminalText } from '../../shared/text/terminal.ts';

/** What to do about a problem, and the corrected value where one is plain; an item of a list a comma apart. */
export function fixLines({ fix, offer }: Problem, indent: string): readonly string[] {
  const corrected = offer === undefined ? [] : [terminalText.corrected(offer.split('\n').join(', '))];
  return [fix, ...corrected].map((line) => `${indent}${line}`);
}
