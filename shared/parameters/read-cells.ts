import { type CsvDelimiter, csvRecords } from '../coverage/read/csv-records.ts';
import type { JsonObject } from '../json.ts';
import type { Column } from './parameter.ts';
import { plainHead } from './plain-head.ts';

/** Rows by column name; empty cells are absent. Or the line from which on the text is no table. */
export type CellsRead =
  | {
      readonly is: 'rows';
      readonly rows: readonly JsonObject[];
      /** Headings that no column has; their cells are left out. */
      readonly ignored: readonly string[];
      /** The first row with more cells than there are columns, from 1; its last cells are left out. */
      readonly tooWide: number | undefined;
    }
  | { readonly is: 'unreadable'; readonly line: number; readonly why: string };

/**
 * A table from text: cells copied from a spreadsheet, CSV with comma or semicolon, or for two columns `name: value` lines.
 * Columns are found by their heading in any order and spelling of case; without headings by position. A single column
 * without heading belongs to the first column that has to be filled in.
 */
export function readCells(columns: readonly Column[], given: string): CellsRead {
  const text = given.replace(/^\ufeff/, '');
  const pairs = columns.length === 2 ? pairsIn(text) : undefined;
  const records: { readonly line: number; readonly cells: readonly string[] }[] = [];
  if (pairs === undefined) {
    const reading = csvRecords(text, delimiterOf(text));
    for (;;) {
      const next = reading.next();
      if (next.done === true) {
        if (next.value === undefined) break;
        return { is: 'unreadable', line: lineAt(text, next.value.offset), why: next.value.why };
      }
      const { line, cells, why } = next.value;
      if (why !== undefined) return { is: 'unreadable', line, why };
      records.push({ line, cells: cells.map((cell) => cell.trim()) });
    }
  } else records.push(...pairs);
  const filled = records.filter(({ cells }) => cells.some((cell) => cell !== ''));
  const [first] = filled;
  if (first === undefined) return { is: 'rows', rows: [], ignored: [], tooWide: undefined };
  const heads = headsOf(columns, first.cells);
  const body = heads === undefined ? filled : filled.slice(1);
  const width = Math.max(...filled.map(({ cells }) => cells.findLastIndex((cell) => cell !== '') + 1));
  const places = heads ?? (width === 1 ? [columns.find(({ required }) => required) ?? columns[0]] : columns);
  const tooWide = body.findIndex(({ cells }) => cells.some((cell, at) => cell !== '' && at >= places.length));
  return {
    is: 'rows',
    rows: body.map(({ cells }) => rowOf(places, cells)),
    ignored: heads === undefined ? [] : first.cells.filter((cell, at) => cell !== '' && heads[at] === undefined),
    tooWide: tooWide < 0 ? undefined : tooWide + 1,
  };
}

function rowOf(places: readonly (Column | undefined)[], cells: readonly string[]): JsonObject {
  return Object.fromEntries(
    cells.flatMap((cell, at) => {
      const column = places[at];
      return cell === '' || column === undefined ? [] : [[column.name, cell] as const];
    }),
  );
}

/** The column of each heading; undefined when the record is a row of values. */
function headsOf(columns: readonly Column[], cells: readonly string[]): readonly (Column | undefined)[] | undefined {
  const heads = cells.map((cell) => {
    const head = plainHead(cell);
    return head === '' ? undefined : columns.find((column) => namesOf(column).some((name) => plainHead(name) === head));
  });
  const known = new Set(heads.filter((head) => head !== undefined));
  // A value may read like a heading by chance; all that is there, or two of them, do not.
  const given = cells.filter((cell) => cell !== '').length;
  return known.size > 0 && (known.size >= 2 || known.size === given) ? heads : undefined;
}

export function namesOf({ name, label, aliases }: Column): readonly string[] {
  return [name, label, ...aliases];
}

function delimiterOf(text: string): CsvDelimiter {
  if (/^sep=[,;\t](?:[\r\n]|$)/i.test(text)) return text[4] as CsvDelimiter;
  if (text.includes('\t')) return '\t';
  const line = text.split(/[\r\n]/).find((candidate) => candidate.trim() !== '') ?? '';
  return line.split(';').length >= line.split(',').length && line.includes(';') ? ';' : ',';
}

/** Lines such as `X-Region: eu` or, as the guide prints the option, `header:X-Region = eu`. */
const PAIR = /^\s*(?:header:\s*)?([^\s:=,;\t"]+)\s*[:=]\s*(.*?)\s*$/i;

function pairsIn(text: string): readonly { readonly line: number; readonly cells: readonly string[] }[] | undefined {
  const lines = text.split(/\r\n|\r|\n/).map((content, at) => ({ content, line: at + 1 }));
  const filled = lines.filter(({ content }) => content.trim() !== '');
  const pairs = filled.map(({ content, line }) => ({
    line,
    match: content.includes('\t') ? null : PAIR.exec(content),
  }));
  if (pairs.length === 0 || pairs.some(({ match }) => match === null)) return undefined;
  return pairs.map(({ line, match }) => ({ line, cells: [match?.[1] ?? '', match?.[2] ?? ''] }));
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split(/\r\n|\r|\n/).length;
}
