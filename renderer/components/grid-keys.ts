import type { GridLine } from './grid-lines.ts';

/** Where a key leads from line `from`, skipping headings; `undefined` when the key is none of the table's. */
export function lineForKey<R>(
  key: string,
  lines: readonly GridLine<R>[],
  from: number,
  pageRows: number,
): number | undefined {
  if (key === 'ArrowDown') return nextRow(lines, from + 1, 1) ?? from;
  if (key === 'ArrowUp') return nextRow(lines, from - 1, -1) ?? from;
  if (key === 'Home') return nextRow(lines, 0, 1);
  if (key === 'End') return nextRow(lines, lines.length - 1, -1);
  if (key === 'PageDown') return nextRow(lines, Math.min(lines.length - 1, from + pageRows), -1);
  if (key === 'PageUp') return nextRow(lines, Math.max(0, from - pageRows), 1);
  return undefined;
}

/** The nearest line that is a row, from `at` on in the direction `by`. */
export function nextRow<R>(lines: readonly GridLine<R>[], at: number, by: 1 | -1): number | undefined {
  for (let index = at; index >= 0 && index < lines.length; index += by) {
    if (lines[index]?.is === 'row') return index;
  }
  return undefined;
}

/** The next row after `from` (going round) whose text starts with `typed`. */
export function lineForText<R>(
  typed: string,
  lines: readonly GridLine<R>[],
  from: number,
  textOf: (row: R) => string,
): number | undefined {
  const wanted = typed.toLowerCase();
  for (let step = 0; step < lines.length; step += 1) {
    const index = (from + step + (typed.length === 1 ? 1 : 0)) % lines.length;
    const line = lines[index];
    if (line?.is === 'row' && textOf(line.row).toLowerCase().startsWith(wanted)) return index;
  }
  return undefined;
}
