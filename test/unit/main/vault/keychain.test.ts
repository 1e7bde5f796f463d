import { expect, test, vi } from 'vitest';
import { KeychainLocked, KeychainMissing, KeychainRefused, KeychainTimedOut } from '../../../../main/vault/faults.ts';
import { accountOf } from '../../../../main/vault/key.ts';
import { openKeychain } from '../../../../main/vault/keychain.ts';
import { expose, Secret } from '../../../../main/vault/secret.ts';
import type { ListingVault } from '../../../../main/vault/vault.ts';
import { FakeKeychain, handTimer, optionsFor } from './keychain-fake.ts';

const KEY = { origin: 'https://api.mypurecloud.ie', organization: 'o1', subject: 'c1', name: 'clientSecret' };
const LOCKED = new Error("Couldn't access platform storage: Secret Service: unlock prompt was dismissed");
const never = () => new Promise<never>(() => undefined);

async function usable(keychain: FakeKeychain, timer = handTimer().timer): Promise<ListingVault> {
  const { vault } = await openKeychain(optionsFor(keychain, timer));
  if (vault === undefined) throw new Error('not usable');
  return vault;
}

test('opening writes, reads back and deletes a probe, pinned to the Secret Service, and leaves nothing', async () => {
  const keychain = new FakeKeychain();
  const hand = handTimer();
  const opened = await openKeychain(optionsFor(keychain, hand.timer));
  expect(opened.state).toEqual({ is: 'usable' });
  expect(keychain.calls.map(({ call }) => call)).toEqual(['set', 'get', 'delete']);
  expect(keychain.options).toEqual([{ service: 'groundwork-test', options: { linux: { store: 'secret-service' } } }]);
  expect(keychain.entries.size).toBe(0);
  expect(hand.asked).toEqual([5000, 5000, 5000, 5000]);
  expect(hand.waiting.size).toBe(0);
});

test.each([
  ['Platform failure: DBus error: Using X11 for dbus-daemon autolaunch was disabled at compile time', 'no-bus'],
  [
    'Platform failure: DBus error: The name org.freedesktop.secrets was not provided by any .service files',
    'no-service',
  ],
])('a constructor that says "%s" means %s', async (said, state) => {
  const keychain = new FakeKeychain();
  keychain.refusal = new Error(said);
  expect(await openKeychain(optionsFor(keychain))).toEqual({ state: { is: state } });
});

test('a module that cannot be loaded is a state, not a crash', async () => {
  const load = () => Promise.reject(new Error('Cannot find native binding.'));
  const opened = await openKeychain({ ...optionsFor(new FakeKeychain()), load });
  expect(opened).toEqual({ state: { is: 'other', said: 'Cannot find native binding.' } });
});

test('a probe that comes back changed makes the keychain unusable', async () => {
  const keychain = new FakeKeychain();
  keychain.interfere = (call) => (call === 'get' ? Promise.resolve('else') : undefined);
  const opened = await openKeychain(optionsFor(keychain));
  expect(opened.vault).toBeUndefined();
  expect(opened.state.is).toBe('other');
  expect(keychain.entries.size).toBe(0);
});

test('reading nothing from a locked keychain is not taken for usable', async () => {
  const keychain = new FakeKeychain();
  keychain.interfere = (call) => (call === 'set' ? Promise.reject(LOCKED) : undefined);
  expect(await openKeychain(optionsFor(keychain))).toEqual({ state: { is: 'locked' } });
});

test.each(['set', 'get', 'delete'] as const)('a probe whose %s never returns is timed out', async (hanging) => {
  const keychain = new FakeKeychain();
  const hand = handTimer();
  keychain.interfere = (call) => (call === hanging ? never() : undefined);
  const opening = openKeychain(optionsFor(keychain, hand.timer));
  await vi.waitFor(() => expect(keychain.calls.at(-1)?.call).toBe(hanging));
  hand.fire();
  expect(await opening).toEqual({ state: { is: 'timed-out', afterMs: 5000 } });
});

test('with fake timers: no answer within the limit is timed out, and not a moment earlier', async () => {
  vi.useFakeTimers();
  try {
    const keychain = new FakeKeychain();
    keychain.interfere = never;
    const timer = (ms: number, then: () => void) => {
      const id = setTimeout(then, ms);
      return () => clearTimeout(id);
    };
    let state: string | undefined;
    openKeychain(optionsFor(keychain, timer)).then((opened) => {
      state = opened.state.is;
    });
    await vi.advanceTimersByTimeAsync(4999);
    expect(state).toBeUndefined();
    await vi.advanceTimersByTimeAsync(1);
    expect(state).toBe('timed-out');
    expect(vi.getTimerCount()).toBe(0);
  } finally {
    vi.useRealTimers();
  }
});

