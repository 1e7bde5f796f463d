import { principalOf } from '../access.ts';
import { OAuthError } from '../gws-error.ts';
import type { GwsCall, GwsReply, GwsRoute } from '../route.ts';
import { beginSession, renewableSession, renewSession } from '../sessions.ts';
import { readTokenRequest, type TokenRequest } from '../token-request.ts';
import { contactCenterOf, type Session, type Subject } from '../world.ts';

/** What signing in needs: grant types in the words of OAuth. */
const SERVED = ['client_credentials', 'password', 'refresh_token'];

/** `POST /auth/v3/oauth/token` (S003:169, S003:212, P4); refusals are those of RFC 6749. */
export const tokenRoute: GwsRoute = {
  method: 'POST',
  path: '/auth/v3/oauth/token',
  effect: 'session',
  handle: (call) => {
    const request = readTokenRequest(call);
    const { client, grantType } = request;
    call.known(`client:${client.client_id}`);
    if (!SERVED.includes(grantType))
      throw new OAuthError('unsupported_grant_type', `Unsupported grant type: ${grantType}`);
    if (!client.authorizedGrantTypes.includes(grantType)) {
      throw new OAuthError('unauthorized_client', `Unauthorized grant type: ${grantType}`);
    }
    const scope = request.field('scope');
    if (scope !== undefined && scope !== '*') throw new OAuthError('invalid_scope', `Invalid scope: ${scope}`);
    const session = grantType === 'refresh_token' ? renewed(call, request) : begun(call, request);
    call.known(principalOf(session));
    return reply(session, client.accessTokenExpirationTimeout);
  },
};

function begun({ world, behaviour }: GwsCall, request: TokenRequest): Session {
  const { client, grantType } = request;
  const subject: Subject =
    grantType === 'password' ? userOf(world, request) : { is: 'client', clientId: client.client_id };
  return beginSession(world, client, subject, behaviour.uuid, behaviour.now());
}

function renewed({ world, behaviour }: GwsCall, { client, field }: TokenRequest): Session {
  const now = behaviour.now();
  const old = renewableSession(world, client.client_id, field('refresh_token') ?? '', now);
  if (old === undefined) throw new OAuthError('invalid_grant', 'The refresh token is not valid.');
  return renewSession(world, client, old, behaviour.uuid, now);
}

/** The user of `<contact center>\<name>`; the contact center is an id (S003:214) or, in vendors' scripts, a domain (P3). */
function userOf(world: GwsCall['world'], { client, field }: TokenRequest): Subject {
  const [, place = '', name = ''] = /^([^\\]+)\\(.+)$/s.exec(field('username') ?? '') ?? [];
  const contactCenter = contactCenterOf(world, place);
  const user = contactCenter?.users.get(name);
  const bound = client.contactCenterIds ?? [];
  const mayEnter = bound.length === 0 || bound.includes(contactCenter?.id ?? '');
  if (contactCenter === undefined || user === undefined || !mayEnter || user.password !== field('password')) {
    throw new OAuthError('invalid_grant', 'Bad credentials');
  }
  return { is: 'user', clientId: client.client_id, ccId: contactCenter.id, user: user.name };
}

/** `expires_in` is one second less than the client says (S003:175). */
function reply({ accessToken, refreshToken }: Session, seconds: number): GwsReply {
  const renewal = refreshToken === undefined ? {} : { refresh_token: refreshToken };
  return {
    bare: { access_token: accessToken, token_type: 'bearer', ...renewal, expires_in: seconds - 1, scope: '*' },
    headers: { 'cache-control': 'no-store', pragma: 'no-cache' },
  };
}
