import type { Parameter, ParameterTable } from '../../shared/parameters/parameter.ts';
import type { DocxRow } from './docx-rows.ts';
import { flat } from './flat.ts';
import { sheetColumn } from './sheet-tables.ts';

/** A table that is being read: which column stands in which cell. */
export interface OpenTable {
  readonly parameter: Parameter;
  readonly places: readonly (string | undefined)[];
}

/** The table whose head this row is; undefined for any other row. */
export function tableHead(cells: DocxRow, table: ParameterTable): OpenTable | undefined {
  for (const parameter of table) {
    const places = cells.map((text) => {
      const lines = text.split('\n').map(flat);
      return parameter.columns?.find((column) => lines.includes(flat(sheetColumn(parameter, column))))?.name;
    });
    if (places.some((place) => place !== undefined)) return { parameter, places };
  }
  return undefined;
}

/**
 * Rows as text that `validateValues` reads: CSV under the columns' names.
 * @param rows by column name; a line break in a cell counts as a blank
 */
export function tableText({ columns = [] }: Parameter, rows: readonly ReadonlyMap<string, string>[]): string {
  const names = columns.map(({ name }) => name);
  const lines = rows.map((row) => names.map((name) => quoted((row.get(name) ?? '').replace(/\s+/g, ' ').trim())));
  return [names, ...lines].map((cells) => cells.join(',')).join('\n');
}

/** The cells of a row by column name; empty ones are absent. */
export function rowCells(cells: DocxRow, { places }: OpenTable): ReadonlyMap<string, string> {
  return new Map(
    cells.flatMap((text, at) => {
      const place = places[at];
      return place === undefined || text.trim() === '' ? [] : [[place, text] as const];
    }),
  );
}

function quoted(text: string): string {
  return /[",;\t]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
