import { jsonReply, type RawReply } from '../http/raw-reply.ts';
import { GwsError, OAuthError } from './gws-error.ts';
import type { GwsBehaviour } from './options.ts';
import type { GwsCall, GwsRoute } from './route.ts';

/** Lets a route handle a request, and puts what comes of it into words. `path` is that of the request. */
export function answer(route: GwsRoute, call: GwsCall, path: string, behaviour: GwsBehaviour): RawReply {
  try {
    const reply = route.handle(call);
    if ('bare' in reply) return jsonReply(200, reply.bare, reply.headers);
    return jsonReply(200, { status: { code: 0 }, ...reply });
  } catch (error) {
    if (error instanceof OAuthError) return jsonReply(error.status, error.toBody(), error.headers);
    if (error instanceof GwsError) return refusal(error, path, behaviour.failures);
    throw error;
  }
}

/** A refusal on its way out; `status-code` hides it behind HTTP 200. */
export function refusal(error: GwsError, path: string, failures: GwsBehaviour['failures']): RawReply {
  if (failures === 'status-code') return jsonReply(200, error.toBody(path));
  return jsonReply(error.status, error.toBody(path), error.headers);
}
