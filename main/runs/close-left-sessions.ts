import { basename, join } from 'node:path';
import { isGone } from '../engagements/processes.ts';
import { closeSession } from '../systems/icws/close-session.ts';
import { practiceVault } from '../vault/practice-vault.ts';
import type { Vault } from '../vault/vault.ts';
import { dropSecrets, keptSecrets, type SessionFile, sessionFile, sessionFolder } from './session-file.ts';
import type { Surroundings } from './surroundings.ts';

/** As much of the surroundings as it takes to remember a session, and to close it later. */
export type LeftSessionParts = Pick<
  Surroundings,
  'folder' | 'locks' | 'clock' | 'keychain' | 'practiceFetch' | 'transport'
>;

/** What became of a session that a process left open when it was killed. */
export interface LeftSession {
  readonly origin: string;
  /** `given-up`: its server did not answer for a day. */
  readonly became: 'closed' | 'given-up';
}

/** A server that does not answer is left alone for so long: every start would wait for it. */
const REST_MS = 10 * 60_000;
/** After so long nobody tries any more. */
const LONGEST_MS = 24 * 60 * 60_000;

/**
 * Closes sessions whose process is gone, or gave them up. Those that cannot be reached are tried again by later starts, for a day.
 * @param only at this server, and at once; undefined for all, with rests
 */
export async function closeLeftSessions(around: LeftSessionParts, only?: string): Promise<readonly LeftSession[]> {
  const folder = sessionFolder(around.folder);
  const names = (await around.locks.files.list(folder)).filter((name) => name.endsWith('.json'));
  const all = await Promise.all(names.map((name) => closeOne(around, join(folder, name), only)));
  return all.flatMap((one) => (one === undefined ? [] : [one]));
}

async function closeOne(
  around: LeftSessionParts,
  path: string,
  only: string | undefined,
): Promise<LeftSession | undefined> {
  const { clock, locks } = around;
  const { files, processes } = locks;
  const file = read(await files.read(path));
  if (file === undefined) {
    const info = await files.info(path);
    if (info !== undefined && clock.now() - info.modifiedAt > LONGEST_MS) await files.remove(path);
    return undefined;
  }
  const { origin, openedAt, triedAt, practice, left } = file;
  if ((left !== true && !isGone(file, processes)) || (only !== undefined && only !== origin)) return undefined;
  if (only === undefined && triedAt !== undefined && clock.now() - triedAt < REST_MS) return undefined;

  const id = basename(path, '.json');
  const answer = await goodbye(around, file, id);
  const isLate = clock.now() - openedAt > LONGEST_MS;
  if (answer === 'unanswered' && !isLate) {
    await files.writeAtomic(path, JSON.stringify({ ...file, triedAt: clock.now() }));
    return undefined;
  }
  const vault = await vaultOf(around, practice).catch(() => undefined);
  if (vault !== undefined) await dropSecrets(vault, origin, id);
  await files.remove(path);
  return answer === 'gone' ? undefined : { origin, became: answer === 'closed' ? 'closed' : 'given-up' };
}

/** `gone` also when the process was killed before the session was open. */
async function goodbye(
  around: LeftSessionParts,
  { origin, practice }: SessionFile,
  id: string,
): Promise<Awaited<ReturnType<typeof closeSession>>> {
  try {
    const vault = await vaultOf(around, practice);
    // A keychain that is locked now may be open at the next start.
    if (vault === undefined) return 'unanswered';
    const secrets = await keptSecrets(vault, origin, id);
    if (secrets === undefined) return 'gone';
    const transport = practice === undefined ? around.transport([origin], 'regions') : around.transport([], 'practice');
    return await closeSession(transport, origin, secrets);
  } catch {
    // Practice systems end with their process, and every session in them; there is nobody to ask again.
    return practice === undefined ? 'unanswered' : 'gone';
  }
}

async function vaultOf(around: LeftSessionParts, practice: string | undefined): Promise<Vault | undefined> {
  if (practice !== undefined) return practiceVault({ origin: practice, fetch: around.practiceFetch });
  return (await around.keychain()).vault;
}

function read(text: string | undefined): SessionFile | undefined {
  try {
    return sessionFile.safeParse(JSON.parse(text ?? '')).data;
  } catch {
    return undefined;
  }
}
