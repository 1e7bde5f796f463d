/** Where a text stops being JSON. `offset` counts UTF-16 units from 0. */
export interface JsonFault {
  readonly offset: number;
  readonly why: string;
}

interface Open {
  readonly kind: 'array' | 'object';
  readonly pointer: string;
  /** Index of the next element, or the current key. */
  index: number;
  key: string;
}

type Expect =
  | 'a value'
  | 'a value or ]'
  | 'a key in quotes'
  | 'a key in quotes or }'
  | 'a colon'
  | 'a comma or a closing bracket'
  | 'nothing';

const SPACE = /[ \t\n\r]*/y;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const WORD = /true|false|null/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;

/**
 * Walks a JSON text and tells the JSON pointer and offset of every value, objects and arrays before their members.
 * Answers the first fault, or undefined for a valid text. `JSON.parse` gives neither: its only hint is a sentence that
 * differs between engines. Keeps its own stack, so nesting cannot exhaust the machine's.
 */
export function walkJson(text: string, visit: (pointer: string, offset: number) => void): JsonFault | undefined {
  const stack: Open[] = [];
  let expect: Expect = 'a value';
  let at = 0;
  for (;;) {
    at = match(SPACE, text, at) ?? at;
    const char = text[at];
    const top = stack.at(-1);
    if (char === undefined)
      return expect === 'nothing' ? undefined : { offset: at, why: `The text ends where ${expect} was expected.` };
    const unexpected: JsonFault = { offset: at, why: `Expected ${expect}.` };
    if (expect === 'nothing') return { offset: at, why: 'The text goes on after the end of the JSON value.' };
    if (expect === 'a colon') {
      if (char !== ':') return unexpected;
      at += 1;
      expect = 'a value';
    } else if (
      expect === 'a comma or a closing bracket' ||
      (expect === 'a value or ]' && char === ']') ||
      (expect === 'a key in quotes or }' && char === '}')
    ) {
      if (top === undefined) return unexpected;
      if (char === ',' && expect === 'a comma or a closing bracket')
        expect = top.kind === 'array' ? 'a value' : 'a key in quotes';
      else if (char === (top.kind === 'array' ? ']' : '}')) {
        stack.pop();
        expect = stack.length === 0 ? 'nothing' : 'a comma or a closing bracket';
      } else return unexpected;
      at += 1;
    } else if (expect === 'a key in quotes' || expect === 'a key in quotes or }') {
      if (char !== '"') return unexpected;
      const end = endOfString(text, at);
      if (typeof end !== 'number') return end;
      if (top !== undefined) top.key = JSON.parse(text.slice(at, end)) as string;
      at = end;
      expect = 'a colon';
    } else {
      const pointer = pointerBelow(top);
      visit(pointer, at);
      if (char === '[' || char === '{') {
        stack.push({ kind: char === '[' ? 'array' : 'object', pointer, index: 0, key: '' });
        at += 1;
        expect = char === '[' ? 'a value or ]' : 'a key in quotes or }';
      } else {
        const end =
          char === '"' ? endOfString(text, at) : (match(WORD, text, at) ?? match(NUMBER, text, at) ?? unexpected);
        if (typeof end !== 'number') return end;
        at = end;
        expect = stack.length === 0 ? 'nothing' : 'a comma or a closing bracket';
      }
    }
  }
}

function pointerBelow(top: Open | undefined): string {
  if (top === undefined) return '';
  if (top.kind === 'array') return `${top.pointer}/${top.index++}`;
  return `${top.pointer}/${top.key.replaceAll('~', '~0').replaceAll('/', '~1')}`;
}

function endOfString(text: string, start: number): number | JsonFault {
  let at = start + 1;
  for (;;) {
    const char = text[at];
    if (char === '"') return at + 1;
    if (char === undefined) return { offset: at, why: 'The text ends inside a string.' };
    if (char < ' ') return { offset: at, why: 'A string holds an unescaped line break or control character.' };
    const next = char === '\\' ? match(ESCAPE, text, at) : at + 1;
    if (next === undefined) return { offset: at, why: 'A string holds an unknown escape.' };
    at = next;
  }
}

function match(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}
