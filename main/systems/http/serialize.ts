import { createHmac } from 'node:crypto';
import { EmptySecret } from '../../vault/faults.ts';
import { SHORTEST_SEARCHED } from '../../vault/redactor.ts';
import { expose, Secret } from '../../vault/secret.ts';
import { SecretUnsendable } from '../faults/not-sent.ts';

/** A header value; secrets stay objects until the moment of sending. */
export type HeaderValue =
  | string
  | Secret
  | { readonly bearer: Secret }
  | { readonly basic: { readonly user: string; readonly password: Secret } }
  | { readonly hubSignature: Secret };

/** A request body: JSON or a form, with `Secret` objects in any place; none for no body. */
export type OutgoingBody =
  | { readonly kind: 'none' }
  | { readonly kind: 'json'; readonly value: unknown }
  | { readonly kind: 'form'; readonly fields: { readonly [name: string]: string | Secret } };

/** Clear text, ready for the wire. `exposed` are the texts that must not appear anywhere else. */
export interface Serialized {
  readonly headers: { readonly [name: string]: string };
  readonly body: string | undefined;
  readonly exposed: readonly string[];
}

/**
 * The one place where secrets become text on their way out.
 * @throws EmptySecret, SecretUnsendable
 */
export function serialize(headers: { readonly [name: string]: HeaderValue }, body: OutgoingBody): Serialized {
  const exposed: string[] = [];
  const clear = (secret: Secret, place: string): string => {
    if (secret.length === 0) throw new EmptySecret(place);
    const text = expose(secret);
    exposed.push(text);
    return text;
  };
  const raw = bodyText(body, clear);
  const out: Record<string, string> = { accept: 'application/json' };
  for (const [name, value] of Object.entries(headers))
    out[name.toLowerCase()] = headerText(name, value, clear, exposed, raw);
  if (body.kind === 'json') out['content-type'] ??= 'application/json';
  if (body.kind === 'form') out['content-type'] = 'application/x-www-form-urlencoded';
  return { headers: out, body: raw, exposed };
}

/**
 * A path with the secrets at its places, percent-encoded.
 * @throws EmptySecret
 */
export function clearPath(
  path: string,
  places: { readonly [name: string]: Secret },
): { readonly path: string; readonly exposed: readonly string[] } {
  const exposed: string[] = [];
  let clear = path;
  for (const [name, secret] of Object.entries(places)) {
    if (secret.length === 0) throw new EmptySecret(name);
    const text = encodeURIComponent(expose(secret));
    exposed.push(expose(secret), text);
    clear = clear.replaceAll(`{${name}}`, () => text);
  }
  return { path: clear, exposed };
}

/**
 * The value of `X-Hub-Signature` for a body, as the body is sent (S002:157-158; third-party messaging webhook): it may
 * be shown and compared, the key cannot be found from it.
 * @throws EmptySecret
 */
export function hubSignature(key: Secret, body: OutgoingBody): string {
  const clear = (secret: Secret, place: string): string => {
    if (secret.length === 0) throw new EmptySecret(place);
    return expose(secret);
  };
  return signed(clear(key, 'signature'), bodyText(body, clear));
}

type Clear = (secret: Secret, place: string) => string;

function signed(key: string, raw: string | undefined): string {
  return `sha1=${createHmac('sha1', key)
    .update(raw ?? '', 'utf8')
    .digest('hex')}`;
}

function bodyText(body: OutgoingBody, clear: Clear): string | undefined {
  if (body.kind === 'none') return undefined;
  if (body.kind === 'json') return JSON.stringify(revealed(body.value, '$', clear));
  const fields = Object.entries(body.fields).map(([name, value]): [string, string] => [
    name,
    value instanceof Secret ? clear(value, name) : value,
  ]);
  return new URLSearchParams(fields).toString();
}

function headerText(
  name: string,
  value: HeaderValue,
  clear: Clear,
  exposed: string[],
  raw: string | undefined,
): string {
  if (typeof value === 'string') return value;
  // A key may hold any character: it is not sent, only its signature is.
  if (!(value instanceof Secret) && 'hubSignature' in value)
    return signed(clear(value.hubSignature, `header ${name}`), raw);
  // Between two cookies there is a space.
  const unsendable = name.toLowerCase() === 'cookie' ? /[^\x20-\x7e]/ : /[^\x21-\x7e]/;
  const plain = (secret: Secret): string => {
    const text = clear(secret, `header ${name}`);
    // fetch would say so as well, and quote the value while doing it.
    if (name.toLowerCase() === 'cookie') exposed.push(...cookieValues(text));
    if (unsendable.test(text)) throw new SecretUnsendable(`header ${name}`);
    return text;
  };
  if (value instanceof Secret) return plain(value);
  if ('bearer' in value) return `Bearer ${plain(value.bearer)}`;
  const { user, password } = value.basic;
  const pair = Buffer.from(`${user}:${clear(password, `header ${name}`)}`, 'utf8').toString('base64');
  exposed.push(pair);
  return `Basic ${pair}`;
}

/** What opens something in a cookie header, each by itself; shorter ones would be found inside ordinary words. */
function cookieValues(text: string): readonly string[] {
  return text
    .split('; ')
    .map((pair) => pair.slice(pair.indexOf('=') + 1))
    .filter((value) => value.length >= SHORTEST_SEARCHED);
}

/** A copy with every secret replaced by its text. JSON.stringify's replacer comes too late: `toJSON` has masked it. */
function revealed(value: unknown, place: string, clear: Clear): unknown {
  if (value instanceof Secret) return clear(value, place);
  if (Array.isArray(value)) return value.map((part, index) => revealed(part, `${place}[${index}]`, clear));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => [key, revealed(part, `${place}.${key}`, clear)]),
  );
}
