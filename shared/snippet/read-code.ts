import { JOURNEY_SDK_PATH } from './render.ts';
import { type ScriptToken, scriptTokens } from './script-tokens.ts';
import { type StartCall, startCalls } from './start-calls.ts';

/** What a script says of tracking snippets. */
export interface SnippetParts {
  /** Hosts that the Journey SDK is loaded from. */
  readonly loads: readonly string[];
  /** Names that a loader gives the function of the SDK. */
  readonly aliases: readonly string[];
  /** Calls with `init`, by the name of what is called. */
  readonly starts: readonly StartCall[];
}

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
    starts: [...startCalls(tokens), ...within.flatMap(({ starts }) => starts)],
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
