/** How ICWS names a configuration object, and refers to one (P11). */
export interface ConfigurationId {
  readonly id: string;
  readonly displayName: string;
  /** Path below `/icws/{sessionId}`. */
  readonly uri: string;
}

/** A configuration object: its name and its properties. */
export interface Item {
  readonly configurationId: ConfigurationId;
  readonly [property: string]: unknown;
}

/** Licences of a user (P11, P12). */
export interface LicenseProperties {
  readonly licenseActive: boolean;
  readonly hasClientAccess: boolean;
  /** Number of media at a time. */
  readonly mediaLevel: 0 | 1 | 2 | 3;
  /** 0 assignable, 1 concurrent. */
  readonly allocationType: 0 | 1;
  readonly interactionProcessAutomationType: 0 | 1 | 2 | 3 | 4;
  readonly additionalLicenses: readonly ConfigurationId[];
}

export interface UserItem extends Item {
  readonly licenseProperties: LicenseProperties;
}

export interface WorkgroupItem extends Item {
  readonly hasQueue: boolean;
  readonly members: readonly ConfigurationId[];
}

/** A server parameter or system parameter. */
export interface ParameterItem extends Item {
  readonly value: string;
}

/** The collections below `/icws/{sessionId}/configuration/`. */
export type CollectionName = keyof Collections;

/** By id. */
export interface Collections {
  readonly users: Map<string, UserItem>;
  readonly workgroups: Map<string, WorkgroupItem>;
  readonly 'server-parameters': Map<string, ParameterItem>;
  readonly 'system-parameters': Map<string, ParameterItem>;
  readonly 'feature-licenses': Map<string, Item>;
  readonly 'license-allocations': Map<string, Item>;
}

/** A session of ICWS: bound to the host that opened it, a cookie and a CSRF token. */
export interface IcwsSession {
  readonly id: string;
  readonly csrfToken: string;
  readonly cookie: string;
  readonly user: string;
  /** Place of the host in the list of hosts. */
  readonly host: number;
  /** How many calls it has answered. */
  calls: number;
}

/** Everything the practice CIC server remembers, in memory. */
export interface IcwsWorld {
  readonly account: { readonly user: string; readonly password: string };
  readonly collections: Collections;
  /** How many users may have a licence; a licence that is not named here never runs out. */
  readonly licenceCounts: Map<string, number>;
  /** By id. */
  readonly sessions: Map<string, IcwsSession>;
  /** How many connects were asked for. */
  connects: number;
  /** Whether workgroups show their availability flag. */
  readonly workgroupFlag: 'none' | 'property';
}

/** A made-up name, as no document shows one: who looks for it has to look for what such a name contains. */
export const WORKGROUP_FLAG = 'isAltocloudQueueAvailabilityUpdateEnabled';

/** The objects of a collection, whatever they are. */
export function objectsOf({ collections }: IcwsWorld, name: CollectionName): Map<string, Item> {
  return collections[name] as Map<string, Item>;
}

/** The name of an object in a collection. */
export function configurationId(collection: CollectionName, id: string, displayName = id): ConfigurationId {
  return { id, displayName, uri: `/configuration/${collection}/${encodeURIComponent(id)}` };
}

/** Whether a user has a licence. */
export function hasLicence({ licenseProperties }: UserItem, licence: string): boolean {
  return licenseProperties.additionalLicenses.some(({ id }) => id === licence);
}
