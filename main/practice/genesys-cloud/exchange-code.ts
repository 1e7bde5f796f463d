import { createHash } from 'node:crypto';
import { type Login, loginError, throttledLogin, tokenReply } from './login-reply.ts';
import type { Behaviour } from './options.ts';
import type { RateLimit } from './rate-limit.ts';
import type { World } from './world.ts';

/** RFC 7636, section 4.1. */
const VERIFIER = /^[\w.~-]{43,128}$/;

/**
 * `POST /oauth/token` with `grant_type=authorization_code`: a code of the sign-in page for a user's token. No Basic
 * header: the verifier is the proof (reference, section 3.2). A code that was tried once is gone, whatever came of it.
 */
export function exchangeCode(world: World, behaviour: Behaviour, limit: RateLimit, form: URLSearchParams): Login {
  const refuse = (error: string, description: string): Login => ({ reply: loginError(error, description) });
  const [clientId = '', code = '', verifier = '', redirectUri = ''] = [
    'client_id',
    'code',
    'code_verifier',
    'redirect_uri',
  ].map((name) => form.get(name) ?? '');
  const { exceeded, reset } = limit.take(clientId);
  if (exceeded) return { reply: throttledLogin(reset) };
  const client = world.clients.get(clientId);
  if (client === undefined || client.state !== 'active') return refuse('invalid_client', 'authentication failed');
  if (client.authorizedGrantType !== 'CODE') {
    return refuse('unauthorized_client', 'client is not authorized for this grant type');
  }
  if (code === '' || redirectUri === '') return refuse('invalid_request', 'code and redirect_uri are required');
  const known = world.codes.get(code);
  world.codes.delete(code);
  const fits = known?.clientId === clientId && known.redirectUri === redirectUri;
  if (known === undefined || !fits || known.expiresAt <= behaviour.now()) {
    return refuse('invalid_grant', 'the authorization code is not valid');
  }
  const proof = createHash('sha256').update(verifier).digest('base64url');
  if (!VERIFIER.test(verifier) || proof !== known.challenge) {
    return refuse('invalid_grant', 'the code verifier does not fit the code challenge');
  }
  const subject = { subjectType: 'PC_USER', subjectId: known.userId } as const;
  return { reply: tokenReply(world, behaviour, client, subject), principal: `user:${known.userId}` };
}
