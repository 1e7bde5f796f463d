import type { SecretKey } from '../vault/vault.ts';

/** Where a journal's head hash is kept. It is no secret; it must only be out of reach of whoever edits the file. */
export function journalHeadKey(engagement: string, run: string): SecretKey {
  return { origin: '', organization: engagement, subject: run, name: 'journalHead' };
}
