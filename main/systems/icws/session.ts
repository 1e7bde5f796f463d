import { CicAccountRefused, IcwsNotLicensed } from '../faults/icws.ts';
import { RequestStopped } from '../faults/network.ts';
import { closeSession } from './close-session.ts';
import { type ConnectParts, connect, type OpenedSession } from './connect.ts';
import { CONNECT_PATH } from './paths.ts';

/** A session as calls see it. */
export interface Session extends OpenedSession {
  /** It was opened in the place of one that was lost, and has not answered yet. */
  unproven: boolean;
}

/** The one session of a run: opened when it is first needed, and at most once at a time. */
export interface SessionHolder {
  /** @throws what `connect` throws; RequestStopped when `signal` aborts first, or after `close` */
  current(signal?: AbortSignal): Promise<Session>;
  /** Another one in the place of a session that the server does not know any more. */
  renewed(lost: Session, signal?: AbortSignal): Promise<Session>;
  /** Ends the session, and lets nobody open another one. Never fails. */
  close(): Promise<void>;
}

/** Holds the session at a CIC server. */
export function createSessionHolder(parts: ConnectParts, origin: string): SessionHolder {
  let opening: Promise<Session> | undefined;
  let held: Session | undefined;
  let isClosed = false;
  const stopped = () => new RequestStopped({ method: 'POST', url: `${origin}${CONNECT_PATH}`, acted: 'no' });

  function begin(lost?: Session): Promise<Session> {
    const origins = lost === undefined ? [origin] : [origin, lost.origin, ...lost.alternates];
    const mine: Promise<Session> = Promise.resolve(lost?.remembered.closed())
      .then(() => connect(parts, origins))
      .then((session) => {
        held = { ...session, unproven: lost !== undefined };
        return held;
      })
      .catch((error: unknown) => {
        // A refused password is not tried again: a few more of it would lock the user out.
        const isFinal = error instanceof CicAccountRefused || error instanceof IcwsNotLicensed;
        if (!isFinal && opening === mine) opening = undefined;
        throw error;
      });
    opening = mine;
    return mine;
  }

  /** Opening goes on when one of those who wait for it stops: a session must not be lost sight of. */
  function waited(session: Promise<Session>, signal: AbortSignal | undefined): Promise<Session> {
    if (signal === undefined) return session;
    if (signal.aborted) return Promise.reject(stopped());
    return new Promise((resolve, reject) => {
      const stop = () => reject(stopped());
      signal.addEventListener('abort', stop, { once: true });
      session.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
    });
  }

  return {
    async current(signal) {
      if (isClosed) throw stopped();
      return waited(opening ?? begin(), signal);
    },
    async renewed(lost, signal) {
      if (isClosed) throw stopped();
      // Several calls were under way: the first one opens it for all.
      if (held !== lost) return waited(opening ?? begin(), signal);
      held = undefined;
      return waited(begin(lost), signal);
    },
    async close() {
      isClosed = true;
      const session = await opening?.catch(() => undefined);
      opening = undefined;
      if (session === undefined) return;
      const { transport, origin: at, secrets, remembered } = session;
      if ((await closeSession(transport, at, secrets)) === 'unanswered') await remembered.left();
      else await remembered.closed();
    },
  };
}
