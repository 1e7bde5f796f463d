import type { Secret } from './secret.ts';

/** Where a secret is kept. `memory` lasts as long as the process and is never shown as saved. */
export type KeptIn = 'keychain' | 'memory' | 'practice';

/** A secret's place: the system it opens, the organization, the client (or user) id, and its name. */
export interface SecretKey {
  /** Origin, for example `https://api.mypurecloud.ie`. */
  readonly origin: string;
  /** Organization id, or '' when the secret belongs to none. */
  readonly organization: string;
  /** Client, user or contact-centre id it belongs to. */
  readonly subject: string;
  /** For example `clientSecret`. */
  readonly name: string;
}

/** Stores secrets. Every call may reject with a fault of main/vault/faults.ts. */
export interface Vault {
  readonly keptIn: KeptIn;
  /** Stores and reads back before it resolves. */
  put(key: SecretKey, secret: Secret): Promise<void>;
  get(key: SecretKey): Promise<Secret | undefined>;
  /** True when there was something to delete. */
  delete(key: SecretKey): Promise<boolean>;
}

/** A vault that can say what it holds: keys only, never values. */
export interface ListingVault extends Vault {
  list(): Promise<readonly SecretKey[]>;
}
