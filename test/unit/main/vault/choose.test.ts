import { expect, test } from 'vitest';
import { chooseVault } from '../../../../main/vault/choose.ts';
import { MemoryVault } from '../../../../main/vault/memory.ts';
import type { ListingVault } from '../../../../main/vault/vault.ts';

test('a usable keychain is used and counts as saved', () => {
  const vault: ListingVault = Object.assign(Object.create(new MemoryVault()), { keptIn: 'keychain' });
  const chosen = chooseVault({ practice: false, keychain: { state: { is: 'usable' }, vault } });
  expect(chosen.vault).toBe(vault);
  expect(chosen).toMatchObject({ saved: true, keychain: { is: 'usable' }, found: 'The keychain works.' });
  expect(chosen.remedy).toBeUndefined();
});

test('without one it is memory, never saved, with the state and what to do', () => {
  const chosen = chooseVault({ practice: false, keychain: { state: { is: 'locked' } } });
  expect(chosen.vault.keptIn).toBe('memory');
  expect(chosen).toMatchObject({ saved: false, keychain: { is: 'locked' } });
  expect(chosen.found).toBe(
    'The keychain is locked. Secrets are kept in memory only and are gone when the program ends.',
  );
  expect(chosen.remedy).toBe('Unlock the keychain, then try again.');
});

test('practice keeps in its server when there is one, else in memory, and is never saved', () => {
  const server = Object.assign(Object.create(new MemoryVault()), { keptIn: 'practice' });
  const shared = chooseVault({ practice: true, server });
  expect(shared.vault).toBe(server);
  expect(shared.saved).toBe(false);
  const alone = chooseVault({ practice: true });
  expect(alone.vault.keptIn).toBe('memory');
  expect(alone).toMatchObject({ saved: false });
  expect(alone.keychain).toBeUndefined();
});
