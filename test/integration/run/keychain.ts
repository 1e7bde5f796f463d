import type { OpenedKeychain } from '../../../main/vault/keychain.ts';
import type { UnusableState } from '../../../main/vault/keychain-state.ts';
import { MemoryVault } from '../../../main/vault/memory.ts';

/** A usable keychain in memory, shared by the commands of one test. */
export function fakeKeychain(): { readonly open: () => Promise<OpenedKeychain>; readonly entries: MemoryVault } {
  const entries = new MemoryVault();
  const vault = {
    keptIn: 'keychain' as const,
    put: entries.put.bind(entries),
    get: entries.get.bind(entries),
    delete: entries.delete.bind(entries),
    list: entries.list.bind(entries),
  };
  return { entries, open: async () => ({ state: { is: 'usable' }, vault }) };
}

export const noKeychain = (state: UnusableState = { is: 'no-bus' }) => ({
  openKeychain: async (): Promise<OpenedKeychain> => ({ state }),
});
