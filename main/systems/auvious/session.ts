import type { EngineClock } from '../../engine/ports.ts';
import type { Secret } from '../../vault/secret.ts';
import { AuviousSignInFailed, AuviousSignInRefused } from '../faults/auvious.ts';
import type { RemoteFault } from '../faults/remote-fault.ts';
import type { Reply } from '../http/request.ts';
import type { Transport } from '../http/transport.ts';
import { reasonIn } from './error-body.ts';
import { TOKEN_PATH } from './paths.ts';
import { refusal, tokenAnswer } from './schemas.ts';

/** A sign-in with the client's credentials. Its token is in memory only. */
export interface Session {
  /** Signs in when there is no token, or when it ends within a minute. @throws as `token` */
  signIn(signal?: AbortSignal): Promise<void>;
  /**
   * A token that lasts for another minute at least, as far as is known.
   * @throws AuviousSignInRefused, AuviousSignInFailed, BadReply, network faults, what `secret` throws
   */
  token(): Promise<Secret>;
  /** This token was refused: the next one is asked for anew. */
  drop(token: Secret): void;
}

/** What a session is made of. */
export interface SessionParts {
  readonly transport: Transport;
  readonly origin: string;
  readonly clientId: string;
  /** The client's secret; asked for with each sign-in. @throws Fault when it is not at hand */
  readonly secret: () => Promise<Secret>;
  readonly clock: Pick<EngineClock, 'now'>;
}

/** A token is renewed this long before it ends, so that none ends on its way. */
const MARGIN_MS = 60_000;

/** Nobody has signed in yet; whoever asks first does, and all who ask meanwhile wait for the same answer. */
export function createSession({ transport, origin, clientId, secret, clock }: SessionParts): Session {
  let current: { readonly token: Secret; readonly until: number } | undefined;
  let signingIn: Promise<Secret> | undefined;

  // No signal: whoever stops one request must not fail the others that wait for the same token.
  async function freshToken(): Promise<Secret> {
    // In the body, where access logs do not see it; the vendor's samples also have it in the address.
    const fields = { grant_type: 'client_credentials', client_id: clientId, client_secret: await secret() };
    const started = clock.now();
    const reply = await transport.send({
      effect: 'session',
      method: 'POST',
      origin,
      path: TOKEN_PATH,
      body: { kind: 'form', fields },
      yields: [{ pointer: '/access_token', name: 'token' }],
      throttle: { at: 'token' },
    });
    if (reply.status >= 400) throw refused(reply);
    const token = reply.secrets.get('token');
    if (token === undefined) throw new AuviousSignInFailed(reply.exchange, '');
    current = { token, until: started + lifeMs(reply.body) };
    return token;
  }

  async function token(): Promise<Secret> {
    if (current !== undefined && clock.now() < current.until) return current.token;
    signingIn ??= freshToken().finally(() => {
      signingIn = undefined;
    });
    return signingIn;
  }

  return {
    token,
    async signIn(signal) {
      signal?.throwIfAborted();
      await token();
    },
    drop(refusedToken) {
      if (current?.token.equals(refusedToken)) current = undefined;
    },
  };
}

/** For how long a token is used; for ever where the answer does not say, until it is refused. */
function lifeMs(body: unknown): number {
  const seconds = Number(tokenAnswer.safeParse(body).data?.expires_in ?? Number.NaN);
  return Number.isFinite(seconds) && seconds > 0 ? seconds * 1000 - MARGIN_MS : Number.POSITIVE_INFINITY;
}

/** RFC 6749, section 5.2; 401 without a word means the same. */
function refused(reply: Reply): RemoteFault {
  const { error } = refusal.safeParse(reply.body).data ?? {};
  const exchange = { ...reply.exchange, acted: 'no' } as const;
  const isRefused = error === 'invalid_client' || error === 'unauthorized_client' || reply.status === 401;
  return isRefused
    ? new AuviousSignInRefused(exchange, reasonIn(reply))
    : new AuviousSignInFailed(exchange, reasonIn(reply));
}
