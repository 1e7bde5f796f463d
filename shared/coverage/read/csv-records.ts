/** One record of a CSV file. `line` is the one it begins on: a quoted cell may hold line breaks. */
export interface CsvRecord {
  readonly line: number;
  readonly offset: number;
  readonly cells: readonly string[];
  /** False for a last record without a line end, which may be cut off. */
  readonly ended: boolean;
  /** Why the record cannot be trusted. */
  readonly why?: string;
}

/** Where a file stops being CSV: from here on nobody knows what is inside a cell and what is not. */
export interface CsvFault {
  readonly offset: number;
  readonly why: string;
}

export type CsvDelimiter = ',' | ';' | '\t';

/**
 * The records of a CSV text (RFC 4180; lines may end with LF, CRLF or CR; any of three delimiters). Own code: each record
 * needs the line it begins on, and a quote that is never closed must end the reading, where papaparse goes on with cells
 * that have shifted; papaparse also brings downloads and workers, and csv-parse outside Node a Buffer of 120 kB.
 */
export function* csvRecords(text: string, delimiter: CsvDelimiter): Generator<CsvRecord, CsvFault | undefined> {
  const plain = delimiter === ',' ? /[^,\r\n]*/y : delimiter === ';' ? /[^;\r\n]*/y : /[^\t\r\n]*/y;
  // Excel writes the delimiter on a line of its own, above the head.
  const named = /^sep=[,;\t](?:\r\n|\r|\n)/i.exec(text.slice(0, 8))?.[0].length ?? 0;
  let [at, line] = named > 0 ? [named, 2] : [0, 1];
  while (at < text.length) {
    const begin = { line, offset: at };
    const cells: string[] = [];
    let why: string | undefined;
    for (;;) {
      if (text[at] === '"') {
        const quoted = quotedCell(text, at);
        if (quoted === undefined) return { offset: at, why: 'A quote is opened here and never closed.' };
        cells.push(quoted.cell);
        line += quoted.breaks;
        at = quoted.end;
        const next = text[at];
        if (next !== undefined && next !== delimiter && next !== '\n' && next !== '\r')
          return {
            offset: at,
            why: 'Something follows the closing quote of a cell; quotes inside a cell are written twice.',
          };
      } else {
        plain.lastIndex = at;
        plain.test(text);
        const cell = text.slice(at, plain.lastIndex);
        if (cell.includes('"')) why = 'A cell without quotes around it has a quote inside.';
        cells.push(cell);
        at = plain.lastIndex;
      }
      if (text[at] !== delimiter) break;
      at += 1;
    }
    const ended = at < text.length;
    at += text[at] === '\r' && text[at + 1] === '\n' ? 2 : 1;
    line += 1;
    yield { ...begin, cells, ended, ...(why === undefined ? {} : { why }) };
  }
  return undefined;
}

function quotedCell(
  text: string,
  start: number,
): { readonly cell: string; readonly end: number; readonly breaks: number } | undefined {
  let end = start;
  do {
    end = text.indexOf('"', end + 1);
    if (end === -1) return undefined;
    // Two quotes stand for one.
  } while (text[end + 1] === '"' && end++ < text.length);
  const inside = text.slice(start + 1, end);
  const breaks = inside.match(/\r\n|\r|\n/g)?.length ?? 0;
  return { cell: inside.replaceAll('""', '"'), end: end + 1, breaks };
}
