import { join } from 'node:path';
import { z } from 'zod';
import type { SessionSecrets } from '../systems/icws/session-memory.ts';
import type { SecretKey, Vault } from '../vault/vault.ts';

/** What is on the disk about an open session: nothing that opens it. */
export const sessionFile = z.object({
  origin: z.string(),
  pid: z.int().positive(),
  host: z.string(),
  started: z.string().exactOptional(),
  /** Milliseconds since the epoch. */
  openedAt: z.number(),
  /** Its process gave it up and may go on without it. */
  left: z.literal(true).exactOptional(),
  /** When closing it was tried last and nobody answered. */
  triedAt: z.number().exactOptional(),
  /** Origin of the practice systems, which keep its secrets; absent for a real server. */
  practice: z.string().exactOptional(),
});
export type SessionFile = z.infer<typeof sessionFile>;

/** One file for each open session. */
export function sessionFolder(dataFolder: string): string {
  return join(dataFolder, 'sessions');
}

const NAMES = ['sessionId', 'csrfToken', 'cookie'] as const;

/** @param id of the file: two sessions at one server have entries of their own */
function keyFor(origin: string, id: string, name: string): SecretKey {
  return { origin, organization: '', subject: `session-${id}`, name };
}

/** @throws Fault of the vault */
export async function keepSecrets(vault: Vault, origin: string, id: string, secrets: SessionSecrets): Promise<void> {
  await Promise.all(NAMES.map((name) => vault.put(keyFor(origin, id, name), secrets[name])));
}

/** Undefined unless all of them are there. @throws Fault of the vault */
export async function keptSecrets(vault: Vault, origin: string, id: string): Promise<SessionSecrets | undefined> {
  const [sessionId, csrfToken, cookie] = await Promise.all(NAMES.map((name) => vault.get(keyFor(origin, id, name))));
  if (sessionId === undefined || csrfToken === undefined || cookie === undefined) return undefined;
  return { sessionId, csrfToken, cookie };
}

/** Best effort: what opens nothing any more does no harm. */
export async function dropSecrets(vault: Vault, origin: string, id: string): Promise<void> {
  await Promise.all(NAMES.map((name) => vault.delete(keyFor(origin, id, name)).catch(() => false)));
}
