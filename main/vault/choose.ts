import type { OpenedKeychain } from './keychain.ts';
import { describeKeychain, type KeychainState } from './keychain-state.ts';
import { MemoryVault } from './memory.ts';
import type { Vault } from './vault.ts';

/** Whether secrets are kept for practice (then where, if not in memory) or for real systems (then the opened keychain). */
export type VaultChoice =
  | { readonly practice: true; readonly server?: Vault }
  | { readonly practice: false; readonly keychain: OpenedKeychain };

/** The vault to use, and what to say about it. */
export interface ChosenVault {
  readonly vault: Vault;
  /** True only when the secrets outlive this program and the practice server. */
  readonly saved: boolean;
  /** The keychain's state; undefined in practice, where it is not touched. */
  readonly keychain?: KeychainState;
  readonly found: string;
  readonly remedy?: string;
}

/** Practice keeps secrets in its server or in memory; real systems in the keychain or, without one, in memory. */
export function chooseVault(choice: VaultChoice): ChosenVault {
  if (choice.practice) {
    return choice.server === undefined
      ? {
          vault: new MemoryVault(),
          saved: false,
          found: 'Practice: secrets are kept in memory until the program ends.',
        }
      : {
          vault: choice.server,
          saved: false,
          found: 'Practice: secrets are kept by the practice server until it ends.',
        };
  }
  const { state, vault } = choice.keychain;
  const said = describeKeychain(state);
  if (vault !== undefined) return { vault, saved: true, keychain: state, ...said };
  const found = `${said.found} Secrets are kept in memory only and are gone when the program ends.`;
  return { ...said, vault: new MemoryVault(), saved: false, keychain: state, found };
}
