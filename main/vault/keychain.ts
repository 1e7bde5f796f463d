import { EmptySecret, type KeychainUse, keychainFault, ReadBackDiffers } from './faults.ts';
import { accountOf, keyOf } from './key.ts';
import { stateOf, type UnusableState } from './keychain-state.ts';
import { expose, Secret } from './secret.ts';
import { type Timer, within } from './timer.ts';
import type { ListingVault, SecretKey } from './vault.ts';

/** One entry of the keychain, as the binding offers it. */
export interface KeychainEntry {
  setPassword(text: string): Promise<unknown>;
  getPassword(): Promise<string | null>;
  deleteCredential(): Promise<boolean>;
}

/** As much of the binding as is used here. */
export interface KeychainBinding {
  readonly AsyncEntry: new (
    service: string,
    account: string,
    options: { readonly linux: { readonly store: 'secret-service' } },
  ) => KeychainEntry;
  findCredentialsAsync(service: string): Promise<readonly { readonly account: string }[]>;
}

export interface KeychainOptions {
  /** Name of this program in the keychain; without spaces. */
  readonly service: string;
  /** The longest that any single call may take, in milliseconds. An unlock prompt keeps a call waiting for ever. */
  readonly timeoutMs: number;
  readonly timer: Timer;
  /** A text that no other process uses at the same time; names and fills the probe. */
  readonly unique: () => string;
  /** Loads the binding; tests give their own. Loading fails where there is no build for the platform. */
  readonly load?: () => Promise<KeychainBinding>;
}

/** The keychain's state and, only when it is usable, the vault. */
export type OpenedKeychain =
  | { readonly state: { readonly is: 'usable' }; readonly vault: ListingVault }
  | { readonly state: UnusableState; readonly vault?: undefined };

// Without the pin the binding falls back silently to the kernel's keyring, which is gone at the next start of the
// computer: "saved" would be untrue. Ignored on other systems.
const PINNED = { linux: { store: 'secret-service' } } as const;

/**
 * Opens the keychain: creates a pinned entry, then writes, reads back and deletes a probe. Reading alone proves
 * nothing: for a name never stored a locked keychain answers "nothing there". Never rejects.
 */
export async function openKeychain(options: KeychainOptions): Promise<OpenedKeychain> {
  const { service, timeoutMs, timer, unique } = options;
  const late = () => new Late();
  const limited = <T>(work: () => Promise<T>) => within(timer, timeoutMs, late, work);
  const stateFor = (failure: unknown): UnusableState =>
    failure instanceof Late ? { is: 'timed-out', afterMs: timeoutMs } : stateOf(failure);

  try {
    const binding = await limited(options.load ?? (() => import('keytar')));
    const text = unique();
    const probe = new binding.AsyncEntry(service, `probe-${text}`, PINNED);
    const came = await tryOut(probe, text, limited);
    if (came !== text) return { state: { is: 'other', said: 'a probe was stored, but did not come back' } };
    const limit: Limit = async (use, work) => {
      try {
        return await limited(() => work(binding));
      } catch (failure) {
        throw keychainFault(use, stateFor(failure));
      }
    };
    return { state: { is: 'usable' }, vault: keychainVault(service, limit) };
  } catch (failure) {
    return { state: stateFor(failure) };
  }
}

/** Marks a call that outlasted its time; never leaves this file. */
class Late extends Error {}

type Limit = <T>(use: KeychainUse, work: (binding: KeychainBinding) => Promise<T>) => Promise<T>;

async function tryOut(
  probe: KeychainEntry,
  text: string,
  limited: <T>(work: () => Promise<T>) => Promise<T>,
): Promise<string | null> {
  const writing = probe.setPassword(text);
  try {
    await limited(() => writing);
  } catch (failure) {
    // A prompt answered after all would leave the probe behind.
    if (failure instanceof Late) writing.then(() => probe.deleteCredential()).catch(() => undefined);
    throw failure;
  }
  const came = await limited(() => probe.getPassword());
  await limited(() => probe.deleteCredential());
  return came;
}

function keychainVault(service: string, limit: Limit): ListingVault {
  const entry = (binding: KeychainBinding, key: SecretKey) => new binding.AsyncEntry(service, accountOf(key), PINNED);

  async function get(key: SecretKey): Promise<Secret | undefined> {
    const text = await limit('read', async (binding) => entry(binding, key).getPassword());
    return text === null ? undefined : new Secret(text);
  }

  return {
    keptIn: 'keychain',
    get,
    async put(key, secret) {
      if (secret.length === 0) throw new EmptySecret(key.name);
      await limit('store', async (binding) => entry(binding, key).setPassword(expose(secret)));
      const back = await get(key);
      if (back === undefined) throw new ReadBackDiffers(key.name, 'nothing');
      if (!back.equals(secret)) throw new ReadBackDiffers(key.name, 'other-text');
    },
    delete(key) {
      return limit('delete', async (binding) => entry(binding, key).deleteCredential());
    },
    async list() {
      const found = await limit('list', (binding) => binding.findCredentialsAsync(service));
      return found.map(({ account }) => keyOf(account)).filter((key) => key !== undefined);
    },
  };
}
