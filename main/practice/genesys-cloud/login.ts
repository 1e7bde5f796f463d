import { basicCredentials } from '../http/basic-credentials.ts';
import { exchangeCode } from './exchange-code.ts';
import { type Login, loginError, throttledLogin, tokenReply } from './login-reply.ts';
import type { Behaviour } from './options.ts';
import type { RateLimit } from './rate-limit.ts';
import type { World } from './world.ts';

/**
 * `POST /oauth/token`: with a Basic header and the form field `grant_type=client_credentials`, or with a code of the
 * sign-in page.
 * A wrong secret and an unknown client get the same answer, and so would a client of another region (reference).
 */
export function login(
  world: World,
  behaviour: Behaviour,
  limit: RateLimit,
  authorization: string | undefined,
  form: string,
): Login {
  const fields = new URLSearchParams(form);
  const grantType = fields.get('grant_type');
  if (grantType === 'authorization_code') return exchangeCode(world, behaviour, limit, fields);
  const credentials = basicCredentials(authorization);
  if (credentials === undefined) return { reply: loginError('invalid_client', 'authentication failed') };
  const { exceeded, reset } = limit.take(credentials.name);
  if (exceeded) return { reply: throttledLogin(reset) };
  const client = world.clients.get(credentials.name);
  if (client === undefined || client.secret !== credentials.password || client.state !== 'active') {
    return { reply: loginError('invalid_client', 'authentication failed') };
  }
  if (grantType === null || grantType === '') {
    return { reply: loginError('invalid_request', 'grant_type is required') };
  }
  if (grantType !== 'client_credentials') {
    return { reply: loginError('unsupported_grant_type', `grant type not supported: ${grantType}`) };
  }
  if (client.authorizedGrantType !== 'CLIENT-CREDENTIALS') {
    return { reply: loginError('unauthorized_client', 'client is not authorized for this grant type') };
  }
  const subject = { subjectType: 'PC_OAUTH_CLIENT', subjectId: client.id } as const;
  return { reply: tokenReply(world, behaviour, client, subject), principal: `client:${client.id}` };
}
