import { JOURNEY_SDK_PATH } from './render.ts';
import { type ScriptToken, scriptTokens } from './script-tokens.ts';

/** What a script says of tracking snippets. */
export interface SnippetParts {
  /** Hosts that the Journey SDK is loaded from. */
  readonly loads: readonly string[];
  /** Names that a loader gives the function of the SDK. */
  readonly aliases: readonly string[];
  /** Calls with `init`, by the name of what is called. */
  readonly starts: readonly {
    readonly callee: string;
    readonly organization: string | undefined;
    readonly region: string | undefined;
  }[];
}

/** Options longer than this are none, so that a page of nothing but calls is still read in time. */
const OPTIONS = 400;

/** A text in a script may hold a script in turn, which holds no further one. */
const DEPTH = 1;

/** What one script says, its address and its code together. */
export function readCode(code: string, src: string | undefined, depth = DEPTH): SnippetParts {
  const tokens = scriptTokens(code);
  const host = src === undefined ? undefined : sdkHost(src);
  const found = tokens.flatMap((token, at) => {
    const loaded = token.is === 'text' ? sdkHost(token.value) : undefined;
    return loaded === undefined ? [] : [{ host: loaded, alias: aliasBeside(tokens, at) }];
  });
  const within = depth === 0 ? [] : tokens.filter(holdsScript).map(({ value }) => readCode(bare(value), undefined, 0));
  return {
    loads: [
      ...(host === undefined ? [] : [host]),
      ...found.map((each) => each.host),
      ...within.flatMap(({ loads }) => loads),
    ],
    aliases: [...found.flatMap(({ alias }) => alias ?? []), ...within.flatMap(({ aliases }) => aliases)],
    starts: [...tokens.flatMap((_, at) => startAt(tokens, at)), ...within.flatMap(({ starts }) => starts)],
  };
}

/** The host of an address of the Journey SDK, in lower case; undefined for any other text. */
function sdkHost(text: string): string | undefined {
  const [, host, path] = /^(?:https?:)?\/\/([^/?#\s]+)(\/[^?#\s]*)(?:[?#]\S*)?$/i.exec(text.trim()) ?? [];
  return path === JOURNEY_SDK_PATH ? host?.toLowerCase() : undefined;
}

function holdsScript({ is, value }: ScriptToken): boolean {
  return is === 'text' && value.includes(JOURNEY_SDK_PATH) && value.includes('init');
}

/** A script that a script writes into the page comes with its tags. */
function bare(value: string): string {
  return value.replace(/^\s*<script[^>]*>|<\\?\/script>\s*$/gi, '');
}

/** The vendor's loader takes the name behind the address; others have it in front. */
function aliasBeside(tokens: readonly ScriptToken[], at: number): string | undefined {
  const beside = [
    [at + 1, at + 2],
    [at - 1, at - 2],
  ] as const;
  return beside
    .map(([comma, name]) => (tokens[comma]?.value === ',' ? tokens[name] : undefined))
    .find((token) => token?.is === 'text' && token.value !== 'script' && /^[\p{L}_$][\p{L}\d_$]*$/u.test(token.value))
    ?.value;
}

function startAt(tokens: readonly ScriptToken[], at: number): SnippetParts['starts'] {
  const token = tokens[at];
  if (token?.is !== 'text' || token.value !== 'init' || !isMark(tokens[at - 1], '(')) return [];
  const callee = calleeBefore(tokens, at - 2);
  if (callee === undefined || !isMark(tokens[at + 1], ',')) return [];
  const organization = tokens[at + 2];
  // What follows decides whether the text is the whole argument: 'a' + b is not.
  const isWhole = organization?.is === 'text' && /^[,)]$/.test(tokens[at + 3]?.value ?? '');
  return [{ callee, organization: isWhole ? organization.value : undefined, region: regionIn(tokens, at + 3) }];
}

/** `ac(`, `window.ac(`, `window['ac'](` and `ac?.(`. */
function calleeBefore(tokens: readonly ScriptToken[], from: number): string | undefined {
  const at = isMark(tokens[from], '.') && isMark(tokens[from - 1], '?') ? from - 2 : from;
  const token = tokens[at];
  if (token?.is === 'name') return token.value;
  const inner = tokens[at - 1];
  return isMark(token, ']') && isMark(tokens[at - 2], '[') && inner?.is === 'text' ? inner.value : undefined;
}

/** The text of `region` in the options of a call, at any place in them. */
function regionIn(tokens: readonly ScriptToken[], from: number): string | undefined {
  let depth = 0;
  for (let at = from; at < Math.min(tokens.length, from + OPTIONS); at += 1) {
    const token = tokens[at];
    if (token?.is === 'mark' && /[([{]/.test(token.value)) depth += 1;
    if (token?.is === 'mark' && /[)\]}]/.test(token.value)) depth -= 1;
    if (depth < 0) return undefined;
    const isKey = depth === 1 && (token?.is === 'name' || token?.is === 'text') && token.value === 'region';
    const value = tokens[at + 2];
    if (isKey && isMark(tokens[at + 1], ':')) return value?.is === 'text' ? value.value : undefined;
  }
  return undefined;
}

function isMark(token: ScriptToken | undefined, value: string): boolean {
  return token?.is === 'mark' && token.value === value;
}
