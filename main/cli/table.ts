import { printable } from '../forms/printable.ts';

/** The narrowest last column that is still wrapped rather than left to the terminal. */
const NARROWEST = 20;

/**
 * Columns of equal width; the last one is not padded. Wide characters count by code point.
 * @param columns width of the screen: the last column is then wrapped at words and goes on below itself
 */
export function table(rows: readonly (readonly string[])[], columns?: number): readonly string[] {
  const cells = rows.map((row) => row.map((cell) => printable(cell).replace(/\s/g, ' ')));
  const widths = (cells[0] ?? []).map((_, column) => Math.max(...cells.map((row) => width(row[column] ?? ''))));
  const before = widths.slice(0, -1).reduce((sum, each) => sum + each + 2, 0);
  const room = columns === undefined || columns - before < NARROWEST ? Number.POSITIVE_INFINITY : columns - before;
  return cells.flatMap((row) => {
    const head = row.slice(0, -1).map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - width(cell)));
    const [first = '', ...rest] = wrapped(row.at(-1) ?? '', room);
    return [[...head, first].join('  ').trimEnd(), ...rest.map((line) => ' '.repeat(before) + line)];
  });
}

/** Text behind `first`, wrapped at words; its further lines begin below the text. */
export function hanging(first: string, text: string, columns?: number): readonly string[] {
  const flat = printable(text).replace(/\s+/g, ' ').trim();
  const before = width(first);
  const room = columns === undefined || columns - before < NARROWEST ? Number.POSITIVE_INFINITY : columns - before;
  const [head = '', ...rest] = wrapped(flat, room);
  return [`${first}${head}`.trimEnd(), ...rest.map((line) => ' '.repeat(before) + line)];
}

function width(text: string): number {
  return [...text].length;
}

function wrapped(text: string, room: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && width(line) + 1 + width(word) > room) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}
