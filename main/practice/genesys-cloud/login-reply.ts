import { jsonReply, type RawReply } from '../http/raw-reply.ts';
import type { Behaviour } from './options.ts';
import type { Client, Token, World } from './world.ts';

/** What a sign-in endpoint answers, and who signed in. */
export interface Login {
  readonly reply: RawReply;
  readonly principal?: string;
}

/** A new token for a subject, for as long as the client's tokens hold. */
export function tokenReply(
  world: World,
  behaviour: Behaviour,
  client: Client,
  subject: Pick<Token, 'subjectType' | 'subjectId'>,
): RawReply {
  const seconds = client.accessTokenValiditySeconds;
  const value = behaviour.secret();
  const expiresAt = behaviour.now() + seconds * 1000;
  world.tokens.set(value, { value, ...subject, clientId: client.id, expiresAt });
  return jsonReply(200, { access_token: value, token_type: 'bearer', expires_in: seconds });
}

/** A refusal of the token endpoint: 400 with OAuth's words, the description twice (reference, section 3.1). */
export function loginError(error: string, description: string, headers = {}): RawReply {
  return jsonReply(400, { error, description, error_description: description }, headers);
}

/** The token endpoint says "too many" with 400 rather than 429 (reference). `retryAfter` in seconds. */
export function throttledLogin(retryAfter: number): RawReply {
  const description = `rate limit exceeded; try again in ${retryAfter} seconds`;
  return loginError('invalid_request', description, { 'retry-after': String(retryAfter) });
}
