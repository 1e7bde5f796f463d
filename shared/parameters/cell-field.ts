/** A cell of a table parameter: row from 1, and the column's name; undefined for the row as a whole. */
export interface CellPlace {
  readonly parameter: string;
  readonly row: number;
  readonly column: string | undefined;
}

/** How `Problem.field` names a cell: `senders[2].section`, or `senders[2]` for a row. */
export function cellField({ parameter, row, column }: CellPlace): string {
  return `${parameter}[${row}]${column === undefined ? '' : `.${column}`}`;
}

/** The cell that a problem is about; undefined for a problem of another kind. */
export function cellOf(field: string | undefined): CellPlace | undefined {
  const [, parameter, row, column] = /^([^[\].]+)\[([1-9][0-9]*)\](?:\.(.+))?$/.exec(field ?? '') ?? [];
  return parameter === undefined ? undefined : { parameter, row: Number(row), column };
}

/** The parameter that a problem is about, also when it names one of its cells. */
export function parameterOfField(field: string | undefined): string | undefined {
  return cellOf(field)?.parameter ?? field;
}
