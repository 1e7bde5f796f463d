import type { Json, JsonObject } from '../../shared/json.ts';
import type { Column } from '../../shared/parameters/parameter.ts';

/** A row as it is typed: texts by column; an absent one is empty. */
export type CellRow = Readonly<Record<string, string>>;

/** A cell by row (from 0) and column (its place from 0). */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/** Nothing is typed in it, so that it is no row of the value. */
export function isBlank(row: CellRow): boolean {
  return Object.values(row).every((text) => text.trim() === '');
}

/** A saved table as rows: objects by column, or a map of the first column's values to the second's. */
export function rowsFrom(columns: readonly Column[], value: Json | undefined): readonly CellRow[] {
  if (Array.isArray(value)) return value.filter(isObject).map((row) => rowFrom(columns, row));
  const [key, second] = columns;
  if (!isObject(value) || key === undefined || second === undefined) return [];
  return Object.entries(value).map(([name, text]) => ({ [key.name]: name, [second.name]: textOf(text) }));
}

/** The rows as a value: blank rows and cells are left out. */
export function rowsToValue(columns: readonly Column[], rows: readonly CellRow[]): readonly JsonObject[] {
  return rows
    .filter((row) => !isBlank(row))
    .map((row) =>
      Object.fromEntries(
        columns.flatMap(({ name, type }) => {
          const text = (row[name] ?? '').trim();
          if (text === '') return [];
          const truth = type === 'boolean' ? TRUTH[text.toLowerCase()] : undefined;
          return [[name, truth ?? text] as const];
        }),
      ),
    );
}

/** The rows with another text in one cell; a place below the last row adds rows. */
export function withCell(rows: readonly CellRow[], at: number, column: string, text: string): readonly CellRow[] {
  const length = Math.max(rows.length, at + 1);
  return Array.from({ length }, (_, index) => {
    const row = rows[index] ?? {};
    return index === at ? { ...row, [column]: text } : row;
  });
}

/** Whether two rows say the same. */
export function sameRow(columns: readonly Column[], one: CellRow, other: CellRow): boolean {
  return columns.every(({ name }) => (one[name] ?? '').trim() === (other[name] ?? '').trim());
}

const TRUTH: Readonly<Record<string, boolean>> = { true: true, yes: true, false: false, no: false };

function rowFrom(columns: readonly Column[], row: JsonObject): CellRow {
  return Object.fromEntries(columns.map(({ name }) => [name, textOf(row[name])]));
}

function textOf(value: Json | undefined): string {
  return value === undefined || value === null || typeof value === 'object' ? '' : String(value);
}

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
