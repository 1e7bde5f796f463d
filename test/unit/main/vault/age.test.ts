import { Decrypter, generateIdentity, identityToRecipient } from 'age-encryption';
import { beforeAll, expect, test } from 'vitest';
import { ageRecipient, decryptAge, encryptAge } from '../../../../main/vault/age.ts';
import { Secret } from '../../../../main/vault/secret.ts';

const TEXT = new TextEncoder().encode('clientSecret: é-marker');
const PASSPHRASE = new Secret('correct horse battery');
const lock = { to: 'passphrase', passphrase: PASSPHRASE, workFactor: 10 } as const;

let identity = '';
let recipient = '';
beforeAll(async () => {
  identity = await generateIdentity();
  recipient = await identityToRecipient(identity);
});

test('what is locked for a recipient opens with their key, and only so', async () => {
  const file = await encryptAge(TEXT, { to: 'recipient', recipient: ` ${recipient}\n` });
  const decrypter = new Decrypter();
  decrypter.addIdentity(identity);
  expect(await decrypter.decrypt(file, 'text')).toBe('clientSecret: é-marker');
  expect(Buffer.from(file).includes('marker')).toBe(false);
  await expect(decryptAge(file, PASSPHRASE)).rejects.toMatchObject({ code: 'age-file-unreadable' });
});

test('what is locked with a passphrase opens with it, here and elsewhere', async () => {
  const file = await encryptAge(TEXT, lock);
  expect(new TextDecoder().decode(await decryptAge(file, PASSPHRASE))).toBe('clientSecret: é-marker');
  const decrypter = new Decrypter();
  decrypter.addPassphrase('correct horse battery');
  expect(await decrypter.decrypt(file, 'text')).toBe('clientSecret: é-marker');
  expect(Buffer.from(file).toString('latin1')).toMatch(/^age-encryption\.org\/v1\n-> scrypt \S+ 10\n/);
});

test('the default work factor is 18', async () => {
  const file = await encryptAge(TEXT, { to: 'passphrase', passphrase: PASSPHRASE });
  expect(Buffer.from(file).toString('latin1')).toMatch(/^age-encryption\.org\/v1\n-> scrypt \S+ 18\n/);
});

test('a wrong passphrase and a damaged file are told apart', async () => {
  const file = await encryptAge(TEXT, lock);
  await expect(decryptAge(file, new Secret('wrong'))).rejects.toMatchObject({ code: 'age-passphrase-wrong' });
  const last = file.length - 1;
  const damaged = file.with(last, (file[last] ?? 0) ^ 1);
  await expect(decryptAge(damaged, PASSPHRASE)).rejects.toMatchObject({ code: 'age-file-unreadable' });
  await expect(decryptAge(file.subarray(0, 60), PASSPHRASE)).rejects.toMatchObject({ code: 'age-file-unreadable' });
  await expect(decryptAge(TEXT, PASSPHRASE)).rejects.toMatchObject({ code: 'age-file-unreadable' });
});

test('the calling thread goes on while scrypt works', async () => {
  let ticks = 0;
  const ticking = setInterval(() => ticks++, 1);
  await encryptAge(TEXT, { ...lock, workFactor: 15 });
  clearInterval(ticking);
  expect(ticks).toBeGreaterThan(2);
});

test('a work factor that the library refuses ends in a fault, not in silence', async () => {
  await expect(encryptAge(TEXT, { ...lock, workFactor: 99 })).rejects.toMatchObject({ code: 'age-worker-failed' });
});

test('an empty passphrase is refused', async () => {
  const empty = encryptAge(TEXT, { to: 'passphrase', passphrase: new Secret('') });
  await expect(empty).rejects.toMatchObject({ code: 'empty-secret', field: 'passphrase' });
});

test('a recipient is taken without surrounding space', async () => {
  expect(await ageRecipient(`\t${recipient} \n`)).toBe(recipient);
});

test.each<readonly [string, () => string]>([
  ['private-key', () => identity],
  ['private-key', () => identity.toLowerCase()],
  ['ssh-key', () => 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIexample'],
  ['not-age', () => 'someone@example.com'],
  ['not-age', () => ''],
  ['damaged', () => recipient.slice(0, -1)],
  ['damaged', () => `${recipient.slice(0, 20)}${recipient[20] === 'q' ? 'p' : 'q'}${recipient.slice(21)}`],
])('no recipient: %s', async (because, text) => {
  const given = text();
  await expect(encryptAge(TEXT, { to: 'recipient', recipient: given })).rejects.toMatchObject({
    code: 'age-recipient-invalid',
    field: 'recipient',
    because,
    message: given === '' ? expect.anything() : expect.not.stringContaining(given),
  });
});
