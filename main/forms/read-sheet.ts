import type { Parameter, ParameterTable } from '../../shared/parameters/parameter.ts';
import { docxRows } from './docx-rows.ts';
import { flat } from './flat.ts';
import { type OpenTable, rowCells, tableHead, tableText } from './read-sheet-tables.ts';
import { unzipDocx } from './unzip-docx.ts';
import { SHEET_WORDS } from './words.ts';

/** A row whose value was not taken. `text` is never a value. */
export interface UnreadRow {
  /** Table row, from 1. */
  readonly row: number;
  /** What its first cell says. */
  readonly text: string;
  readonly why: 'unknown' | 'twice' | 'secret' | 'no-value-cell';
}

/** What a completed sheet says. */
export interface SheetValues {
  /** Text by parameter name; empty cells are absent. `validateValues` turns texts into what the parameters hold. */
  readonly values: { readonly [name: string]: string };
  readonly unread: readonly UnreadRow[];
}

/**
 * Reads a fill-in sheet back, as Word or LibreOffice saved it. A row belongs to a parameter when a line of its first
 * cell is the parameter's name, or else its label or one of its aliases; rows below the head of a parameter that is a
 * table belong to that table until another head comes. Two rows for one parameter that disagree are
 * both unread; a secret written into the sheet is not read, only reported.
 * @param file the document's name, for messages
 * @throws SheetUnreadable
 */
export function readSheet(bytes: Uint8Array, table: ParameterTable, file: string): SheetValues {
  const values = new Map<string, { text: string; row: number; label: string }>();
  const unread: UnreadRow[] = [];
  const disputed = new Set<string>();
  const tables = new Map<Parameter, ReadonlyMap<string, string>[]>();
  let open: OpenTable | undefined;
  for (const [i, cells] of docxRows(unzipDocx(bytes, file), file).entries()) {
    const [first = '', second] = cells;
    const row = { row: i + 1, text: first.replace(/\s+/g, ' ').trim() };
    const parameter = parameterOf(first, table);
    if (isHead(cells)) open = undefined;
    const begun = tableHead(cells, table);
    if (begun !== undefined) {
      open = begun;
      if (!tables.has(begun.parameter)) tables.set(begun.parameter, []);
      continue;
    }
    if (open !== undefined) {
      const read = rowCells(cells, open);
      if (read.size > 0) tables.get(open.parameter)?.push(read);
      continue;
    }
    if (isHead(cells) || (row.text === '' && !second?.trim())) continue;
    if (parameter === undefined) unread.push({ ...row, why: 'unknown' });
    else if (second === undefined) unread.push({ ...row, why: 'no-value-cell' });
    else if (parameter.type === 'secret') {
      if (flat(second) !== '' && flat(second) !== flat(SHEET_WORDS.secret)) unread.push({ ...row, why: 'secret' });
    } else if (second.trim() !== '' && !pointsBelow(parameter, second)) {
      const before = values.get(parameter.name);
      if (before && before.text !== second.trim()) {
        if (!disputed.has(parameter.name)) unread.push({ row: before.row, text: before.label, why: 'twice' });
        unread.push({ ...row, why: 'twice' });
        disputed.add(parameter.name);
      } else if (!before) values.set(parameter.name, { text: second.trim(), row: row.row, label: row.text });
    }
  }
  const filled = [...tables].flatMap(([parameter, rows]) => {
    if (rows.length === 0) return [];
    const above = values.get(parameter.name);
    if (above !== undefined) unread.push({ row: above.row, text: above.label, why: 'twice' });
    return [[parameter.name, tableText(parameter, rows)] as const];
  });
  const sure = [...values].filter(([name]) => !disputed.has(name)).map(([name, { text }]) => [name, text] as const);
  return { values: Object.fromEntries([...sure, ...filled]), unread };
}

function parameterOf(cell: string, table: ParameterTable): Parameter | undefined {
  const lines = cell.split('\n').map(flat).filter(Boolean);
  const named = (names: (parameter: Parameter) => readonly string[]) =>
    table.find((parameter) => names(parameter).some((name) => lines.includes(flat(name)) || flat(cell) === flat(name)));
  const exact = cell.split('\n').map((line) => line.trim());
  return (
    table.find(({ name }) => exact.includes(name)) ??
    named(({ name }) => [name]) ??
    named(({ label }) => [label]) ??
    named(({ aliases }) => aliases)
  );
}

/** The untouched cell of a parameter that has a table of its own. */
function pointsBelow({ type }: Parameter, cell: string): boolean {
  return type === 'table' && flat(cell) === flat(SHEET_WORDS.below);
}

function isHead(cells: readonly string[]): boolean {
  return flat(cells[0] ?? '') === flat(SHEET_WORDS.label) && flat(cells[1] ?? '') === flat(SHEET_WORDS.value);
}
