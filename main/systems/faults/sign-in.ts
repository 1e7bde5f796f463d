import { type Exchange, hostOf, RemoteFault } from './remote-fault.ts';

/** The sign-in was refused. A wrong secret and a wrong region get the same answer (reference, section 0 point 7). */
export class CredentialsOrRegionRefused extends RemoteFault {
  readonly code = 'credentials-or-region-refused';
  readonly fix =
    'Check the region first, then the client ID, then the secret. A secret that was reset since no longer works.';
  /** The remote system's word, for example `invalid_client`. */
  readonly reason: string;

  constructor(exchange: Exchange, reason: string) {
    super(`${hostOf(exchange)} refused the client ID and secret. A wrong region gives the same answer.`, exchange);
    this.reason = reason;
  }
}

/** The token is not accepted, or no longer. */
export class TokenRefused extends RemoteFault {
  readonly code = 'token-refused';
  readonly fix = 'Sign in again: the token is wrong, has expired, or belongs to another region.';

  constructor(exchange: Exchange) {
    super(`${hostOf(exchange)} does not accept the access token.`, exchange);
  }
}

/** The OAuth client exists and is not of the type that signs in by itself. */
export class GrantTypeRefused extends RemoteFault {
  readonly code = 'grant-type-refused';
  readonly fix = 'Use an OAuth client with the grant type Client Credentials.';
  /** The remote system's word, for example `unauthorized_client`. */
  readonly reason: string;

  constructor(exchange: Exchange, reason: string) {
    super('This OAuth client may not sign in with the grant type Client Credentials.', exchange);
    this.reason = reason;
  }
}