test('a probe that is written after all is deleted, and the answer stays timed out', async () => {
  const keychain = new FakeKeychain();
  const hand = handTimer();
  const prompt = Promise.withResolvers<undefined>();
  keychain.interfere = (call) => (call === 'set' ? prompt.promise : undefined);
  const opening = openKeychain(optionsFor(keychain, hand.timer));
  await vi.waitFor(() => expect(keychain.calls).toHaveLength(1));
  hand.fire();
  const opened = await opening;
  prompt.resolve(undefined);
  await vi.waitFor(() => expect(keychain.calls.at(-1)?.call).toBe('delete'));
  expect(opened.state.is).toBe('timed-out');
  expect(keychain.entries.size).toBe(0);
});

test('keeps, yields, lists and deletes', async () => {
  const keychain = new FakeKeychain();
  const vault = await usable(keychain);
  keychain.entries.set('probe-left-behind', 'x');
  await vault.put(KEY, new Secret('s3cret-text'));
  const got = await vault.get(KEY);
  expect(got === undefined ? undefined : expose(got)).toBe('s3cret-text');
  const listed = await vault.list();
  expect(listed).toEqual([KEY]);
  expect(JSON.stringify(listed)).not.toContain('s3cret-text');
  expect(await vault.delete(KEY)).toBe(true);
  expect(await vault.delete(KEY)).toBe(false);
  expect(await vault.get(KEY)).toBeUndefined();
});

test.each([
  ['nothing', async (keychain: FakeKeychain) => void keychain.entries.delete(accountOf(KEY))],
  ['other-text', async (keychain: FakeKeychain) => void keychain.entries.set(accountOf(KEY), 'else')],
])('put rejects when %s comes back', async (came, spoil) => {
  const keychain = new FakeKeychain();
  const vault = await usable(keychain);
  keychain.interfere = async (call) => {
    if (call === 'get') await spoil(keychain);
    return undefined;
  };
  await expect(vault.put(KEY, new Secret('s3cret-text'))).rejects.toMatchObject({
    code: 'read-back-differs',
    field: 'clientSecret',
    came,
  });
});

test('an empty secret is not stored', async () => {
  const keychain = new FakeKeychain();
  const vault = await usable(keychain);
  await expect(vault.put(KEY, new Secret(''))).rejects.toMatchObject({ code: 'empty-secret', field: 'clientSecret' });
  expect(keychain.entries.size).toBe(0);
});

test.each([
  [LOCKED, KeychainLocked, { is: 'locked' }],
  [new Error('… not provided by any .service files'), KeychainMissing, { is: 'no-service' }],
  [new Error('Something new'), KeychainRefused, { is: 'other', said: 'Something new' }],
])('a later failure is a fault by cause: %s', async (failure, fault, state) => {
  const keychain = new FakeKeychain();
  const vault = await usable(keychain);
  keychain.interfere = () => Promise.reject(failure);
  const calls = [
    ['store', vault.put(KEY, new Secret('s3cret-text'))],
    ['read', vault.get(KEY)],
    ['delete', vault.delete(KEY)],
    ['list', vault.list()],
  ] as const;
  for (const [use, call] of calls) {
    const thrown = await call.then(
      () => undefined,
      (error: unknown) => error,
    );
    expect(thrown).toBeInstanceOf(fault);
    expect(thrown).toMatchObject({ use, state });
  }
});

test('a later call that hangs rejects, and what it yields afterwards is void', async () => {
  const keychain = new FakeKeychain();
  const hand = handTimer();
  const vault = await usable(keychain, hand.timer);
  const prompt = Promise.withResolvers<string>();
  keychain.interfere = () => prompt.promise;
  const outcome = vault.get(KEY).then(
    () => 'yielded',
    (error: unknown) => error,
  );
  await vi.waitFor(() => expect(keychain.calls.at(-1)?.call).toBe('get'));
  hand.fire();
  prompt.resolve('too late');
  const thrown = await outcome;
  expect(thrown).toBeInstanceOf(KeychainTimedOut);
  expect(thrown).toMatchObject({ use: 'read', state: { is: 'timed-out', afterMs: 5000 } });
});
