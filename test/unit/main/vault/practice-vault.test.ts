import { expect, test } from 'vitest';
import { accountOf } from '../../../../main/vault/key.ts';
import { type PracticeFetch, practiceVault } from '../../../../main/vault/practice-vault.ts';
import { expose, Secret } from '../../../../main/vault/secret.ts';

const KEY = { origin: 'http://127.0.0.1:4100', organization: 'o/1', subject: 'c1', name: 'clientSecret' };

function server(spoil: (text: string) => string | undefined = (text) => text) {
  const kept = new Map<string, string>();
  const seen: { url: string; redirect: string }[] = [];
  const fetch: PracticeFetch = async (url, { method, body, redirect }) => {
    seen.push({ url, redirect });
    const reply = (status: number, text = '') => ({ status, text: async () => text });
    if (method === 'PUT') {
      const text = spoil(body ?? '');
      if (text !== undefined) kept.set(url, text);
      return reply(204);
    }
    if (method === 'DELETE') return reply(kept.delete(url) ? 204 : 404);
    const text = kept.get(url);
    return text === undefined ? reply(404) : reply(200, text);
  };
  return { fetch, kept, seen };
}

test('keeps, yields and deletes over the practice endpoints', async () => {
  const { fetch, seen } = server();
  const vault = practiceVault({ origin: 'http://127.0.0.1:4100/', fetch });
  expect(vault.keptIn).toBe('practice');
  expect(await vault.get(KEY)).toBeUndefined();
  await vault.put(KEY, new Secret('ü & text'));
  const got = await vault.get(KEY);
  expect(got === undefined ? undefined : expose(got)).toBe('ü & text');
  expect(await vault.delete(KEY)).toBe(true);
  expect(await vault.delete(KEY)).toBe(false);
  const url = `http://127.0.0.1:4100/practice/vault/${encodeURIComponent(accountOf(KEY))}`;
  expect(new Set(seen.map((request) => request.url))).toEqual(new Set([url]));
  expect(seen.every((request) => request.redirect === 'error')).toBe(true);
});

test.each([
  ['nothing', () => undefined],
  ['other-text', (text: string) => text.slice(1)],
])('put rejects when %s comes back', async (came, spoil) => {
  const vault = practiceVault({ origin: 'http://localhost:1', fetch: server(spoil).fetch });
  await expect(vault.put(KEY, new Secret('practice-secret'))).rejects.toMatchObject({
    code: 'read-back-differs',
    came,
  });
});

test('an empty secret is not sent', async () => {
  const { fetch, seen } = server();
  const vault = practiceVault({ origin: 'http://[::1]:4100', fetch });
  await expect(vault.put(KEY, new Secret(''))).rejects.toMatchObject({ code: 'empty-secret' });
  expect(seen).toEqual([]);
});

test.each([
  'https://127.0.0.1:4100',
  'http://example.com',
  'http://127.0.0.1.example.com',
  'http://localhost@example.com',
  'http://u:p@127.0.0.1',
  'ftp://127.0.0.1',
  'not an address',
])('refuses %s before anything is sent', (origin) => {
  const { fetch, seen } = server();
  expect(() => practiceVault({ origin, fetch })).toThrow(
    expect.objectContaining({ code: 'practice-vault-not-local', origin }),
  );
  expect(seen).toEqual([]);
});

test('a server that is gone, or answers otherwise, is a fault with the status', async () => {
  const gone = practiceVault({
    origin: 'http://127.0.0.1:1',
    fetch: () => Promise.reject(new TypeError('fetch failed')),
  });
  await expect(gone.get(KEY)).rejects.toMatchObject({ code: 'practice-vault-failed', use: 'read', status: undefined });
  const broken = practiceVault({
    origin: 'http://127.0.0.1:1',
    fetch: async () => ({ status: 500, text: async () => '' }),
  });
  await expect(broken.delete(KEY)).rejects.toMatchObject({ code: 'practice-vault-failed', use: 'delete', status: 500 });
  const old = practiceVault({
    origin: 'http://127.0.0.1:1',
    fetch: async () => ({ status: 404, text: async () => '' }),
  });
  await expect(old.put(KEY, new Secret('practice-secret'))).rejects.toMatchObject({ use: 'store', status: 404 });
});
