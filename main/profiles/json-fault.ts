/** Where a text stops being JSON, and what could stand there. `offset` counts UTF-16 units. */
export interface JsonFault {
  readonly offset: number;
  readonly expected: string;
}

const SPACE = /[ \t\r\n]*/y;
// biome-ignore lint/suspicious/noControlCharactersInRegex: JSON forbids them in strings, so the grammar must name them.
const STRING = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;
const ATOM = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
/** How deep a document may nest; a profile needs about ten levels. */
const DEEPEST = 200;

class Stop extends Error {
  readonly fault: JsonFault;
  constructor(offset: number, expected: string) {
    super(expected);
    this.fault = { offset, expected };
  }
}

/**
 * The first fault of a text that is not JSON; undefined when it is. `JSON.parse` says the place in its message alone and
 * not always, so a small reader of the grammar finds it. It also refuses what `JSON.parse` lets pass in silence: a name
 * given twice in one object, of which all but the last would be lost.
 */
export function findJsonFault(text: string): JsonFault | undefined {
  let at = 0;
  const take = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0];
    at += found?.length ?? 0;
    return found;
  };
  const skip = (char: string): boolean => {
    take(SPACE);
    if (text[at] !== char) return false;
    at++;
    return true;
  };
  const list = (close: string, item: () => void): void => {
    if (skip(close)) return;
    do item();
    while (skip(','));
    if (!skip(close)) throw new Stop(at, `“,” or “${close}”`);
  };
  const value = (depth: number): void => {
    if (depth > DEEPEST) throw new Stop(at, `at most ${DEEPEST} levels`);
    if (skip('[')) list(']', () => value(depth + 1));
    else if (skip('{')) object(depth + 1);
    else if (take(STRING) === undefined && take(ATOM) === undefined) throw new Stop(at, 'a value');
  };
  const object = (depth: number): void => {
    const names = new Set<string>();
    list('}', () => member(names, depth));
  };
  const member = (names: Set<string>, depth: number): void => {
    take(SPACE);
    const start = at;
    const name = take(STRING);
    if (name === undefined) throw new Stop(at, 'a name in double quotes');
    const plain = String(JSON.parse(name));
    if (names.has(plain)) throw new Stop(start, 'a name that this object does not have yet');
    names.add(plain);
    if (!skip(':')) throw new Stop(at, '“:”');
    value(depth);
  };
  try {
    value(0);
    take(SPACE);
    if (at < text.length) throw new Stop(at, 'the end of the file');
    return undefined;
  } catch (error) {
    if (error instanceof Stop) return error.fault;
    throw error;
  }
}
