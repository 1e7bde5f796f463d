import { expect, test } from 'vitest';
import { operatorKey } from '../../../../main/vault/key.ts';
import { MemoryVault } from '../../../../main/vault/memory.ts';
import { Secret } from '../../../../main/vault/secret.ts';

test('keeps by key, lists keys without values, forgets on delete', async () => {
  const vault = new MemoryVault();
  const one = { origin: 'https://a', organization: 'o', subject: 'c|1', name: 'clientSecret' };
  const other = { ...one, organization: 'o|c', subject: '1' };
  await vault.put(one, new Secret('first-secret'));
  await vault.put(other, new Secret('second-secret'));
  expect((await vault.get(one))?.equals(new Secret('first-secret'))).toBe(true);
  expect(await vault.list()).toEqual([one, other]);
  expect(await vault.delete(one)).toBe(true);
  expect(await vault.delete(one)).toBe(false);
  expect(await vault.get(one)).toBeUndefined();
  expect(vault.keptIn).toBe('memory');
});

test('refuses an empty secret', async () => {
  await expect(new MemoryVault().put(operatorKey('x'), new Secret(''))).rejects.toMatchObject({ code: 'empty-secret' });
});
