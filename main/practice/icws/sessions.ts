import { IcwsError } from './icws-error.ts';
import type { IcwsCall } from './route.ts';
import type { IcwsSession } from './world.ts';

const CHALLENGE = { 'www-authenticate': 'ICWS realm="ICWS" location="/ICWS/connection"' };

/** 401 as ICWS gives it. Public clients tell the cases by `errorCode`: 1 no session named, 2 unknown, 7 denied (P12). */
export function unauthorized(message: string, errorId: string, errorCode: number): IcwsError {
  return new IcwsError(401, message, { errorId, errorCode, headers: CHALLENGE });
}

/** Opens a session on the host that was asked. Ids are numbers, and the cookie is named after them (P12). */
export function openSession({ world, behaviour, host }: IcwsCall, user: string): IcwsSession {
  const digits = () => behaviour.uuid().replaceAll('-', '');
  const session: IcwsSession = {
    id: String(Number.parseInt(digits().slice(0, 10), 16)),
    csrfToken: Buffer.from(digits()).toString('base64'),
    cookie: digits(),
    user,
    host,
    calls: 0,
  };
  world.sessions.set(session.id, session);
  return session;
}

/** The cookie of a session, as it is set; clients send it back below its path only. */
export function setCookie({ id, cookie }: IcwsSession): string {
  return `icws_${id}=${cookie}; path=/icws/${id}; HttpOnly`;
}

/**
 * The session that the path names, when its cookie and its CSRF token were sent too. Every call counts towards
 * `sessionLostAfter`.
 * @throws IcwsError 401
 */
export function sessionOf(call: IcwsCall): IcwsSession {
  const id = call.param('session');
  const cookie = cookiesOf(call.header('cookie')).get(`icws_${id}`);
  const csrfToken = call.header('inin-icws-csrf-token');
  if (cookie === undefined || csrfToken === undefined) {
    throw unauthorized('A session ID is required.', 'error.request.session.required', 1);
  }
  const session = call.world.sessions.get(id);
  if (session === undefined || session.host !== call.host) throw lost();
  if (session.cookie !== cookie || session.csrfToken !== csrfToken) {
    throw unauthorized('Access to the session was denied.', 'error.request.accessDenied.session', 7);
  }
  session.calls += 1;
  if (session.calls > call.behaviour.sessionLostAfter) {
    call.world.sessions.delete(id);
    throw lost();
  }
  call.known(`user:${session.user}`);
  return session;
}

function lost(): IcwsError {
  return unauthorized('The session was not found.', 'error.request.session.notFound', 2);
}

function cookiesOf(header = ''): ReadonlyMap<string, string> {
  const pairs = header.split(';').map((pair) => pair.trim().split('='));
  return new Map(pairs.map(([name = '', ...value]) => [name, value.join('=')]));
}
