import { type HclToken, hclTokens } from './hcl-tokens.ts';

/** Where a file stops being HCL. */
export interface HclFault {
  readonly offset: number;
  readonly why: string;
}

/** Tokens with a look at the next one. */
export interface HclReader {
  readonly text: string;
  peek(): HclToken;
  next(): HclToken;
  skipLines(): void;
}

const CLOSES: ReadonlyMap<string, string> = new Map([
  ['{', '}'],
  ['[', ']'],
  ['(', ')'],
]);

export function hclReader(text: string): HclReader {
  const tokens = hclTokens(text);
  const read = (): HclToken => {
    const { value, done } = tokens.next();
    return done === true ? { is: 'end', offset: text.length, end: text.length } : value;
  };
  let ahead = read();
  const next = (): HclToken => {
    const token = ahead;
    ahead = token.is === 'end' || token.is === 'fault' ? token : read();
    return token;
  };
  return {
    text,
    peek: () => ahead,
    next,
    skipLines() {
      while (ahead.is === 'line') next();
    },
  };
}

/**
 * Skips what is inside brackets, up to and with the one that closes `open`, or, without it, an expression up to what ends it:
 * a line end, a comma or a closing bracket around it. Brackets must match; keeps its own stack.
 */
export function skipBalanced(reader: HclReader, open?: HclToken): HclFault | undefined {
  const stack: { readonly closes: string; readonly offset: number }[] = [];
  if (open !== undefined) stack.push({ closes: '}', offset: open.offset });
  for (;;) {
    const token = reader.peek();
    const top = stack.at(-1);
    if (token.is === 'fault') return token;
    if (token.is === 'end')
      return top === undefined ? undefined : { offset: top.offset, why: 'A bracket is opened here and never closed.' };
    if (top === undefined && endsExpression(token)) return undefined;
    reader.next();
    if (token.is !== 'sign') continue;
    const closes = CLOSES.get(token.sign);
    if (closes !== undefined) stack.push({ closes, offset: token.offset });
    else if (token.sign === '}' || token.sign === ']' || token.sign === ')') {
      if (top?.closes !== token.sign) return { offset: token.offset, why: 'This bracket closes none that is open.' };
      stack.pop();
      if (stack.length === 0 && open !== undefined) return undefined;
    }
  }
}

/** True for what ends an expression that is not in brackets. */
export function endsExpression(token: HclToken): boolean {
  return token.is === 'line' || token.is === 'end' || (token.is === 'sign' && /^[,\])}]$/.test(token.sign));
}

export function isSign(token: HclToken, sign: string): boolean {
  return token.is === 'sign' && token.sign === sign;
}
