/**
 * A piece of JavaScript. `text` is a string as it reads when it runs; `mixed` is a template or regular expression, whose
 * text is not known before it runs.
 */
export interface ScriptToken {
  readonly is: 'name' | 'number' | 'text' | 'mixed' | 'mark';
  readonly value: string;
}

const NAME = /[\p{ID_Start}$_\\][\p{ID_Continue}$\\]*/uy;
const NUMBER = /\d[\w.]*/y;
const LINE_END = /[\n\r\u2028\u2029]/g;
const EXPRESSION = /^\/(?:[^/\\[\n\r]|\\.|\[(?:[^\]\\\n\r]|\\.)*\])+\/[a-z]*/;
// A script has hardly a slash that begins an expression and never ends it: a page of nothing else is still read in time.
const LONGEST_EXPRESSION = 2_000;
const MOST_UNENDED = 50;
/** What may stand in front of a regular expression, where after a value a slash divides. */
const BEFORE_EXPRESSION = /^(?:return|typeof|case|in|of|do|else|void|delete|throw|new|instanceof|[^\w$)\]}])$/;

/**
 * The pieces of a script, without comments and blanks. It is no parser: what it cannot tell it takes as a mark and goes
 * on, which is enough to find calls and to compare scripts.
 */
export function scriptTokens(code: string): readonly ScriptToken[] {
  const tokens: ScriptToken[] = [];
  const take = (pattern: RegExp, at: number): string | undefined => {
    pattern.lastIndex = at;
    return pattern.exec(code)?.[0];
  };
  let unended = 0;
  const takeExpression = (at: number): string | undefined => {
    if (unended >= MOST_UNENDED) return undefined;
    const found = EXPRESSION.exec(code.slice(at, at + LONGEST_EXPRESSION))?.[0];
    if (found === undefined) unended += 1;
    return found;
  };
  let at = 0;
  while (at < code.length) {
    const first = code[at] ?? '';
    const comment = endOfComment(code, at);
    if (comment !== undefined) at = comment;
    else if (/\s/.test(first)) at += 1;
    else if (first === '"' || first === "'" || first === '`') {
      const end = endOfQuoted(code, at);
      tokens.push(quoted(code.slice(at, end)));
      at = end;
    } else {
      const token = nextToken(first, { take, takeExpression }, at, tokens.at(-1));
      tokens.push(token);
      at += token.length;
    }
  }
  return tokens.map(({ is, value }) => ({ is, value }));
}

interface Taking {
  readonly take: (pattern: RegExp, at: number) => string | undefined;
  readonly takeExpression: (at: number) => string | undefined;
}

function nextToken(
  first: string,
  { take, takeExpression }: Taking,
  at: number,
  before: ScriptToken | undefined,
): ScriptToken & { readonly length: number } {
  const name = take(NAME, at);
  if (name !== undefined) return { is: 'name', value: name, length: name.length };
  const number = take(NUMBER, at);
  if (number !== undefined) return { is: 'number', value: number, length: number.length };
  const expression = first === '/' && startsExpression(before) ? takeExpression(at) : undefined;
  if (expression !== undefined) return { is: 'mixed', value: expression, length: expression.length };
  return { is: 'mark', value: first, length: 1 };
}

/** Scripts of old pages begin with `<!--`, which JavaScript takes for a comment up to the end of the line. */
function endOfComment(code: string, at: number): number | undefined {
  if (code.startsWith('/*', at)) {
    const end = code.indexOf('*/', at + 2);
    return end < 0 ? code.length : end + 2;
  }
  if (!code.startsWith('//', at) && !code.startsWith('<!--', at)) return undefined;
  LINE_END.lastIndex = at;
  return LINE_END.exec(code)?.index ?? code.length;
}

/** Behind the closing quote, or where a string without one ends: at the end of its line. */
function endOfQuoted(code: string, from: number): number {
  const quote = code[from];
  for (let at = from + 1; at < code.length; at += 1) {
    const letter = code[at];
    if (letter === '\\') at += 1;
    else if (letter === quote) return at + 1;
    else if (quote !== '`' && (letter === '\n' || letter === '\r')) return at;
  }
  return code.length;
}

function startsExpression(before: ScriptToken | undefined): boolean {
  if (before === undefined) return true;
  return (before.is === 'name' || before.is === 'mark') && BEFORE_EXPRESSION.test(before.value);
}

function quoted(text: string): ScriptToken {
  const isMixed = text.startsWith('`') && /(?:^|[^\\])\$\{/.test(text);
  return isMixed ? { is: 'mixed', value: text } : { is: 'text', value: plain(text) };
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f', v: '\v', 0: '\0' };

/** A quoted text without its quotes, escapes read. */
function plain(text: string): string {
  const inside = text.slice(1, text.length > 1 && text.endsWith(text[0] ?? '') ? -1 : undefined);
  return inside.replace(
    /\\(?:x([0-9a-f]{2})|u([0-9a-f]{4})|u\{([0-9a-f]{1,6})\}|(\r\n|[\s\S]))/gi,
    (whole, two, four, many, one: string | undefined) => {
      if (one !== undefined) return /[\r\n\u2028\u2029]/.test(one) ? '' : (ESCAPES[one] ?? one);
      const point = Number.parseInt(two ?? four ?? many, 16);
      return point <= 0x10ffff ? String.fromCodePoint(point) : whole;
    },
  );
}
