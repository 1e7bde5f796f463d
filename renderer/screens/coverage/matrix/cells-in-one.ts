import { type Letter, runsOf } from './matrix-rows.ts';

/** Behind what is missing there is nothing: in most matrices that is most cells. */
const FILLS: Readonly<Record<string, string>> = {
  g: 'var(--good-soft)',
  c: 'var(--caution-soft)',
  n: 'var(--neutral-soft)',
  u: 'var(--neutral-soft)',
} satisfies Partial<Record<Letter, string>>;

/** The backgrounds of a line's cells as one picture: an element a cell would make scrolling thousands of lines slow. */
export function fillOf(cells: string, cellWidth: number): string {
  const stops = runsOf(cells, 0, cells.length).map(({ letter, first, count }) => {
    const fill = FILLS[letter] ?? 'transparent';
    return `${fill} ${first * cellWidth}px ${(first + count) * cellWidth}px`;
  });
  return stops.length === 0 ? 'none' : `linear-gradient(to right, ${stops.join(', ')})`;
}

/** The signs of one letter as a text over all cells, blanks elsewhere: a colour needs one element, not one a cell. */
export interface Layer {
  readonly letter: string;
  readonly text: string;
}

/** One layer for each letter that occurs. Together they show each cell's sign, and nothing twice. */
export function layersOf(cells: string, signs: Readonly<Record<string, string>>): readonly Layer[] {
  return [...new Set(cells)].map((letter) => ({
    letter,
    text: [...cells].map((each) => (each === letter ? (signs[letter] ?? '?') : ' ')).join(''),
  }));
}
