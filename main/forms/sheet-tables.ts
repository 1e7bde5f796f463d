import type { Paragraph, Table, TableRow } from 'docx';
import type { Json, JsonObject } from '../../shared/json.ts';
import type { Column, Parameter, ParameterTable } from '../../shared/parameters/parameter.ts';
import { cell, fixedTable, headingParagraph, headRow, LOOK, paragraph, row } from './docx-parts.ts';
import { printable, printableLine } from './printable.ts';
import { SHEET_WORDS } from './words.ts';

/** Of all columns together, in twentieths of a point: as wide as the sheet's main table. */
const WIDTH = 14_798;

/** Empty rows to fill in; a customer adds more in Word. */
const EMPTY_ROWS = 8;

/**
 * One table of its own for each parameter that is a table, below the sheet's main one. Each heading carries the name by
 * which `readSheet` finds the column again.
 */
export function sheetTables(table: ParameterTable, values: JsonObject): readonly (Paragraph | Table)[] {
  return table
    .filter(({ type }) => type === 'table')
    .flatMap((parameter) => tableOf(parameter, values[parameter.name]));
}

/** The name of a column in the sheet. */
export function sheetColumn({ name }: Pick<Parameter, 'name'>, column: Pick<Column, 'name'>): string {
  return `${name}.${column.name}`;
}

function tableOf(parameter: Parameter, given: Json | undefined): readonly (Paragraph | Table)[] {
  const columns = parameter.columns ?? [];
  const width = Math.floor(WIDTH / Math.max(1, columns.length));
  const heads = columns.map((column) => headOf(parameter, column, width));
  const known = Array.isArray(given) ? (given as readonly JsonObject[]) : [];
  const empty = Array.from({ length: EMPTY_ROWS }, (): JsonObject => ({}));
  const rows = [...known, ...empty].map((values) => rowOf(columns, values, width));
  return [
    headingParagraph(printableLine(parameter.label)),
    paragraph(printable(parameter.rule), { size: 18 }),
    fixedTable(
      columns.map(() => width),
      [headRow(...heads), ...rows],
    ),
  ];
}

function headOf(parameter: Parameter, column: Column, width: number) {
  const rule = [column.required ? SHEET_WORDS.required : SHEET_WORDS.optional, printable(column.rule)].join(' ');
  const lines = [
    line(printableLine(column.label), { bold: true }),
    line(sheetColumn(parameter, column), { font: LOOK.mono, size: 16, color: LOOK.quiet }),
    line(rule, { size: 16 }),
  ];
  return cell(width, lines, LOOK.head);
}

function rowOf(columns: readonly Column[], values: JsonObject, width: number): TableRow {
  return row(
    ...columns.map(({ name }) =>
      cell(width, [line(printableLine(textOf(values[name])), { font: LOOK.mono, size: 20 })]),
    ),
  );
}

function textOf(value: Json | undefined): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

function line(text: string, look?: Parameters<typeof paragraph>[1]): Paragraph {
  return paragraph(text, look, { spacing: { after: 0, line: 252 } });
}
