import type { Secret } from '../../vault/secret.ts';

/** What an open session is used with, and closed by. */
export interface SessionSecrets {
  /** Stands in every path. By itself it opens nothing, yet no message or journal has a use for it. */
  readonly sessionId: Secret;
  readonly csrfToken: Secret;
  readonly cookie: Secret;
}

/** One session in the memory. No call fails: what cannot be remembered is closed by the server in its time. */
export interface RememberedSession {
  opened(secrets: SessionSecrets): Promise<void>;
  /** It is closed, lost, or was never opened. */
  closed(): Promise<void>;
  /** Nobody uses it any more, and closing it was not answered: it may be closed without waiting for this process to end. */
  left(): Promise<void>;
}

/** Remembers open sessions beyond the life of this process, so that the next start closes what a crash left open. */
export interface SessionMemory {
  /** Before a session is opened at this origin. */
  opening(origin: string): Promise<RememberedSession>;
}
