/** Lines and columns from 1. */
export interface TextPlace {
  readonly line: number;
  readonly column: number;
}

/** One line of a text, without its end. */
export interface TextLine {
  readonly line: number;
  readonly offset: number;
  readonly text: string;
}

const SHOWN_AT_MOST = 120;

/** The lines of a text, whether they end with LF, CRLF or CR. One at a time: a hostile file has very many. */
export function* linesOf(text: string): Generator<TextLine> {
  const endFrom = lineEnds(text);
  let offset = 0;
  for (let line = 1; offset <= text.length; line++) {
    const end = endFrom(offset);
    yield { line, offset, text: text.slice(offset, end) };
    offset = nextLine(text, end);
  }
}

/**
 * Where the line ends that an offset stands in; to be asked with growing offsets. Remembers the next LF and CR: a file
 * without any LF would else be searched to its end once a line.
 */
function lineEnds(text: string): (offset: number) => number {
  let [feed, back] = [-1, -1];
  return (offset) => {
    if (feed < offset) feed = indexFrom(text, '\n', offset);
    if (back < offset) back = indexFrom(text, '\r', offset);
    return Math.min(feed, back);
  };
}

function indexFrom(text: string, char: string, offset: number): number {
  const at = text.indexOf(char, offset);
  return at === -1 ? text.length : at;
}

/** Where the line after an end begins; beyond the text after the last one. */
function nextLine(text: string, end: number): number {
  return text[end] === '\r' && text[end + 1] === '\n' ? end + 2 : end + 1;
}

/** Places of offsets, by offset. Reads the text once and keeps nothing of it. */
export function placesOf(text: string, offsets: Iterable<number>): ReadonlyMap<number, TextPlace> {
  const wanted = [...new Set(offsets)].sort((a, b) => a - b);
  const places = new Map<number, TextPlace>();
  const endFrom = lineEnds(text);
  let [line, start] = [1, 0];
  for (const offset of wanted) {
    for (let end = endFrom(start); nextLine(text, end) <= offset && end < text.length; end = endFrom(start)) {
      line += 1;
      start = nextLine(text, end);
    }
    places.set(offset, { line, column: offset - start + 1 });
  }
  return places;
}

/** The beginning of a part, on one line, to be shown. */
export function shown(text: string, offset = 0): string {
  const part = text.slice(offset, offset + SHOWN_AT_MOST);
  return ownCopy(part.replaceAll(/[\s\0]+/g, ' ').trim());
}

/** The beginning of a part, up to the end of its line. */
export function shownLine(text: string, offset: number): string {
  const part = text.slice(offset, offset + SHOWN_AT_MOST);
  const end = part.search(/[\r\n]/);
  return shown(end === -1 ? part : part.slice(0, end));
}

/** The same characters in memory of their own: a slice would keep the whole file alive for as long as it lives. */
export function ownCopy(text: string): string {
  return ` ${text}`.slice(1);
}
