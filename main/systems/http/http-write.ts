import type { HttpWrite, WriteRequest } from '../../engine/call.ts';
import { Secret } from '../../vault/secret.ts';
import type { OutgoingRequest } from './request.ts';
import type { HeaderValue } from './serialize.ts';

/** The request of a system that speaks HTTP. SQL that reaches one is a programming fault. */
function httpWrite(request: WriteRequest): HttpWrite {
  if (request.kind !== 'http') throw new Error(`SQL for ${request.system} reached a system that speaks HTTP.`);
  return request;
}

/** A write as the transport takes it. SQL that reaches a system that speaks HTTP is a programming fault. */
export function outgoingWrite(request: WriteRequest): Omit<OutgoingRequest, 'origin'> {
  const write = httpWrite(request);
  const { method, path, query, body, yields } = write;
  return {
    effect: 'write',
    method,
    path,
    ...(query === undefined ? {} : { query }),
    headers: writeHeaders(write),
    body: body === undefined || body === null ? { kind: 'none' } : { kind: 'json', value: body },
    yields,
  };
}

/**
 * A write's headers as they are sent: text, a secret, a secret as a bearer token, or a user with a secret password
 * (Basic). Anything else is sent as its text.
 */
function writeHeaders({ headers }: Pick<HttpWrite, 'headers'>): { readonly [name: string]: HeaderValue } {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, headerValue(value)]));
}

function headerValue(value: unknown): HeaderValue {
  if (value instanceof Secret) return value;
  if (typeof value !== 'object' || value === null) return String(value);
  const { bearer, basic } = value as { readonly bearer?: unknown; readonly basic?: unknown };
  if (bearer instanceof Secret) return { bearer };
  const { user, password } = (basic ?? {}) as { readonly user?: unknown; readonly password?: unknown };
  if (password instanceof Secret) return { basic: { user: String(user), password } };
  return String(value);
}
