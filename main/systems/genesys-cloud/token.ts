import type { Secret } from '../../vault/secret.ts';
import { BadRequest } from '../faults/refused-request.ts';
import type { RemoteFault } from '../faults/remote-fault.ts';
import { BadReply } from '../faults/reply.ts';
import { CredentialsOrRegionRefused, GrantTypeRefused } from '../faults/sign-in.ts';
import type { Reply } from '../http/request.ts';
import type { Transport } from '../http/transport.ts';

/** A client that signs in by itself, or a token that a person pasted. */
export type Credentials =
  | { readonly kind: 'client'; readonly id: string; readonly secret: Secret }
  | { readonly kind: 'token'; readonly token: Secret };

/** An access token and how long it holds. */
export interface SignedIn {
  readonly token: Secret;
  readonly expiresInSeconds: number;
}

/**
 * Signs a client in: POST {login}/oauth/token with client credentials. A session, not a write.
 * @throws CredentialsOrRegionRefused, GrantTypeRefused, Throttled (at `token`), BadReply, network faults
 */
export async function signIn(
  transport: Transport,
  loginOrigin: string,
  client: { readonly id: string; readonly secret: Secret },
  signal?: AbortSignal,
): Promise<SignedIn> {
  const reply = await transport.send(
    {
      effect: 'session',
      method: 'POST',
      origin: loginOrigin,
      path: '/oauth/token',
      headers: { authorization: { basic: { user: client.id, password: client.secret } } },
      body: { kind: 'form', fields: { grant_type: 'client_credentials' } },
      yields: [{ pointer: '/access_token', name: 'token' }],
      throttle: { at: 'token', recognized: isTokenThrottle },
    },
    signal,
  );
  if (reply.status >= 400) throw refusal(reply);
  const token = reply.secrets.get('token');
  const expiresInSeconds = member(reply.body, 'expires_in');
  if (token === undefined || typeof expiresInSeconds !== 'number') {
    throw new BadReply(reply.exchange, '$.expires_in', 'is not a number');
  }
  return { token, expiresInSeconds };
}

/** The token endpoint says "too many" with 400 and this text (reference, section 2). */
function isTokenThrottle(status: number, body: unknown): boolean {
  const said = String(member(body, 'error_description') ?? member(body, 'description') ?? '');
  return (
    status === 400 &&
    member(body, 'error') === 'invalid_request' &&
    said.toLowerCase().startsWith('rate limit exceeded')
  );
}

function refusal(reply: Reply): RemoteFault {
  const error = reply.clean(String(member(reply.body, 'error') ?? ''));
  if (error === 'unauthorized_client' || error === 'unsupported_grant_type') {
    return new GrantTypeRefused(reply.exchange, error);
  }
  if (error === 'invalid_client' || error === 'invalid_grant' || reply.status === 401) {
    return new CredentialsOrRegionRefused(reply.exchange, error);
  }
  return new BadRequest(reply.exchange, error, reply.clean(String(member(reply.body, 'error_description') ?? '')));
}

function member(body: unknown, name: string): unknown {
  return typeof body === 'object' && body !== null ? (body as Record<string, unknown>)[name] : undefined;
}
