import { secretReference } from '../../shared/parameters/secret-reference.ts';
import { Fault } from '../../shared/results/fault.ts';
import { terminalText } from '../../shared/text/terminal.ts';
import type { Fact, SecretRef } from '../engagements/engagement.ts';
import { EngagementBroken } from '../engagements/faults.ts';
import { fold, type RunLines } from '../engagements/fold.ts';
import { lockEngagement } from '../engagements/lock.ts';
import { accountOf, operatorKey, operatorNames } from '../vault/key.ts';
import { describeKeychain } from '../vault/keychain-state.ts';
import type { SecretKey, Vault } from '../vault/vault.ts';
import { journalHeadKey } from './journal-head.ts';
import type { Surroundings } from './surroundings.ts';

const text = terminalText.delete;

/** What an engagement holds, as far as it can still be read. */
export interface Holdings {
  readonly customer: string;
  readonly practice: boolean;
  readonly runs: readonly string[];
  readonly secrets: readonly SecretRef[];
  /** Entries of the keychain that the operator filled for this engagement alone. */
  readonly entries: readonly string[];
}

/** What became of one secret. `reason` is given for kept and failed ones, `account` (its name in the keychain) for failed ones. */
export interface SecretEnd {
  readonly name: string;
  readonly result: 'deleted' | 'absent' | 'kept' | 'failed';
  readonly reason?: string;
  readonly account?: string;
}

/**
 * What would be deleted; of an engagement whose document is damaged, what its journals tell.
 * @throws BadEngagementId, EngagementNotFound, EngagementTooNew
 */
export async function holdingsOf(around: Surroundings, id: string): Promise<Holdings> {
  try {
    const { engagement } = await around.store.open(id);
    const { customer, practice, runs, secrets } = engagement;
    const entries = ownEntries(id, Object.values(engagement.facts));
    const journals = await around.store.journals(id);
    const all = everySecret(Object.values(secrets), journals);
    return { customer, practice, runs: runs.map((run) => run.id), secrets: all, entries };
  } catch (error) {
    if (!(error instanceof EngagementBroken)) throw error;
    const journals = await around.store.journals(id);
    const { runs } = fold(journals);
    const practice = runs.some((run) => run.practice);
    return {
      customer: id,
      practice,
      runs: journals.map(({ run }) => run),
      secrets: everySecret([], journals),
      entries: [],
    };
  }
}

/** Two integrations of one customer have a client secret each; the document remembers the latest of a name. */
function everySecret(known: readonly SecretRef[], journals: readonly RunLines[]): readonly SecretRef[] {
  const told = journals.flatMap(({ lines }) => lines.flatMap((line) => (line.kind === 'secret' ? [line.ref] : [])));
  return [...new Map([...told, ...known].map((ref) => [accountOf(ref), ref])).values()];
}

/** The window names what is typed there `<engagement> <parameter>`; other names may serve several engagements. */
function ownEntries(id: string, facts: readonly Fact[]): readonly string[] {
  return facts.flatMap(({ value }) => {
    const reference = secretReference.safeParse(value).data;
    return reference !== undefined && 'keychain' in reference && reference.keychain.startsWith(`${id} `)
      ? [reference.keychain]
      : [];
  });
}

/**
 * Deletes an engagement: first its secrets, then its document and journals. What cannot be deleted from the keychain is
 * told and does not keep the personal data on the disk.
 * @throws LockedByAnother, and what `holdingsOf` throws
 */
export async function removeEngagement(
  around: Surroundings,
  id: string,
  command: string,
): Promise<readonly SecretEnd[]> {
  const lock = await lockEngagement(around, id, command);
  try {
    const ends = await removeSecrets(around, id, await holdingsOf(around, id));
    await around.store.remove(id);
    return ends;
  } finally {
    await lock.release();
  }
}

async function removeSecrets(
  around: Surroundings,
  id: string,
  { practice, runs, secrets, entries }: Holdings,
): Promise<readonly SecretEnd[]> {
  const users = await usersOfSecrets(around, id);
  for (const account of secrets.map(accountOf)) if (!users.has(account)) around.inHand.delete(account);
  const ends: SecretEnd[] = [];
  const inKeychain: SecretRef[] = [];
  for (const secret of secrets) {
    const { name, keptIn } = secret;
    if (keptIn === 'keychain') inKeychain.push(secret);
    else ends.push({ name, result: 'kept', reason: text.forgets[keptIn] });
  }
  const heads = practice ? [] : runs.map((run) => journalHeadKey(id, run));
  if (inKeychain.length + heads.length + entries.length === 0) return ends;

  const { state, vault } = await around.keychain();
  for (const { keptIn: _, ...key } of inKeychain) {
    const { name } = key;
    const account = accountOf(key);
    const other = users.get(account);
    if (other !== undefined) ends.push({ name, result: 'kept', reason: text.shared(other) });
    else if (vault === undefined) ends.push({ name, result: 'failed', account, reason: describeKeychain(state).found });
    else ends.push(await removeOne(vault, key, account));
  }
  const listed = operatorNames((await vault?.list().catch(() => [])) ?? []).filter((entry) =>
    entry.startsWith(`${id} `),
  );
  for (const entry of new Set([...entries, ...listed])) {
    const key = operatorKey(entry);
    const name = entry.slice(id.length + 1);
    const account = accountOf(key);
    if (vault === undefined) ends.push({ name, result: 'failed', account, reason: describeKeychain(state).found });
    else ends.push({ ...(await removeOne(vault, key, account)), name });
  }
  // Best effort: a head is no secret, and without its journal it says nothing.
  for (const head of heads) await vault?.delete(head).catch(() => false);
  return ends;
}

async function removeOne(vault: Vault, key: SecretKey, account: string): Promise<SecretEnd> {
  try {
    return { name: key.name, result: (await vault.delete(key)) ? 'deleted' : 'absent' };
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    return { name: key.name, result: 'failed', account, reason: error.message };
  }
}

/** Secrets belong to an organization's client, so two engagements may share one. */
async function usersOfSecrets(around: Surroundings, id: string): Promise<ReadonlyMap<string, string>> {
  const { engagements } = await around.store.list();
  const others = engagements.filter((engagement) => engagement.id !== id);
  return new Map(
    others.flatMap((other) => Object.values(other.secrets).map((ref) => [accountOf(ref), other.id] as const)),
  );
}
