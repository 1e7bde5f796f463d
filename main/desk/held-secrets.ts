import type { Secret } from '../vault/secret.ts';

/** Secrets typed into the window and not kept in the keychain: gone when it closes. */
export class HeldSecrets {
  readonly #held = new Map<string, Map<string, Secret>>();

  set(engagement: string, name: string, secret: Secret): void {
    const own = this.#held.get(engagement) ?? new Map<string, Secret>();
    own.set(name, secret);
    this.#held.set(engagement, own);
  }

  get(engagement: string, name: string): Secret | undefined {
    return this.#held.get(engagement)?.get(name);
  }

  /** One secret, or all of the engagement. */
  forget(engagement: string, name?: string): void {
    if (name === undefined) this.#held.delete(engagement);
    else this.#held.get(engagement)?.delete(name);
  }
}
