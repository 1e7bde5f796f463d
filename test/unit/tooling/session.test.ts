import { homedir, tmpdir } from 'node:os';
import { AsyncEntry } from 'keytar';
import { expect, test } from 'vitest';
import { lacks } from '../../lacks.ts';

const entry = () => new AsyncEntry('groundwork-test-session', 'probe', { linux: { store: 'secret-service' } });

test('the data folder of the tests is a temporary one', () => {
  expect(process.env.GROUNDWORK_DATA?.startsWith(tmpdir())).toBe(true);
});

test.skipIf(lacks('keychain'))('the keychain of the tests is unlocked, and in a temporary home', async () => {
  expect(homedir()).toContain('groundwork-test-');
  await entry().setPassword('kept');
  expect(await entry().getPassword()).toBe('kept');
  expect(await entry().deletePassword()).toBe(true);
});

test.runIf(process.platform === 'linux' && lacks('keychain'))('without a private keychain, none is reached', () => {
  expect(entry).toThrow('DBus');
});
