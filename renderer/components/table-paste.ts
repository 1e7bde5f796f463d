import type { JsonObject } from '../../shared/json.ts';
import type { Column } from '../../shared/parameters/parameter.ts';
import { readCells } from '../../shared/parameters/read-cells.ts';
import { type CellPlace, type CellRow, isBlank, sameRow } from './table-cells.ts';

/** What became of pasted cells, or of a file's. */
export type PastedCells =
  | {
      readonly is: 'taken';
      readonly rows: readonly CellRow[];
      /** The first row that was filled in; undefined where none was. */
      readonly first: number | undefined;
      readonly taken: number;
      /** Rows that were there already, word for word. */
      readonly already: number;
      /** Headings that name no column. */
      readonly ignored: readonly string[];
    }
  | { readonly is: 'unreadable'; readonly line: number; readonly why: string };

/** Whether a pasted text is more than one cell. */
export function isCells(text: string): boolean {
  return /[\t\r\n]/.test(text.replace(/[\r\n]+$/, ''));
}

/**
 * Cells into a table. Under column names they are added as rows, in whatever order the columns come; without names they
 * go where the cursor is, to the right and down.
 */
export function pasteCells(
  columns: readonly Column[],
  rows: readonly CellRow[],
  at: CellPlace,
  text: string,
): PastedCells {
  if (isHeaded(columns, text)) return addCells(columns, rows, text);
  const isOneColumn = !/[\t,;]/.test(text);
  const here = columns[at.column];
  const right = isOneColumn && here !== undefined ? [here] : columns.slice(at.column);
  const read = readCells(right, text);
  if (read.is === 'unreadable') return read;
  const length = Math.max(rows.length, at.row + read.rows.length);
  const next = Array.from({ length }, (_, index): CellRow => {
    const cells = read.rows[index - at.row];
    return { ...rows[index], ...(cells === undefined ? {} : texts(cells)) };
  });
  const taken = read.rows.length;
  return { is: 'taken', rows: next, first: taken > 0 ? at.row : undefined, taken, already: 0, ignored: [] };
}

/** Rows added below what is there; what is there already is not added twice. */
export function addCells(columns: readonly Column[], rows: readonly CellRow[], text: string): PastedCells {
  const read = readCells(columns, text);
  if (read.is === 'unreadable') return read;
  const kept = rows.filter((row) => !isBlank(row));
  const fresh = read.rows.map(texts).filter((row) => !isBlank(row));
  const all = [...kept];
  for (const row of fresh) if (all.every((each) => !sameRow(columns, each, row))) all.push(row);
  const taken = all.length - kept.length;
  const first = taken > 0 ? kept.length : undefined;
  return { is: 'taken', rows: all, first, taken, already: fresh.length - taken, ignored: read.ignored };
}

/** A first line of column names, read alone, leaves no row. */
function isHeaded(columns: readonly Column[], text: string): boolean {
  const lines = text.split(/\r\n|\r|\n/).filter((line) => line.trim() !== '');
  const [first = ''] = lines;
  const head = /^(?:\ufeff)?sep=/i.test(first) ? lines.slice(0, 2).join('\n') : first;
  const read = readCells(columns, head);
  return head !== '' && read.is === 'rows' && read.rows.length === 0;
}

function texts(cells: JsonObject): CellRow {
  return Object.fromEntries(Object.entries(cells).map(([name, value]) => [name, String(value)]));
}
