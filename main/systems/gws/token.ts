import { z } from 'zod';
import type { Secret } from '../../vault/secret.ts';
import { AuthClientLacksGrant, AuthClientRefused, GwsSignInRefused, TenantUserRefused } from '../faults/gws.ts';
import type { RemoteFault } from '../faults/remote-fault.ts';
import { BadReply } from '../faults/reply.ts';
import type { Reply } from '../http/request.ts';
import type { OutgoingBody } from '../http/serialize.ts';
import type { Transport } from '../http/transport.ts';
import type { GwsPlace } from './call.ts';
import { NEXUS_CLIENT, signOutPath, tokenPath, userInfoPath } from './paths.ts';

/** Where sign-ins go. */
export interface SignInPlace {
  readonly transport: Transport;
  readonly origin: string;
  readonly place: GwsPlace;
}

/** An access token. `expiresInSeconds` is undefined where the answer did not say. */
export interface GwsToken {
  readonly token: Secret;
  readonly expiresInSeconds: number | undefined;
}

/** The tenant's user, as the contact center knows them. */
export interface TenantUser {
  readonly ccid: string;
  readonly name: string;
  readonly password: Secret;
}

/** A sign-out is a courtesy: it must not keep anybody waiting. */
const SIGN_OUT_SECONDS = 5;

type Fields = Extract<OutgoingBody, { readonly kind: 'form' }>['fields'];

/**
 * Signs nexus_client in by itself. The secret goes in the body, where access logs do not see it, and not in the address
 * as in the guide (S003:170, whose `&scope` was also lost).
 * @throws AuthClientRefused, AuthClientLacksGrant, GwsSignInRefused, BadReply, network faults
 */
export async function signInClient(at: SignInPlace, secret: Secret, signal?: AbortSignal): Promise<GwsToken> {
  const fields = { grant_type: 'client_credentials', scope: '*', client_id: NEXUS_CLIENT, client_secret: secret };
  return tokenFor(at, fields, secret, signal);
}

/**
 * Signs the tenant's user in. The backslash between contact center and name is a character of its own, not an escape
 * (S003:214); the form's encoding carries it.
 * @throws TenantUserRefused, AuthClientRefused, AuthClientLacksGrant, GwsSignInRefused, BadReply, network faults
 */
export async function signInUser(
  at: SignInPlace,
  user: TenantUser,
  secret: Secret,
  signal?: AbortSignal,
): Promise<GwsToken> {
  const username = `${user.ccid}\\${user.name}`;
  const fields = { grant_type: 'password', scope: '*', client_id: NEXUS_CLIENT, username, password: user.password };
  return tokenFor(at, fields, secret, signal);
}

/** Ends a token. Best effort: what is not ended expires. */
export async function signOut({ transport, origin, place }: SignInPlace, token: Secret): Promise<void> {
  const request = {
    effect: 'session',
    method: 'POST',
    origin,
    path: signOutPath(place),
    headers: { authorization: { bearer: token } },
    timeoutSeconds: SIGN_OUT_SECONDS,
  } as const;
  await transport.send(request).catch(() => undefined);
}

/**
 * Whether Auth accepts a token. The token itself proves the sign-in, so only a plain refusal counts against it.
 * @throws TenantUserRefused
 */
export async function checkToken(
  { transport, origin, place }: SignInPlace,
  token: Secret,
  signal?: AbortSignal,
): Promise<void> {
  const headers = { authorization: { bearer: token } };
  const request = { effect: 'read', method: 'GET', origin, path: userInfoPath(place), headers } as const;
  const reply = await transport.send(request, signal).catch(() => undefined);
  if (reply?.status === 401) throw new TenantUserRefused(reply.exchange, 'userinfo', 'its own token is not accepted');
}

async function tokenFor(
  { transport, origin, place }: SignInPlace,
  fields: Fields,
  secret: Secret,
  signal: AbortSignal | undefined,
): Promise<GwsToken> {
  const reply = await transport.send(
    {
      effect: 'session',
      method: 'POST',
      origin,
      path: tokenPath(place),
      headers: { authorization: { basic: { user: NEXUS_CLIENT, password: secret } } },
      body: { kind: 'form', fields },
      yields: [{ pointer: '/access_token', name: 'token' }],
    },
    signal,
  );
  if (reply.status >= 400) throw refusal(reply, String(fields.grant_type));
  const token = reply.secrets.get('token');
  const told = answer.safeParse(reply.body);
  if (token === undefined || !told.success) throw new BadReply(reply.exchange, '$.token_type', 'is not bearer');
  return { token, expiresInSeconds: told.data.expires_in };
}

const answer = z.looseObject({
  token_type: z.string().regex(/^bearer$/i),
  expires_in: z.optional(z.number().positive()),
});

const refused = z.looseObject({
  error: z.optional(z.unknown()),
  error_description: z.optional(z.unknown()),
});

/** RFC 6749, section 5.2. */
function refusal({ status, body, exchange, clean }: Reply, grantType: string): RemoteFault {
  const { error, error_description } = refused.safeParse(body).data ?? {};
  const [reason, detail] = [error, error_description].map((word) => clean(typeof word === 'string' ? word : ''));
  const [why = '', said = ''] = [reason, detail];
  if (why === 'unauthorized_client' || why === 'unsupported_grant_type') {
    return new AuthClientLacksGrant(exchange, grantType);
  }
  if (why === 'invalid_client') return new AuthClientRefused(exchange, why);
  const isUser = grantType === 'password';
  if (why === 'invalid_grant' || status === 401) {
    return isUser ? new TenantUserRefused(exchange, why, said) : new AuthClientRefused(exchange, why);
  }
  return new GwsSignInRefused(exchange, why, said);
}
