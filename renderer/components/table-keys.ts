import type { CellPlace } from './table-cells.ts';

/** What a key does to a table while no cell is being typed in. */
export type TableKey =
  | { readonly is: 'move'; readonly to: CellPlace }
  /** Typing starts; `text` replaces what is in the cell. */
  | { readonly is: 'edit'; readonly text: string | undefined }
  | { readonly is: 'clear' }
  | { readonly is: 'undo' };

interface Pressed {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

/** As in a spreadsheet; undefined for a key that is none of the table's. */
export function tableKey(
  pressed: Pressed,
  at: CellPlace,
  size: { readonly rows: number; readonly columns: number; readonly page: number },
): TableKey | undefined {
  const { key, altKey } = pressed;
  const isCommand = pressed.ctrlKey || pressed.metaKey;
  if (altKey) return undefined;
  const to = (row: number, column: number): TableKey => ({
    is: 'move',
    to: { row: clamp(row, size.rows), column: clamp(column, size.columns) },
  });
  if (isCommand && key.toLowerCase() === 'z') return { is: 'undo' };
  switch (key) {
    case 'ArrowDown':
      return to(isCommand ? size.rows : at.row + 1, at.column);
    case 'ArrowUp':
      return to(isCommand ? 0 : at.row - 1, at.column);
    case 'ArrowLeft':
      return to(at.row, isCommand ? 0 : at.column - 1);
    case 'ArrowRight':
      return to(at.row, isCommand ? size.columns : at.column + 1);
    case 'Home':
      return to(isCommand ? 0 : at.row, 0);
    case 'End':
      return to(isCommand ? size.rows : at.row, size.columns);
    case 'PageDown':
      return to(at.row + size.page, at.column);
    case 'PageUp':
      return to(at.row - size.page, at.column);
    case 'Enter':
    case 'F2':
      return isCommand ? undefined : { is: 'edit', text: undefined };
    case 'Delete':
    case 'Backspace':
      return { is: 'clear' };
    default:
      return !isCommand && [...key].length === 1 ? { is: 'edit', text: key } : undefined;
  }
}

/** The cell after the last one of a row is the first of the next row, and back. */
export function nextCell(at: CellPlace, by: 1 | -1, columns: number): CellPlace {
  const place = at.row * columns + at.column + by;
  return place < 0 ? { row: 0, column: 0 } : { row: Math.floor(place / columns), column: place % columns };
}

function clamp(index: number, count: number): number {
  return Math.max(0, Math.min(index, count - 1));
}
