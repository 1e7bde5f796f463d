import type { EngineClock } from '../../engine/ports.ts';
import type { Elsewhere } from '../../runs/elsewhere.ts';
import type { Target } from '../../systems/genesys-cloud/target.ts';
import type { Secret } from '../../vault/secret.ts';
import type { Purpose } from '../purpose.ts';

/** Everything the steps of `auvious-facades` get from outside. */
export interface AuviousContext {
  readonly purpose: Purpose;
  readonly clock: EngineClock;
  /** Of Auvious, for example `https://auvious.video`. */
  readonly origin: string;
  /** The application of the values; empty while an undo or a look has none. */
  readonly applicationId: string;
  /** The organization of Genesys Cloud behind it; undefined when no region or no sign-in was given. */
  readonly genesysCloud: Target | undefined;
  /** Signs in with the client's credentials; the token is kept in memory and asked for again shortly before it ends. */
  readonly session: AuviousSession;
  /** What other engagements of this computer asked the same Auvious for. */
  readonly elsewhere: readonly Elsewhere[];
  /** The code that the practice Auvious sends; undefined on a real one. */
  readonly practiceCode: string | undefined;
  /** In words, where created secrets will be kept; undefined when there is no place. */
  readonly secretKeptIn: string | undefined;
  /** Whether a secret is at hand by the name of its parameter, or as `ticketUrl of <key>`. Never what it is. */
  secretAtHand(name: string): Promise<boolean>;
  /** A secret that the reply to an earlier request held, for example its `ticketId`; undefined when it was not kept. */
  secretOf(request: AuviousRequestRef, name: string): Promise<Secret | undefined>;
}

/** Under what the secrets of one request are kept. */
export interface AuviousRequestRef {
  readonly key: string;
  readonly applicationId: string;
}

/** A sign-in by client credentials. One per opened runbook. */
export interface AuviousSession {
  /** Signs in when there is no token, or when it ends within a minute. @throws Fault as the sign-in raised it */
  signIn(signal?: AbortSignal): Promise<void>;
}
