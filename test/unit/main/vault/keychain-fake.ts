import type { KeychainBinding, KeychainEntry, KeychainOptions } from '../../../../main/vault/keychain.ts';

type Call = 'constructor' | 'set' | 'get' | 'delete' | 'find';

/** A keychain in memory whose calls can be given another outcome. */
export class FakeKeychain {
  readonly entries = new Map<string, string>();
  readonly calls: { readonly call: Call; readonly account: string }[] = [];
  readonly options: unknown[] = [];
  /** Called before each call; what it throws or never resolves is the call's outcome; a text replaces what get yields. */
  interfere: (call: Call, account: string) => Promise<string | undefined> | undefined = () => undefined;
  /** Thrown by the constructor. */
  refusal: Error | undefined;

  binding(): KeychainBinding {
    const keychain = this;
    class AsyncEntry implements KeychainEntry {
      readonly #account: string;
      constructor(service: string, account: string, options: unknown) {
        keychain.options.push({ service, options });
        if (keychain.refusal !== undefined) throw keychain.refusal;
        this.#account = account;
      }
      async setPassword(text: string) {
        await keychain.#meet('set', this.#account);
        keychain.entries.set(this.#account, text);
      }
      async getPassword() {
        const other = await keychain.#meet('get', this.#account);
        return other ?? keychain.entries.get(this.#account) ?? null;
      }
      async deleteCredential() {
        await keychain.#meet('delete', this.#account);
        return keychain.entries.delete(this.#account);
      }
    }
    return {
      AsyncEntry,
      findCredentialsAsync: async () => {
        await keychain.#meet('find', '');
        return [...keychain.entries].map(([account, password]) => ({ account, password }));
      },
    };
  }

  async #meet(call: Call, account: string): Promise<string | undefined> {
    this.calls.push({ call, account });
    return this.interfere(call, account);
  }
}

/** A timer that fires when told. */
export function handTimer() {
  const waiting = new Set<() => void>();
  const asked: number[] = [];
  return {
    asked,
    waiting,
    timer: (ms: number, then: () => void) => {
      asked.push(ms);
      waiting.add(then);
      return () => void waiting.delete(then);
    },
    fire() {
      for (const then of [...waiting]) then();
    },
  };
}

/** Options over a fake. */
export function optionsFor(keychain: FakeKeychain, timer: KeychainOptions['timer'] = () => () => undefined) {
  return {
    service: 'groundwork-test',
    timeoutMs: 5000,
    timer,
    unique: () => 'u1',
    load: async () => keychain.binding(),
  };
}
