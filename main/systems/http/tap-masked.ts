import { MASK } from '../../vault/named-values.ts';
import type { Redactor } from '../../vault/redactor.ts';
import { Secret } from '../../vault/secret.ts';
import type { OutgoingRequest } from './request.ts';
import { type HeaderValue, hubSignature, type OutgoingBody } from './serialize.ts';

/** Form fields of a sign-in that grant something, though their names are ordinary words elsewhere. */
const GRANTING = /^(?:code|code_verifier|assertion|device_code)$/;
/** Wider than the redactor's list: on screen too much is better than too little. */
const SECRET_NAME = /(?:secret|token|password|passphrase|credential|api[-_]?key)s?$/i;

/** A body with everything masked that a redactor masks, and texts under telling names; what is a `Secret` stays one. */
export function maskedValue(value: unknown, redactor: Redactor, name = ''): unknown {
  if (value === undefined || value instanceof Secret) return value;
  if (typeof value === 'string' && value !== '' && SECRET_NAME.test(name)) return MASK;
  if (Array.isArray(value)) return value.map((item) => maskedValue(item, redactor, name));
  if (typeof value !== 'object' || value === null) return Object.values(redactor.redact({ [name]: value }) ?? {})[0];
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [redactor.redact(key), maskedValue(item, redactor, key)] as const),
  );
}

/** The request, masked in the same way, so that it can be shown and made into a command. */
export function maskedRequest(request: OutgoingRequest, redactor: Redactor): OutgoingRequest {
  const { headers, body, query } = request;
  const text = (name: string, value: string) => String(maskedValue(value, redactor, name));
  const header = (name: string, value: HeaderValue): HeaderValue => {
    if (typeof value === 'string') return text(name, value);
    if (value instanceof Secret || 'bearer' in value) return value;
    // Of the body that was sent, before anything in it is masked.
    if ('hubSignature' in value) return hubSignature(value.hubSignature, body ?? { kind: 'none' });
    return { basic: { user: redactor.redact(value.basic.user), password: value.basic.password } };
  };
  const maskedBody = (given: OutgoingBody): OutgoingBody => {
    if (given.kind === 'json') return { kind: 'json', value: maskedValue(given.value, redactor) };
    if (given.kind === 'none') return given;
    const fields = Object.entries(given.fields).map(([name, value]): [string, string | Secret] => {
      if (value instanceof Secret) return [name, value];
      return [name, GRANTING.test(name) ? MASK : text(name, value)];
    });
    return { kind: 'form', fields: Object.fromEntries(fields) };
  };
  return {
    ...request,
    path: redactor.redact(request.path),
    ...(query === undefined ? {} : { query: maskedValue(query, redactor) as NonNullable<typeof query> }),
    ...(headers === undefined
      ? {}
      : { headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, header(name, value)])) }),
    ...(body === undefined ? {} : { body: maskedBody(body) }),
  };
}

/** The secrets of a request, and the pairs of its Basic credentials. Plain texts under telling names count as secrets. */
export function secretsOf(request: OutgoingRequest): {
  readonly secrets: readonly Secret[];
  readonly pairs: readonly { readonly user: string; readonly password: Secret }[];
} {
  const { headers = {}, query = {}, places = {}, body = { kind: 'none' } } = request;
  const pairs = Object.values(headers).flatMap((value) =>
    typeof value === 'object' && 'basic' in value ? [value.basic] : [],
  );
  const sent = body.kind === 'json' ? body.value : body.kind === 'form' ? body.fields : undefined;
  const granting = body.kind === 'form' ? Object.entries(body.fields).filter(([name]) => GRANTING.test(name)) : [];
  const plain = granting.flatMap(([, value]) => (typeof value === 'string' ? [new Secret(value)] : []));
  return { secrets: [...found(headers), ...found(query), ...found(places), ...found(sent), ...plain], pairs };
}

function found(value: unknown, name = ''): readonly Secret[] {
  if (value instanceof Secret) return [value];
  if (typeof value === 'string') return SECRET_NAME.test(name) ? [new Secret(value)] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => found(item, Array.isArray(value) ? name : key));
}
