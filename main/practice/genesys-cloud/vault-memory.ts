/**
 * Secrets that a rehearsal created, kept while the practice process lives, so that a later command finds them.
 * The real product keeps them in the keychain; nothing made on practice may end up there.
 */
export class VaultMemory {
  readonly #entries = new Map<string, string>();

  get(key: string): string | undefined {
    return this.#entries.get(key);
  }

  put(key: string, text: string): void {
    this.#entries.set(key, text);
  }

  /** True when there was something to delete. */
  delete(key: string): boolean {
    return this.#entries.delete(key);
  }
}
