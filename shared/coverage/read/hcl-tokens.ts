/** A token of Terraform's own language, as far as reading blocks of plain values needs it. */
export type HclToken = {
  readonly offset: number;
  readonly end: number;
} & (
  | { readonly is: 'word'; readonly text: string }
  /** `value` is absent for a text with `${…}` or `%{…}` in it, which is an expression. */
  | { readonly is: 'text'; readonly value?: string }
  | { readonly is: 'number'; readonly text: string }
  | { readonly is: 'sign'; readonly sign: string }
  | { readonly is: 'line' }
  | { readonly is: 'end' }
  | { readonly is: 'fault'; readonly why: string }
);

/** Spaces and comments; a comment that is never closed is left to be found. */
const IGNORED = /(?:[ \t\uFEFF]+|#[^\r\n]*|\/\/[^\r\n]*|\/\*(?:[^*]|\*(?!\/))*\*\/)*/y;
const SIMPLE = /"[^"\\$%\r\n]*"/y;
/** Signs that begin no longer one. */
const ONE = new Set('{}[](),');
const PLAIN_WORD = /[A-Za-z_][\w-]*/y;
const WORD = /[\p{ID_Start}_][\p{ID_Continue}-]*/uy;
const NUMBER = /\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const LINE = /\r\n|\n|\r/y;
const BREAK = /\r\n|\n|\r/g;
const HEREDOC = /<<(-?)([\p{ID_Start}_][\p{ID_Continue}-]*)[ \t]*(?:\r\n|\n|\r)/uy;
const SIGN = /==|!=|<=|>=|&&|\|\||=>|\.\.\.|[{}[\]()=,.:?+\-*/%<>!]/y;
const ESCAPES: ReadonlyMap<string, string> = new Map([
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
  ['"', '"'],
  ['\\', '\\'],
]);

/** Reads tokens one after the other; after a fault or the end there are no more. */
export function* hclTokens(text: string): Generator<HclToken> {
  for (let at = 0; ; ) {
    const token = tokenAt(text, end(IGNORED, text, at) ?? at);
    yield token;
    if (token.is === 'end' || token.is === 'fault') return;
    at = token.end;
  }
}

function tokenAt(text: string, offset: number): HclToken {
  const char = text[offset];
  if (char === undefined) return { is: 'end', offset, end: offset };
  if (char === '"') return quotedToken(text, offset);
  if (ONE.has(char)) return { is: 'sign', offset, end: offset + 1, sign: char };
  const line = end(LINE, text, offset);
  if (line !== undefined) return { is: 'line', offset, end: line };
  const word = wordEnd(text, offset);
  if (word !== undefined) return { is: 'word', offset, end: word, text: text.slice(offset, word) };
  const number = end(NUMBER, text, offset);
  if (number !== undefined) return { is: 'number', offset, end: number, text: text.slice(offset, number) };
  if (text.startsWith('/*', offset)) return faultToken(offset, 'A comment is opened here and never closed.');
  if (text.startsWith('<<', offset)) return heredocToken(text, offset);
  const sign = end(SIGN, text, offset);
  if (sign === undefined) return faultToken(offset, 'This character does not belong here.');
  return { is: 'sign', offset, end: sign, sign: text.slice(offset, sign) };
}

/** Nearly all names are ASCII, and matching those alone is much quicker. */
function wordEnd(text: string, offset: number): number | undefined {
  const plain = end(PLAIN_WORD, text, offset);
  // Beyond the end of the text the code is no number, and compares with nothing.
  return text.charCodeAt(plain ?? offset) >= 128 ? end(WORD, text, offset) : plain;
}

function faultToken(offset: number, why: string): HclToken {
  return { is: 'fault', offset, end: offset, why };
}

function quotedToken(text: string, offset: number): HclToken {
  const simple = end(SIMPLE, text, offset);
  if (simple !== undefined) return { is: 'text', offset, end: simple, value: text.slice(offset + 1, simple - 1) };
  const quoted = quotedText(text, offset);
  if ('why' in quoted) return faultToken(offset, quoted.why);
  return { is: 'text', offset, end: quoted.end, ...(quoted.value === undefined ? {} : { value: quoted.value }) };
}

