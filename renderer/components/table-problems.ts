import { checkValue } from '../../shared/parameters/check-value.ts';
import type { Column } from '../../shared/parameters/parameter.ts';
import type { Problem } from '../../shared/results/problem.ts';
import { type CellRow, isBlank } from './table-cells.ts';

/** What is to be said of a cell; `isWrong` when it cannot be saved so. */
export interface CellProblem extends Problem {
  readonly isWrong: boolean;
}

/** What is to be said of the cells, by `cellKey`, in reading order. */
export type CellProblems = ReadonlyMap<string, CellProblem>;

/** Name of a cell in `CellProblems`; the row counts from 0. */
export function cellKey(row: number, column: string): string {
  return `${row} ${column}`;
}

/** The cell that a key names. */
export function placeOfKey(key: string): { readonly row: number; readonly column: string } {
  const at = key.indexOf(' ');
  return { row: Number(key.slice(0, at)), column: key.slice(at + 1) };
}

/** Every cell against the rule of its column. A row is judged once, however often its table is drawn. */
export function cellProblems(columns: readonly Column[], rows: readonly CellRow[]): CellProblems {
  const known = judged.get(columns) ?? new WeakMap<CellRow, RowProblems>();
  judged.set(columns, known);
  const found = new Map<string, CellProblem>();
  for (const [index, row] of rows.entries()) {
    const problems = known.get(row) ?? ofRow(columns, row);
    known.set(row, problems);
    for (const [column, problem] of problems) found.set(cellKey(index, column), problem);
  }
  return found;
}

type RowProblems = readonly (readonly [column: string, problem: CellProblem])[];

const judged = new WeakMap<readonly Column[], WeakMap<CellRow, RowProblems>>();

function ofRow(columns: readonly Column[], row: CellRow): RowProblems {
  if (isBlank(row)) return [];
  return columns.flatMap((column) => {
    const problem = ofCell(column, row[column.name] ?? '');
    return problem === undefined ? [] : [[column.name, problem] as const];
  });
}

function ofCell(column: Column, text: string): CellProblem | undefined {
  const { name, label, required, rule } = column;
  if (text.trim() !== '') {
    const checked = checkValue({ ...column, whereToFind: '' }, text);
    const fault = checked.is === 'ok' ? checked.warnings[0] : checked.fault;
    if (fault === undefined) return undefined;
    const problem = fault.toProblem();
    return { ...problem, message: problem.message.replace(`"${name}"`, label), isWrong: checked.is !== 'ok' };
  }
  if (!required || column.default !== undefined) return undefined;
  return { code: 'missing-parameter', message: `${label} is needed.`, field: name, fix: rule, isWrong: true };
}
