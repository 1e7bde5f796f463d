import type { Method } from '../../engine/call.ts';
import { commandOf, type Word } from './curl-words.ts';

/** A request in words of the shell. */
export interface CurlParts {
  readonly method: Method;
  readonly url: Word;
  /** By name in lower case. */
  readonly headers: ReadonlyMap<string, Word>;
  /** Basic credentials `user:password`. */
  readonly user?: Word;
  readonly body:
    | { readonly kind: 'none' }
    | { readonly kind: 'json'; readonly word: Word }
    | { readonly kind: 'form'; readonly fields: readonly (readonly [name: string, value: Word])[] };
  /** Lines above the command. */
  readonly comments: readonly string[];
}

/** The command, with the headers that the transport adds by itself (serialize.ts). */
export function curlCommand({ method, url, headers, user, body, comments }: CurlParts): string {
  const all = new Map<string, Word>([['accept', ['application/json']], ...headers]);
  if (body.kind === 'json' && !all.has('content-type')) all.set('content-type', ['application/json']);
  if (body.kind === 'form') all.set('content-type', ['application/x-www-form-urlencoded']);
  // fetch says so for these; without it some servers wait for a body, and others answer 411.
  if (body.kind === 'none' && ['POST', 'PUT', 'PATCH'].includes(method)) all.set('content-length', ['0']);
  // curl reads brackets in an address as a list of addresses.
  const brackets = url.some((piece) => typeof piece === 'string' && /[[\]{}]/.test(piece));
  return commandOf(comments, 'curl', [
    // `--request HEAD` would wait for a body that never comes.
    method === 'HEAD' ? [['--head'], url] : [['--request'], [method], url],
    ...(brackets ? [[['--globoff']]] : []),
    ...[...all].map(([name, value]): Word[] => [['--header'], headerWord(name, value)]),
    ...(user === undefined ? [] : [[['--user'], user]]),
    ...dataLines(body),
  ]);
}

/**
 * A header's name in a command: the system's own as its documentation writes it, the usual ones in lower case, so that each
 * is found there.
 */
export function headerName(name: string): string {
  return /^x-/i.test(name) ? name : name.toLowerCase();
}

function headerWord(name: string, value: Word): Word {
  const [only, ...others] = value;
  if (typeof only !== 'string' || others.length > 0) return [`${name}: `, ...value];
  const text = only.trim();
  // `name:` alone would take the header away.
  return [text === '' ? `${name};` : `${name}: ${text}`];
}

function dataLines(body: CurlParts['body']): Word[][] {
  if (body.kind === 'none') return [];
  if (body.kind === 'json') return [[['--data'], body.word]];
  if (body.fields.length === 0) return [[['--data'], ['']]];
  return body.fields.map(([name, value]): Word[] => {
    // An argument cannot hold NUL, its percent-encoding can.
    const literal =
      value.length === 1 && typeof value[0] === 'string' && value[0].includes('\0') ? value[0] : undefined;
    if (literal !== undefined) return [['--data-raw'], [new URLSearchParams([[name, literal]]).toString()]];
    return [['--data-urlencode'], [new URLSearchParams([[name, '']]).toString(), ...value]];
  });
}
