import type { Secret } from '../../vault/secret.ts';
import type { Clock } from '../http/time.ts';
import type { Transport } from '../http/transport.ts';
import { type Credentials, signIn } from './token.ts';

/** A token is renewed this long before it expires, so that none expires on its way. */
const MARGIN_SECONDS = 60;

/** Hands out the access token of one principal. Requests side by side share one sign-in. */
export interface TokenSource {
  /** @throws the faults of `signIn` */
  get(): Promise<Secret>;
  /**
   * A token other than `refused`, or undefined when there is none to be had (a pasted token).
   * @throws the faults of `signIn`
   */
  renew(refused: Secret): Promise<Secret | undefined>;
}

export function createTokenSource(
  transport: Transport,
  loginOrigin: string,
  credentials: Credentials,
  clock: Pick<Clock, 'now'>,
): TokenSource {
  if (credentials.kind === 'token') {
    return { get: async () => credentials.token, renew: async () => undefined };
  }
  const client = credentials;
  let current: { readonly token: Secret; readonly until: number } | undefined;
  let signingIn: Promise<Secret> | undefined;

  // No signal: whoever stops one request must not fail the others that wait for the same token.
  async function freshToken(): Promise<Secret> {
    const { token, expiresInSeconds } = await signIn(transport, loginOrigin, client);
    current = { token, until: clock.now() + (expiresInSeconds - MARGIN_SECONDS) * 1000 };
    return token;
  }

  async function get(): Promise<Secret> {
    if (current !== undefined && clock.now() < current.until) return current.token;
    signingIn ??= freshToken().finally(() => {
      signingIn = undefined;
    });
    return signingIn;
  }

  return {
    get,
    async renew(refused) {
      if (current?.token.equals(refused)) current = undefined;
      return get();
    },
  };
}
