import { EmptySecret } from './faults.ts';
import { accountOf, keyOf } from './key.ts';
import type { Secret } from './secret.ts';
import type { ListingVault, SecretKey } from './vault.ts';

/** Keeps secrets for as long as the process lives. Never shown as saved. */
export class MemoryVault implements ListingVault {
  readonly keptIn = 'memory';
  readonly #entries = new Map<string, Secret>();

  async put(key: SecretKey, secret: Secret): Promise<void> {
    if (secret.length === 0) throw new EmptySecret(key.name);
    this.#entries.set(accountOf(key), secret);
  }

  async get(key: SecretKey): Promise<Secret | undefined> {
    return this.#entries.get(accountOf(key));
  }

  async delete(key: SecretKey): Promise<boolean> {
    return this.#entries.delete(accountOf(key));
  }

  async list(): Promise<readonly SecretKey[]> {
    return [...this.#entries.keys()].map(keyOf).filter((key) => key !== undefined);
  }
}
