import { basicCredentials } from '../http/basic-credentials.ts';
import { GwsError } from './gws-error.ts';
import type { GwsCall } from './route.ts';
import { liveSession } from './sessions.ts';
import type { Session } from './world.ts';

/**
 * Administration asks for the ops account.
 * @throws GwsError 401
 */
export function asOps(call: GwsCall): void {
  const { user, password } = call.world.ops;
  const given = basicCredentials(call.header('authorization'));
  if (given?.name !== user || given.password !== password) {
    throw new GwsError(401, 'Full authentication is required to access this resource.', {
      headers: { 'www-authenticate': 'Basic realm="ops"' },
    });
  }
  call.known(`ops:${user}`);
}

/**
 * The session of a bearer token.
 * @throws GwsError 401
 */
export function bearerOf(call: GwsCall): Session {
  const token = /^Bearer\s+(\S+)$/i.exec(call.header('authorization') ?? '')?.[1];
  const session = token === undefined ? undefined : liveSession(call.world, token, call.behaviour.now());
  if (session === undefined) {
    throw new GwsError(401, 'The access token is missing or not valid.', {
      headers: { 'www-authenticate': 'Bearer error="invalid_token"' },
    });
  }
  call.known(principalOf(session));
  return session;
}

/** Who a session speaks for, as the log has it. */
export function principalOf({ subject }: Session): string {
  return subject.is === 'client' ? `client:${subject.clientId}` : `user:${subject.ccId}/${subject.user}`;
}
