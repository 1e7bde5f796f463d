import type { AuthClient, GwsWorld, Session, Subject } from './world.ts';

/**
 * Begins a session that lasts as long as its client says. Only a user's one can be renewed, where the client may.
 * @param now milliseconds
 */
export function beginSession(
  world: GwsWorld,
  client: AuthClient,
  subject: Subject,
  uuid: () => string,
  now: number,
): Session {
  const renews = subject.is === 'user' && client.authorizedGrantTypes.includes('refresh_token');
  const session: Session = {
    accessToken: uuid(),
    refreshToken: renews ? uuid() : undefined,
    subject,
    expiresAt: now + client.accessTokenExpirationTimeout * 1000,
    refreshUntil: now + client.refreshTokenExpirationTimeout * 1000,
  };
  world.sessions.set(session.accessToken, session);
  return session;
}

/** The session goes on under another access token; the one before is dead. */
export function renewSession(
  world: GwsWorld,
  client: AuthClient,
  old: Session,
  uuid: () => string,
  now: number,
): Session {
  const expiresAt = now + client.accessTokenExpirationTimeout * 1000;
  const session: Session = { ...old, accessToken: uuid(), expiresAt };
  world.sessions.delete(old.accessToken);
  world.sessions.set(session.accessToken, session);
  return session;
}

/** The session of an access token that has not expired at `now` (milliseconds). */
export function liveSession(world: GwsWorld, accessToken: string, now: number): Session | undefined {
  const session = world.sessions.get(accessToken);
  return session === undefined || session.expiresAt <= now ? undefined : session;
}

/** The session that a client may renew with this refresh token at `now` (milliseconds). */
export function renewableSession(
  world: GwsWorld,
  clientId: string,
  refreshToken: string,
  now: number,
): Session | undefined {
  return [...world.sessions.values()].find(
    (session) =>
      session.refreshToken === refreshToken && session.subject.clientId === clientId && session.refreshUntil > now,
  );
}

/** Ends every session that matches; its refresh token is dead too. */
export function endSessions(world: GwsWorld, matches: (session: Session) => boolean): void {
  for (const session of [...world.sessions.values()]) {
    if (matches(session)) world.sessions.delete(session.accessToken);
  }
}
