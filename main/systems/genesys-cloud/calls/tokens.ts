import { z } from 'zod';
import type { Call } from '../../../engine/call.ts';
import { readCall, sessionCall } from '../call.ts';
import { type TokenInfo, tokenInfo } from '../schemas.ts';

const path = '/api/v2/tokens/me';

/** Client and organization of the token; needs no permission, works for clients and people (reference, section 3.3). */
export function getToken(): Call<'read', TokenInfo> {
  return readCall({ name: 'tokens.me', method: 'GET', path, query: { preserveIdleTTL: true }, schema: tokenInfo });
}

/** Signs out: the token is no longer accepted. */
export function deleteToken(): Call<'session', unknown> {
  return sessionCall({ name: 'tokens.delete', method: 'DELETE', path, schema: z.unknown() });
}
