import { SecretNotGiven } from '../../runs/faults.ts';
import { AuthClientRefused } from '../../systems/faults/gws.ts';
import { checkToken, type SignInPlace, signInClient, signInUser, signOut } from '../../systems/gws/token.ts';
import type { Secret } from '../../vault/secret.ts';

/** How a client-credentials sign-in as nexus_client went. `none`: no secret of it is at hand, so nothing was sent. */
export type ClientState = 'fits' | 'refused' | 'none';

/** Sign-ins at GWS. Tokens are in memory only and never in a plan; whoever closes the run ends them. */
export interface TenantSessions {
  /** Signs in as nexus_client with the secret at hand, and out again. @throws Fault when it could not be tried */
  tryClient(signal?: AbortSignal): Promise<ClientState>;
  /**
   * The access token of the tenant's user: one for the whole run, and a fresh one once it is about to expire.
   * @throws SecretNotGiven, the faults of the sign-in
   */
  userToken(): Promise<Secret>;
  /** Signs the tenant's user in and asks Auth about the token. @throws SecretNotGiven, the faults of the sign-in */
  tryUser(signal?: AbortSignal): Promise<void>;
  /** Signs out whoever is signed in; a failure of that is nobody's trouble. */
  end(): Promise<void>;
}

/** What sessions are made of. */
export interface SessionParts {
  readonly at: SignInPlace;
  readonly secret: (name: string) => Promise<Secret | undefined>;
  readonly tenantUser: string;
  /** The contact center as GWS spells it; asked when the tenant's user signs in. */
  readonly ccid: () => string | undefined;
  readonly now: () => number;
}

/** A token is renewed this long before it expires, so that none expires on its way. */
const MARGIN_MS = 60_000;

export function createTenantSessions({ at, secret, tenantUser, ccid, now }: SessionParts): TenantSessions {
  let current: { readonly token: Secret; readonly until: number } | undefined;
  let signingIn: Promise<Secret> | undefined;

  async function given(name: string): Promise<Secret> {
    const found = await secret(name);
    if (found === undefined) throw new SecretNotGiven(name);
    return found;
  }

  // No signal: whoever stops one request must not fail the others that wait for the same token.
  async function freshToken(): Promise<Secret> {
    const center = ccid();
    if (center === undefined) throw new Error('The contact center of the tenant’s user is not known yet.');
    const [client, password] = [await given('clientSecret'), await given('tenantUserPassword')];
    const user = { ccid: center, name: tenantUser, password };
    const { token, expiresInSeconds } = await signInUser(at, user, client);
    const lasts = expiresInSeconds === undefined ? Number.POSITIVE_INFINITY : expiresInSeconds * 1000 - MARGIN_MS;
    current = { token, until: now() + lasts };
    return token;
  }

  async function userToken(): Promise<Secret> {
    if (current !== undefined && now() < current.until) return current.token;
    signingIn ??= freshToken().finally(() => {
      signingIn = undefined;
    });
    return signingIn;
  }

  return {
    async tryClient(signal) {
      const own = await secret('clientSecret');
      if (own === undefined) return 'none';
      try {
        const { token } = await signInClient(at, own, signal);
        await signOut(at, token);
        return 'fits';
      } catch (error) {
        if (error instanceof AuthClientRefused) return 'refused';
        throw error;
      }
    },
    userToken,
    async tryUser(signal) {
      await checkToken(at, await userToken(), signal);
    },
    async end() {
      await signingIn?.catch(() => undefined);
      const held = current;
      current = undefined;
      if (held !== undefined) await signOut(at, held.token);
    },
  };
}
