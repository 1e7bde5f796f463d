import type { Behaviour } from './options.ts';
import type { RateLimit } from './rate-limit.ts';
import { jsonReply, type RawReply } from './raw-reply.ts';
import type { Client, World } from './world.ts';

/** What `POST /oauth/token` answers, and who signed in. */
export interface Login {
  readonly reply: RawReply;
  readonly principal?: string;
}

/**
 * `POST /oauth/token` with a Basic header and the form field `grant_type=client_credentials`.
 * A wrong secret and an unknown client get the same answer, and so would a client of another region (reference).
 */
export function login(
  world: World,
  behaviour: Behaviour,
  limit: RateLimit,
  authorization: string | undefined,
  form: string,
): Login {
  const credentials = basicCredentials(authorization);
  if (credentials === undefined) return { reply: loginError('invalid_client', 'authentication failed') };
  const { exceeded, reset } = limit.take(credentials.id);
  if (exceeded) return { reply: throttledLogin(reset) };
  const client = world.clients.get(credentials.id);
  if (client === undefined || client.secret !== credentials.secret || client.state !== 'active') {
    return { reply: loginError('invalid_client', 'authentication failed') };
  }
  const grantType = new URLSearchParams(form).get('grant_type');
  if (grantType === null || grantType === '') {
    return { reply: loginError('invalid_request', 'grant_type is required') };
  }
  if (grantType !== 'client_credentials') {
    return { reply: loginError('unsupported_grant_type', `grant type not supported: ${grantType}`) };
  }
  if (client.authorizedGrantType !== 'CLIENT-CREDENTIALS') {
    return { reply: loginError('unauthorized_client', 'client is not authorized for this grant type') };
  }
  return { reply: jsonReply(200, issue(world, behaviour, client)), principal: `client:${client.id}` };
}

/** The token endpoint says "too many" with 400 rather than 429 (reference). `retryAfter` in seconds. */
export function throttledLogin(retryAfter: number): RawReply {
  const description = `rate limit exceeded; try again in ${retryAfter} seconds`;
  return loginError('invalid_request', description, { 'retry-after': String(retryAfter) });
}

function issue(world: World, behaviour: Behaviour, client: Client) {
  const seconds = client.accessTokenValiditySeconds;
  const value = behaviour.secret();
  const expiresAt = behaviour.now() + seconds * 1000;
  world.tokens.set(value, {
    value,
    subjectType: 'PC_OAUTH_CLIENT',
    subjectId: client.id,
    clientId: client.id,
    expiresAt,
  });
  return { access_token: value, token_type: 'bearer', expires_in: seconds };
}

function loginError(error: string, description: string, headers = {}): RawReply {
  return jsonReply(400, { error, description, error_description: description }, headers);
}

function basicCredentials(header: string | undefined): { id: string; secret: string } | undefined {
  const encoded = /^Basic\s+([A-Za-z0-9+/=]+)$/i.exec(header ?? '')?.[1];
  if (encoded === undefined) return undefined;
  const text = Buffer.from(encoded, 'base64').toString('utf8');
  const colon = text.indexOf(':');
  return colon < 0 ? undefined : { id: text.slice(0, colon), secret: text.slice(colon + 1) };
}
