/** A client of Auth. Field names are those of its API (S003:110), except that a secret never leaves. */
export interface AuthClient {
  readonly client_id: string;
  readonly client_secret: string;
  readonly name: string;
  readonly description?: string | undefined;
  readonly clientType: 'CONFIDENTIAL' | 'PUBLIC';
  readonly internalClient: boolean;
  readonly authorities: readonly string[];
  readonly scope: readonly '*'[];
  /** Those that were sent and the two that the server adds. */
  readonly authorizedGrantTypes: readonly string[];
  readonly redirectURIs: readonly string[];
  /** When given, users of other contact centers cannot sign in with this client. */
  readonly contactCenterIds?: readonly string[] | undefined;
  /** Seconds. */
  readonly accessTokenExpirationTimeout: number;
  /** Seconds. */
  readonly refreshTokenExpirationTimeout: number;
}

/** A setting of a contact center; name and location together tell it from others. */
export interface Setting {
  readonly name: string;
  readonly location: string;
  readonly value: string;
  /** As it was sent: vendors' scripts send the text (P2). */
  readonly shared: boolean | 'true' | 'false';
}

/** A person of a contact center's configuration. */
export interface TenantPerson {
  readonly name: string;
  readonly password: string;
  /** Its number in Configuration Server. */
  readonly dbid: number;
}

export interface GwsContactCenter {
  /** UUID in lower case. */
  readonly id: string;
  readonly environmentId: string;
  readonly domains: readonly string[];
  readonly auth: string;
  readonly settings: Setting[];
  /** By name. */
  readonly users: Map<string, TenantPerson>;
}

/** How an environment reaches its Configuration Server; the password is kept and never told. */
export interface Environment {
  readonly id: string;
  readonly [field: string]: unknown;
}

/** Who an access token speaks for: a client itself, or a user of a contact center. */
export type Subject =
  | { readonly is: 'client'; readonly clientId: string }
  | { readonly is: 'user'; readonly clientId: string; readonly ccId: string; readonly user: string };

/** A session: an access token, and the refresh token that makes its successor. */
export interface Session {
  readonly accessToken: string;
  readonly refreshToken: string | undefined;
  readonly subject: Subject;
  /** Milliseconds. */
  readonly expiresAt: number;
  /** Milliseconds. */
  readonly refreshUntil: number;
}

/** Everything the practice GWS remembers, in memory. */
export interface GwsWorld {
  readonly ops: { readonly user: string; readonly password: string };
  /** By `client_id`. */
  readonly clients: Map<string, AuthClient>;
  /** By id. */
  readonly environments: Map<string, Environment>;
  /** By id. */
  readonly contactCenters: Map<string, GwsContactCenter>;
  /** By access token. */
  readonly sessions: Map<string, Session>;
}

/** The contact center of an id in any casing, or of one of its domains. */
export function contactCenterOf(world: GwsWorld, idOrDomain: string): GwsContactCenter | undefined {
  const byId = world.contactCenters.get(idOrDomain.toLowerCase());
  return byId ?? [...world.contactCenters.values()].find(({ domains }) => domains.includes(idOrDomain));
}