function heredocToken(text: string, offset: number): HclToken {
  const heredoc = heredocText(text, offset);
  if (heredoc === undefined) return faultToken(offset, 'A heredoc is opened here and never closed.');
  return { is: 'text', offset, end: heredoc.end, ...(heredoc.value === undefined ? {} : { value: heredoc.value }) };
}

type Quoted = { readonly end: number; readonly value: string | undefined } | { readonly why: string };

/** A text in quotes. What stands in `${…}` may hold quotes of its own, so braces are counted there. */
function quotedText(text: string, start: number): Quoted {
  let value: string | undefined = '';
  let at = start + 1;
  for (;;) {
    const char = text[at];
    if (char === undefined || char === '\n' || char === '\r')
      return { why: 'A text is opened here and not closed on its line.' };
    if (char === '"') return { end: at + 1, value };
    const next = text[at + 1];
    if (char === '\\') {
      const read = escaped(text, at);
      if (read === undefined) return { why: 'A text holds an unknown escape.' };
      value = value === undefined ? undefined : value + read.value;
      at = read.end;
    } else if ((char === '$' || char === '%') && next === char && text[at + 2] === '{') {
      // Doubled, it stands for itself.
      value = value === undefined ? undefined : `${value}${char}{`;
      at += 3;
    } else if ((char === '$' || char === '%') && next === '{') {
      const close = endOfTemplate(text, at + 2);
      if (close === undefined) return { why: 'A template is opened in a text and never closed.' };
      value = undefined;
      at = close;
    } else {
      value = value === undefined ? undefined : value + char;
      at += 1;
    }
  }
}

function escaped(text: string, at: number): { readonly end: number; readonly value: string } | undefined {
  const plain = ESCAPES.get(text[at + 1] ?? '');
  if (plain !== undefined) return { end: at + 2, value: plain };
  const digits = /^\\(?:u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8}))/.exec(text.slice(at, at + 10));
  const code = Number.parseInt(digits?.[1] ?? digits?.[2] ?? '', 16);
  return digits === null || code > 0x10ffff
    ? undefined
    : { end: at + digits[0].length, value: String.fromCodePoint(code) };
}

/** The offset after the brace that closes a template; texts inside are skipped as a whole. No stack: kinds are kept in a list. */
function endOfTemplate(text: string, start: number): number | undefined {
  const open: ('{' | '"')[] = ['{'];
  for (let at = start; at < text.length; at++) {
    const char = text[at];
    if (char === '\n' || char === '\r') return undefined;
    if (open.at(-1) === '"') {
      if (char === '\\') at += 1;
      else if (char === '"') open.pop();
      else if ((char === '$' || char === '%') && text[at + 1] === '{' && text[at - 1] !== char) {
        open.push('{');
        at += 1;
      }
    } else if (char === '"') open.push('"');
    else if (char === '{') open.push('{');
    else if (char === '}') {
      open.pop();
      if (open.length === 0) return at + 1;
    }
  }
  return undefined;
}

function heredocText(
  text: string,
  start: number,
): { readonly end: number; readonly value: string | undefined } | undefined {
  HEREDOC.lastIndex = start;
  const opened = HEREDOC.exec(text);
  if (opened === null) return undefined;
  const [head, , word = ''] = opened;
  const body = start + head.length;
  BREAK.lastIndex = body;
  for (let at = body; at <= text.length; at = BREAK.lastIndex) {
    const stop = BREAK.exec(text)?.index ?? text.length;
    const line = text.slice(at, stop);
    if (line.trim() === word) {
      const value = text.slice(body, at);
      return { end: at + line.trimEnd().length, value: /[$%]\{/.test(value) ? undefined : value };
    }
    if (stop === text.length) return undefined;
  }
  return undefined;
}

function end(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}
