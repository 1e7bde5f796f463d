import { trafficText } from '../../../shared/text/traffic.ts';
import { Secret } from '../../vault/secret.ts';
import { address } from './address.ts';
import { type CurlParts, curlCommand, headerName } from './curl-command.ts';
import { jsonWord } from './curl-json.ts';
import { createVariables, TOKEN_VARIABLE, type Variables } from './curl-variables.ts';
import type { Word } from './curl-words.ts';
import type { OutgoingRequest } from './request.ts';
import { type HeaderValue, hubSignature, type OutgoingBody } from './serialize.ts';

/**
 * The request as a command for a POSIX shell. Secrets are variables, named in a comment above it, so that the command
 * can be shown, copied and kept; everything else stands in it as the transport sends it.
 * @throws PathNotAllowed
 */
export function curlOf(request: OutgoingRequest): string {
  const variables = createVariables();
  const url = urlWord(request, variables);
  const headers = new Map<string, Word>();
  let user: Word | undefined;
  for (const [name, value] of Object.entries(request.headers ?? {})) {
    if (typeof value === 'object' && 'basic' in value) user = userWord(value, request.body?.kind === 'form', variables);
    // A shell could not compute it; so the command is good for this body only.
    else if (typeof value === 'object' && 'hubSignature' in value)
      headers.set(headerName(name), [hubSignature(value.hubSignature, request.body ?? { kind: 'none' })]);
    else headers.set(headerName(name), headerValue(name, value, variables));
  }
  const body = bodyOf(request.body ?? { kind: 'none' }, variables);
  const needed = variables.described();
  return curlCommand({
    method: request.method,
    url,
    headers,
    ...(user === undefined ? {} : { user }),
    body,
    comments: needed.length === 0 ? [] : [trafficText.setFirst(needed)],
  });
}

/** Secrets in the path are variables too. What stands around them is checked as it would be without them. */
function urlWord({ origin, path, query, places = {} }: OutgoingRequest, variables: Variables): Word {
  const names = Object.keys(places);
  const plain = names.reduce((text, name) => text.replaceAll(`{${name}}`, 'place'), path);
  const { href, origin: there, search } = address(origin, plain, query);
  if (plain === path) return [href];
  const parts = path.split(/\{(\w+)\}/).map((part, at) => {
    const secret = at % 2 === 1 ? places[part] : undefined;
    return secret === undefined ? part : variables.of(secret, part, 'plain');
  });
  return [there, ...parts, search];
}

type Basic = Extract<HeaderValue, { readonly basic: unknown }>;
type Signed = Extract<HeaderValue, { readonly hubSignature: unknown }>;

/** A form asks for a token, with a client's own secret; anything else is sent as an account with a password. */
function userWord({ basic }: Basic, asksForToken: boolean, variables: Variables): Word {
  return [`${basic.user}:`, variables.of(basic.password, asksForToken ? 'clientSecret' : 'password', 'plain')];
}

function headerValue(name: string, value: Exclude<HeaderValue, Basic | Signed>, variables: Variables): Word {
  if (typeof value === 'string') return [value];
  if (value instanceof Secret) return [variables.of(value, name, 'plain')];
  return ['Bearer ', variables.of(value.bearer, TOKEN_VARIABLE, 'plain')];
}

function bodyOf(body: OutgoingBody, variables: Variables): CurlParts['body'] {
  if (body.kind === 'none' || (body.kind === 'json' && body.value === undefined)) return { kind: 'none' };
  if (body.kind === 'json') {
    const variableFor = (value: object, key: string) =>
      value instanceof Secret ? variables.of(value, key, 'json') : undefined;
    return { kind: 'json', word: jsonWord(body.value, variableFor) };
  }
  const fields = Object.entries(body.fields).map(([name, value]): readonly [string, Word] => [
    name,
    [value instanceof Secret ? variables.of(value, name, 'plain') : value],
  ]);
  return { kind: 'form', fields };
}
