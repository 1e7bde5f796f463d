import type { Json, JsonObject } from '../json.ts';
import type { Fault } from '../results/fault.ts';
import { cellField } from './cell-field.ts';
import {
  MissingParameter,
  ParameterDoubtful,
  ParameterRuleBroken,
  TableUnreadable,
  UnknownColumn,
  WrongParameterType,
} from './faults.ts';
import type { Column, Parameter } from './parameter.ts';
import { plainHead } from './plain-head.ts';
import { namesOf, readCells } from './read-cells.ts';

/** Rows as their columns hold them, or everything that is wrong with them. */
export interface CheckedRows {
  readonly rows: readonly JsonObject[];
  readonly faults: readonly Fault[];
  readonly warnings: readonly Fault[];
}

/** How one cell is checked: `checkValue`, handed in because it checks tables by this file. */
export type CheckCell = (
  cell: Parameter,
  given: Json,
) =>
  | { readonly is: 'ok'; readonly value: Json; readonly warnings: readonly Fault[] }
  | { readonly is: 'bad'; readonly faults: readonly Fault[] };

/**
 * A table from a list of objects, from text (`readCells`), or for two columns from an object of names and values.
 * Empty cells take their column's default; rows without any cell are left out. Every problem names row and column.
 */
export function checkTable(parameter: Parameter, given: Json, checkCell: CheckCell): CheckedRows {
  const columns = parameter.columns ?? [];
  const read = rowsOf(parameter, columns, given);
  const faults: Fault[] = [...read.faults];
  const warnings: Fault[] = [...read.warnings];
  const rows: JsonObject[] = [];
  for (const [at, cells] of read.rows.entries()) {
    const row = at + 1;
    const values: [string, Json][] = [];
    for (const column of columns) {
      const field = cellField({ parameter: parameter.name, row, column: column.name });
      const cell = cells[column.name];
      if (cell !== undefined && !isEmpty(cell)) {
        const checked = checkCell(asParameter(column, field), cell);
        if (checked.is === 'ok') {
          values.push([column.name, checked.value]);
          warnings.push(...checked.warnings);
        } else faults.push(...checked.faults);
      } else if (column.default !== undefined) values.push([column.name, column.default]);
      else if (column.required) faults.push(new MissingParameter(field, column.label, column.rule));
    }
    rows.push(Object.fromEntries(values));
  }
  const { min, max, name, rule } = parameter;
  if (min !== undefined && rows.length < min)
    faults.push(new ParameterRuleBroken(name, `has less than ${min} rows`, rule));
  if (max !== undefined && rows.length > max)
    faults.push(new ParameterRuleBroken(name, `has more than ${max} rows`, rule));
  return { rows, faults, warnings };
}

function rowsOf({ name }: Parameter, columns: readonly Column[], given: Json): CheckedRows {
  if (typeof given === 'string') {
    const read = readCells(columns, given);
    if (read.is === 'unreadable') return only(new TableUnreadable(name, read.line, read.why));
    const { rows, ignored, tooWide } = read;
    const unused = ignored.map((head) => `“${[...head].slice(0, 40).join('')}”`).join(', ');
    const fix = `The columns are: ${columns.map((column) => column.name).join(', ')}.`;
    return {
      rows,
      faults:
        tooWide === undefined
          ? []
          : [
              new ParameterRuleBroken(
                cellField({ parameter: name, row: tooWide, column: undefined }),
                'has more cells than the table has columns',
                fix,
              ),
            ],
      warnings:
        ignored.length === 0 ? [] : [new ParameterDoubtful(name, `has columns that are not used: ${unused}`, fix)],
    };
  }
  if (Array.isArray(given)) {
    const faults: Fault[] = [];
    const rows = (given as readonly Json[]).flatMap((item) => {
      if (!isObject(item)) {
        faults.push(
          new WrongParameterType(
            name,
            `a list of objects with ${columns.map((column) => `"${column.name}"`).join(', ')}`,
          ),
        );
        return [];
      }
      return Object.values(item).every(isEmpty) ? [] : [item];
    });
    const named = rows.map((item, at) => byColumn(name, columns, item, at + 1, faults));
    return { rows: named, faults: faults.slice(0, FEW), warnings: [] };
  }
  const [key, value] = columns;
  if (isObject(given) && key !== undefined && value !== undefined && columns.length === 2) {
    const rows = Object.entries(given).map(([first, second]) => ({ [key.name]: first, [value.name]: second }));
    return { rows, faults: [], warnings: [] };
  }
  return only(new WrongParameterType(name, 'a table: a list of objects, or rows of text'));
}

/** More of one kind tell nothing new. */
const FEW = 20;

function byColumn(
  name: string,
  columns: readonly Column[],
  item: JsonObject,
  row: number,
  faults: Fault[],
): JsonObject {
  return Object.fromEntries(
    Object.entries(item).flatMap(([key, value]) => {
      const column =
        columns.find((candidate) => candidate.name === key) ??
        columns.find((candidate) => namesOf(candidate).some((other) => plainHead(other) === plainHead(key)));
      if (column !== undefined) return [[column.name, value] as const];
      const field = cellField({ parameter: name, row, column: undefined });
      faults.push(
        new UnknownColumn(
          field,
          [...key].slice(0, 40).join(''),
          columns.map((each) => each.name),
        ),
      );
      return [];
    }),
  );
}

/** A column as the parameter that its cells are checked by; the field takes the place of its name. */
function asParameter(column: Column, field: string): Parameter {
  return { ...column, name: field, required: false, whereToFind: column.rule };
}

function only(fault: Fault): CheckedRows {
  return { rows: [], faults: [fault], warnings: [] };
}

function isObject(value: Json): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isEmpty(value: Json): boolean {
  return value === null || (typeof value === 'string' && value.trim() === '');
}
