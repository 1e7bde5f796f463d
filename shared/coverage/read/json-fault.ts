/** Where a text stops being JSON. `offset` counts UTF-16 units from 0. */
export interface JsonFault {
  readonly offset: number;
  readonly why: string;
}

/** Where one JSON value ends, or where it stops being one. */
export type JsonExtent = { readonly end: number } | { readonly fault: JsonFault };

type Expect =
  | 'a value'
  | 'a value or ]'
  | 'a key in quotes'
  | 'a key in quotes or }'
  | 'a colon'
  | 'a comma or a closing bracket';

const SPACE = /[ \t\n\r]*/y;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const WORD = /true|false|null/y;
const PLAIN = /[^"\\\p{Cc}]*/uy;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;

/**
 * Reads one JSON value from `from` on and answers where it ends, or the first fault. `JSON.parse` tells no place: its
 * only hint is a sentence that differs between engines. Keeps its own stack, so nesting cannot exhaust the machine's.
 */
export function jsonExtent(text: string, from = 0): JsonExtent {
  const stack: ('[' | '{')[] = [];
  let expect: Expect = 'a value';
  let at = from;
  for (;;) {
    at = match(SPACE, text, at) ?? at;
    const char = text[at];
    const fault = (why: string): JsonExtent => ({ fault: { offset: at, why } });
    if (char === undefined) return fault(`The text ends where ${expect} was expected.`);
    const closes = stack.at(-1) === '[' ? ']' : '}';
    if (expect === 'a colon') {
      if (char !== ':') return fault(`Expected ${expect}.`);
      at += 1;
      expect = 'a value';
    } else if (char === ',' && expect === 'a comma or a closing bracket') {
      at += 1;
      expect = closes === ']' ? 'a value' : 'a key in quotes';
    } else if (char === closes && mayClose(expect, closes)) {
      stack.pop();
      at += 1;
      if (stack.length === 0) return { end: at };
      expect = 'a comma or a closing bracket';
    } else if (expect === 'a comma or a closing bracket') {
      return fault(`Expected ${expect}.`);
    } else if (expect === 'a key in quotes' || expect === 'a key in quotes or }') {
      if (char !== '"') return fault(`Expected ${expect}.`);
      const end = endOfString(text, at);
      if (typeof end !== 'number') return { fault: end };
      at = end;
      expect = 'a colon';
    } else if (char === '[' || char === '{') {
      stack.push(char);
      at += 1;
      expect = char === '[' ? 'a value or ]' : 'a key in quotes or }';
    } else {
      const end = char === '"' ? endOfString(text, at) : (match(WORD, text, at) ?? match(NUMBER, text, at));
      if (end === undefined) return fault(`Expected ${expect}.`);
      if (typeof end !== 'number') return { fault: end };
      at = end;
      if (stack.length === 0) return { end: at };
      expect = 'a comma or a closing bracket';
    }
  }
}

/** The offset of the first character from `from` on that is no white space. */
export function skipSpace(text: string, from: number): number {
  return match(SPACE, text, from) ?? from;
}

function mayClose(expect: Expect, closes: string): boolean {
  if (expect === 'a comma or a closing bracket') return true;
  return expect === (closes === ']' ? 'a value or ]' : 'a key in quotes or }');
}

function endOfString(text: string, start: number): number | JsonFault {
  let at = start + 1;
  for (;;) {
    at = match(PLAIN, text, at) ?? at;
    const char = text[at];
    if (char === '"') return at + 1;
    if (char === undefined) return { offset: at, why: 'The text ends inside a string.' };
    if (char < ' ') return { offset: at, why: 'A string holds an unescaped line break or control character.' };
    // The other control characters may stand in a string as they are.
    const next = char === '\\' ? match(ESCAPE, text, at) : at + 1;
    if (next === undefined) return { offset: at, why: 'A string holds an unknown escape.' };
    at = next;
  }
}

function match(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}
