/** A cell: `column` 0 is the role's name, the rows of the need follow. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

interface Keys {
  readonly key: string;
  readonly ctrlKey: boolean;
}

interface Size {
  readonly rows: number;
  readonly columns: number;
  readonly page: number;
}

/** Where a key leads from a cell; undefined when the key is none of the grid's. */
export function cellForKey({ key, ctrlKey }: Keys, from: CellPlace, size: Size): CellPlace | undefined {
  const { row, column } = from;
  const lastRow = size.rows - 1;
  switch (key) {
    case 'ArrowDown':
      return { row: Math.min(lastRow, row + 1), column };
    case 'ArrowUp':
      return { row: Math.max(0, row - 1), column };
    case 'ArrowRight':
      return { row, column: Math.min(size.columns, column + 1) };
    case 'ArrowLeft':
      return { row, column: Math.max(0, column - 1) };
    case 'PageDown':
      return { row: Math.min(lastRow, row + size.page), column };
    case 'PageUp':
      return { row: Math.max(0, row - size.page), column };
    case 'Home':
      return { row: ctrlKey ? 0 : row, column: 0 };
    case 'End':
      return { row: ctrlKey ? lastRow : row, column: size.columns };
    default:
      return undefined;
  }
}
