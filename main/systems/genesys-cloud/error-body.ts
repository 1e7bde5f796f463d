import type { Needs } from '../../engine/call.ts';
import { MissingPermission, NotAuthorized } from '../faults/permission.ts';
import { BadRequest, Conflict, NotAUser, NotFound } from '../faults/refused-request.ts';
import type { Exchange, RemoteFault } from '../faults/remote-fault.ts';
import { TokenRefused } from '../faults/sign-in.ts';
import type { Reply } from '../http/request.ts';

/** `domain:entity:action` anywhere in a text. */
const PERMISSION = /\b[a-z]\w*:(?:\w+|\*):(?:\w+|\*)/gi;

/**
 * The fault behind a refused API request (status 400 to 499), by status and code of the error body
 * (reference, section 2).
 * @param needs what the call is known to need, for when the reply names no permission
 */
export function apiFault(reply: Pick<Reply, 'status' | 'body' | 'exchange' | 'clean'>, needs?: Needs): RemoteFault {
  const code = text(reply.body, 'code');
  const message = text(reply.body, 'message');
  const exchange = withContext(reply.exchange, text(reply.body, 'contextId'));
  const detail = reply.clean(message);
  if (reply.status === 401) return new TokenRefused(exchange);
  if (reply.status === 404) return new NotFound(exchange);
  if (reply.status === 409) return new Conflict(exchange, detail);
  if (reply.status === 403) {
    if (code === 'missing.permissions') return missing(exchange, reply.clean(message), needs, 'all');
    if (code === 'missing.any.permissions') return missing(exchange, reply.clean(message), needs, 'any');
    return new NotAuthorized(exchange, detail);
  }
  if (code === 'not.a.user') return new NotAUser(exchange);
  return new BadRequest(exchange, reply.clean(code), detail);
}

/** The permissions that a 403 message names, each once. Both forms: a plain list, and one in brackets. */
export function permissionsIn(message: string): readonly string[] {
  return [...new Set(message.match(PERMISSION) ?? [])];
}

function missing(exchange: Exchange, message: string, needs: Needs | undefined, mode: 'all' | 'any') {
  const named = permissionsIn(message);
  const known = needs === undefined ? [] : 'all' in needs ? needs.all : needs.any;
  return new MissingPermission(exchange, named.length > 0 ? named : known, mode);
}

function text(body: unknown, member: string): string {
  const value = typeof body === 'object' && body !== null ? (body as Record<string, unknown>)[member] : undefined;
  return typeof value === 'string' ? value : '';
}

function withContext(exchange: Exchange, contextId: string): Exchange {
  return exchange.correlationId !== undefined || contextId === ''
    ? exchange
    : { ...exchange, correlationId: contextId };
}
