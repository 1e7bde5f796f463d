/** A service of a contact center as it is kept. `url` is absent when it was sent without one. */
export interface Service {
  readonly name: string;
  readonly url?: string;
  readonly data: { readonly [field: string]: unknown };
  readonly secret: { readonly [field: string]: unknown };
}

export interface ContactCenter {
  /** UUID in lower case. */
  readonly id: string;
  /** By name. */
  readonly services: Map<string, Service>;
  /** Undefined until the tenant is provisioned. */
  tenant: Tenant | undefined;
}

/** What a tenant was provisioned with (S003:259). */
export interface Tenant {
  readonly name: string;
  readonly type: string;
  readonly backendurl: string;
  readonly username: string;
  /** Holds the user's password, whatever its name says. */
  readonly token: string;
  readonly genesystemenantid: number;
}

/** A row of `nex_apikeys`: the value of the key is its id. */
export interface ApiKey {
  readonly id: string;
  readonly name: string;
  /** A contact center, or `*` for all of them. */
  readonly tenant: string;
  readonly permissions: readonly string[];
  readonly enabled: boolean;
  /** Milliseconds; undefined for never. */
  readonly expiresAt?: number;
}

/** Who holds an access token of the contact center's own sign-in. */
export interface TenantUser {
  readonly ccId: string;
  readonly user: string;
}

/** A file that somebody uploaded for a channel. */
export interface Media {
  readonly mediaId: string;
  readonly channelId: string;
  readonly filename: string;
  readonly mimetype: string;
  readonly length: number;
}

/** Everything the practice Nexus remembers, in memory. */
export interface NexusWorld {
  /** By id. */
  readonly contactCenters: Map<string, ContactCenter>;
  /** By value. */
  readonly apiKeys: Map<string, ApiKey>;
  /** By token. */
  readonly tenantUsers: Map<string, TenantUser>;
  /** The addresses that `nex_gapis` has a row for, where no database beside this server has the table. */
  readonly gapis: Set<string>;
  readonly media: Media[];
}

export function addContactCenter(world: NexusWorld, id: string): ContactCenter {
  const contactCenter: ContactCenter = { id: id.toLowerCase(), services: new Map(), tenant: undefined };
  world.contactCenters.set(contactCenter.id, contactCenter);
  return contactCenter;
}
