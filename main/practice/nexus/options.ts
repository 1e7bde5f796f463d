import type { FaultKind, FaultRule } from '../http/faults.ts';
import type { NexusWorld, TenantUser } from './world.ts';

/** What goes wrong on the practice Nexus. */
export type NexusFaultKind =
  | FaultKind
  /** HTTP 200 that says by `status.code` that nothing was done. */
  | { readonly kind: 'status-code'; readonly code: number; readonly message: string };

/** What can be set on the practice Nexus. What no public document describes is an option. */
export interface NexusOptions {
  /** 0 (default) takes a free port. */
  readonly port?: number;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
  readonly uuid?: () => string;
  /** Text for tokens: letters, digits, `-`, `_`. */
  readonly secret?: () => string;
  readonly sleep?: (ms: number) => Promise<void>;
  /** POST of a service that exists: replaces it (default, as the neighbouring iWD does), or answers 409. */
  readonly existing?: 'overwrite' | 'conflict';
  /** GET, PUT and DELETE of services: they work (default), or no such path, or no such method; POST always works. */
  readonly services?: 'full' | 'not-found' | 'method-not-allowed';
  /** The assumed path of API keys: it answers (default), or there is none. */
  readonly apiKeysPath?: 'answers' | 'not-found';
  /** POST of a tenant that is provisioned: answers 409 (default), or provisions it again and makes another key. */
  readonly tenants?: 'conflict' | 'second-key';
  /** Who holds an access token; by default the tenant users of the server's own state. */
  readonly bearer?: (token: string, world: NexusWorld) => TenantUser | undefined;
  /** Whether `nex_gapis` knows an address, told without a slash at its end; by default the server's own state does. */
  readonly gapis?: (address: string, world: NexusWorld) => Promise<boolean>;
  /** Whether GWS lets a user of a contact center in; by default everybody. */
  readonly login?: (ccId: string, user: string, password: string) => boolean;
  /** Told of every key that is made, before anybody gets it. */
  readonly keyMade?: (id: string, name: string) => Promise<void>;
  readonly faults?: readonly FaultRule<NexusFaultKind>[];
}

/** The options that rules of behaviour read, with nothing left open. */
export interface NexusBehaviour {
  readonly now: () => number;
  readonly uuid: () => string;
  readonly existing: 'overwrite' | 'conflict';
  readonly services: 'full' | 'not-found' | 'method-not-allowed';
  readonly apiKeysPath: 'answers' | 'not-found';
  readonly tenants: 'conflict' | 'second-key';
  readonly bearer: (token: string, world: NexusWorld) => TenantUser | undefined;
  readonly gapis: (address: string, world: NexusWorld) => Promise<boolean>;
  readonly login: (ccId: string, user: string, password: string) => boolean;
  readonly keyMade: (id: string, name: string) => Promise<void>;
}
