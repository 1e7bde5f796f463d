import type { SecretHole, Template } from '../../../shared/plan/action.ts';
import { trafficText } from '../../../shared/text/traffic.ts';
import type { Method } from '../../engine/call.ts';
import { type CurlParts, curlCommand } from '../../systems/http/curl-command.ts';
import { jsonWord } from '../../systems/http/curl-json.ts';
import { createVariables, type Standing } from '../../systems/http/curl-variables.ts';
import type { Word } from '../../systems/http/curl-words.ts';

/** A request for somebody who sends it by hand. Secrets, and `hole`s for what nobody knows yet, become variables. */
export interface HandRequest {
  readonly title: string;
  readonly method: Method;
  /** Joined to the address. */
  readonly url: readonly Template[];
  readonly headers: { readonly [name: string]: Template };
  readonly user?: readonly Template[];
  readonly body?: Template;
  /** Joined, field by field. */
  readonly form?: { readonly [name: string]: Template };
}

/** A place for a value that is not known, as a variable of the guide's name: `$nexusURL` becomes $NEXUS_URL. */
export function hole(name: string): SecretHole {
  return { $secret: name };
}

/** The request as a command for a shell, with its variables named in a comment above it. */
export function handCurl({ title, method, url, headers, user, body, form }: HandRequest): string {
  const variables = createVariables();
  // The same name is the same variable, wherever it stands.
  const places = new Map<string, object>();
  const variableFor = (standing: Standing) => (value: object) => {
    if (!('$secret' in value)) return undefined;
    const { $secret } = value as SecretHole;
    const place = places.get($secret) ?? {};
    places.set($secret, place);
    return variables.of(place, $secret, standing);
  };
  const word = (parts: readonly Template[]): Word =>
    parts.map(
      (part) => (typeof part === 'object' && part !== null ? variableFor('plain')(part) : undefined) ?? String(part),
    );
  const address = word(url);
  const all = new Map(
    Object.entries(headers).map(([name, value]) => [name.toLowerCase(), word(listOf(value))] as const),
  );
  const credentials = user === undefined ? {} : { user: word(user) };
  const sent: CurlParts['body'] =
    form !== undefined
      ? { kind: 'form', fields: Object.entries(form).map(([name, value]) => [name, word(listOf(value))] as const) }
      : body === undefined
        ? { kind: 'none' }
        : { kind: 'json', word: jsonWord(body, variableFor('json')) };
  const needed = variables.described();
  const comments = [title, ...(needed.length === 0 ? [] : [trafficText.setFirst(needed)])];
  return curlCommand({ method, url: address, headers: all, ...credentials, body: sent, comments });
}

function listOf(value: Template): readonly Template[] {
  return Array.isArray(value) ? value : [value];
}
