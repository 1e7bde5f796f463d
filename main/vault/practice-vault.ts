import {
  EmptySecret,
  type KeychainUse,
  PracticeVaultFailed,
  PracticeVaultNotLocal,
  ReadBackDiffers,
} from './faults.ts';
import { accountOf } from './key.ts';
import { expose, Secret } from './secret.ts';
import type { SecretKey, Vault } from './vault.ts';

/** As much of `fetch` as is needed here. */
export type PracticeFetch = (
  url: string,
  init: { readonly method: string; readonly body?: string; readonly redirect: 'error' },
) => Promise<{ readonly status: number; text(): Promise<string> }>;

const LOCAL_HOSTS: ReadonlySet<string> = new Set(['127.0.0.1', '[::1]', 'localhost']);

function localOrigin(origin: string): string {
  const url = URL.parse(origin);
  if (url?.protocol !== 'http:' || !LOCAL_HOSTS.has(url.hostname) || url.username !== '' || url.password !== '') {
    throw new PracticeVaultNotLocal(origin);
  }
  return url.origin;
}

/**
 * Keeps the secrets of a rehearsal in the practice server (`{origin}/practice/vault/{key}`, text bodies),
 * so that a later command against the same server finds them.
 * @throws PracticeVaultNotLocal when `origin` is not http on loopback.
 */
export function practiceVault(options: { readonly origin: string; readonly fetch: PracticeFetch }): Vault {
  const origin = localOrigin(options.origin);

  async function ask(use: KeychainUse, method: string, key: SecretKey, body?: string) {
    const url = `${origin}/practice/vault/${encodeURIComponent(accountOf(key))}`;
    // A redirect could carry the secret away from loopback.
    const init = { method, redirect: 'error', ...(body === undefined ? {} : { body }) } as const;
    const reply = await options
      .fetch(url, init)
      .then(async (answer) => ({ status: answer.status, text: await answer.text() }))
      .catch((cause) => {
        throw new PracticeVaultFailed(use, undefined, cause);
      });
    if (reply.status === 404 && use !== 'store') return undefined;
    if (reply.status < 200 || reply.status > 299) throw new PracticeVaultFailed(use, reply.status);
    return reply.text;
  }

  async function get(key: SecretKey): Promise<Secret | undefined> {
    const text = await ask('read', 'GET', key);
    return text === undefined ? undefined : new Secret(text);
  }

  return {
    keptIn: 'practice',
    get,
    async put(key, secret) {
      if (secret.length === 0) throw new EmptySecret(key.name);
      await ask('store', 'PUT', key, expose(secret));
      const back = await get(key);
      if (back === undefined) throw new ReadBackDiffers(key.name, 'nothing');
      if (!back.equals(secret)) throw new ReadBackDiffers(key.name, 'other-text');
    },
    async delete(key) {
      return (await ask('delete', 'DELETE', key)) !== undefined;
    },
  };
}
