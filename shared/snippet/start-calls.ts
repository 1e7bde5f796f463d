import type { ScriptToken } from './script-tokens.ts';

/** A call with `init`, which starts tracking if what is called is the Journey SDK's function. */
export interface StartCall {
  /** The name of what is called. */
  readonly callee: string;
  /** Undefined where it is not written out. */
  readonly organization: string | undefined;
  /** The text of `region` in the options, at any place in them; undefined where it is not written out. */
  readonly region: string | undefined;
}

/**
 * The calls with `init` in a script. Each token is looked at a fixed number of times, however the calls are nested and
 * whether they end or not: a page may be made to take long.
 */
export function startCalls(tokens: readonly ScriptToken[]): readonly StartCall[] {
  const calls: { callee: string; organization: string | undefined; region: string | undefined }[] = [];
  // Calls whose options are still to come, by the depth of their arguments; of each depth there is one at most.
  const open = new Map<number, number>();
  let depth = 0;
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token?.is === 'mark') {
      if (/[([{]/.test(token.value)) depth += 1;
      else if (/[)\]}]/.test(token.value)) {
        open.delete(depth);
        depth -= 1;
      }
      continue;
    }
    const waiting = open.get(depth - 1);
    if (waiting !== undefined && isRegion(token) && isMark(tokens[at + 1], ':')) {
      const value = tokens[at + 2];
      const call = calls[waiting];
      if (call !== undefined && value?.is === 'text') call.region = value.value;
      open.delete(depth - 1);
    }
    const started = startAt(tokens, at);
    if (started !== undefined) open.set(depth, calls.push({ ...started, region: undefined }) - 1);
  }
  return calls;
}

function startAt(tokens: readonly ScriptToken[], at: number): Omit<StartCall, 'region'> | undefined {
  const token = tokens[at];
  if (token?.is !== 'text' || token.value !== 'init' || !isMark(tokens[at - 1], '(')) return undefined;
  const callee = calleeBefore(tokens, at - 2);
  if (callee === undefined || !isMark(tokens[at + 1], ',')) return undefined;
  const organization = tokens[at + 2];
  // What follows decides whether the text is the whole argument: 'a' + b is not.
  const isWhole = organization?.is === 'text' && /^[,)]$/.test(tokens[at + 3]?.value ?? '');
  return { callee, organization: isWhole ? organization.value : undefined };
}

/** `ac(`, `window.ac(`, `window['ac'](` and `ac?.(`. */
function calleeBefore(tokens: readonly ScriptToken[], from: number): string | undefined {
  const at = isMark(tokens[from], '.') && isMark(tokens[from - 1], '?') ? from - 2 : from;
  const token = tokens[at];
  if (token?.is === 'name') return token.value;
  const inner = tokens[at - 1];
  return isMark(token, ']') && isMark(tokens[at - 2], '[') && inner?.is === 'text' ? inner.value : undefined;
}

function isRegion(token: ScriptToken | undefined): boolean {
  return (token?.is === 'name' || token?.is === 'text') && token.value === 'region';
}

function isMark(token: ScriptToken | undefined, value: string): boolean {
  return token?.is === 'mark' && token.value === value;
}
