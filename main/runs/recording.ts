import type { JsonObject } from '../../shared/json.ts';
import { keptAddress } from '../../shared/regions/kept-address.ts';
import type { Engagement } from '../engagements/engagement.ts';
import { newRunId } from '../engagements/ids.ts';
import { type Journal, openJournal } from '../engagements/journal.ts';
import { acquireLock, type Lock, lockEngagement, targetLockPath } from '../engagements/lock.ts';
import { asFacts } from '../engagements/own-facts.ts';
import type { Notebook } from '../engine/knowledge.ts';
import { accountOf } from '../vault/key.ts';
import type { SecretKey } from '../vault/vault.ts';
import type { Job } from './job.ts';
import type { RunTarget, Who } from './runnable.ts';
import type { Surroundings } from './surroundings.ts';

/** An engagement that this process may write to, with one run's journal open. */
export interface Recording {
  readonly engagement: Engagement;
  readonly run: string;
  readonly journal: Journal;
  /** Brings the document up to the journals and gives the locks back. */
  close(): Promise<Engagement>;
}

/** What is recorded: a new run of a runbook, or an existing run that goes on. */
export interface RecordingOrder {
  readonly runbook: string;
  readonly run: string | undefined;
  /** For whoever finds the lock held. */
  readonly command: string;
  /** False for a run that was refused: its values must not replace those of the engagement. */
  readonly keepsValues?: boolean;
}

/**
 * Locks engagement and target, creates the engagement when there is none, and opens the journal.
 * @throws LockedByAnother
 */
export async function startRecording(
  around: Surroundings,
  job: Job,
  known: Notebook,
  order: RecordingOrder,
): Promise<Recording> {
  const { store, locks, folder } = around;
  const who = job.opened.who(known);
  const held: Lock[] = [];
  const release = async () => {
    for (const each of held.splice(0).reverse()) await each.release();
  };
  try {
    const { origin, label, also = [] } = job.opened.target;
    for (const each of inLockOrder([{ origin, label, organization: who.id }, ...also])) {
      const path = targetLockPath(folder, each.origin, each.organization);
      held.push(await acquireLock(locks, { path, what: `target ${each.label}`, command: order.command }));
    }
    const target: JsonObject = { origin, label };
    const engagement =
      job.engagement ??
      (await neverBegun(around, job, who, order.runbook)) ??
      (await store.create({ customer: customerOf(job, who), practice: job.practice, target }));
    held.push(await lockEngagement(around, engagement.id, order.command));
    // As it is now, under the lock: another process may have changed or deleted it since this one read it.
    const current = (await store.open(engagement.id)).engagement;
    const run = order.run ?? newRunId(around.clock.now(), around.locks.random);
    // Before the run can be resumed: a resume goes by the values that were typed for it.
    await store.save(order.keepsValues === false ? current : withValues(current, job, run, around));
    const journal = await openJournal(around.locks.files, store.journalPath(engagement.id, run), around.clock);
    const { customer, practice } = current;
    if (journal.lines().length === 0) {
      const first = { engagement: engagement.id, run, runbook: order.runbook, customer, practice, target };
      // Not waited for: the plan follows at once, and both go to the disk together.
      journal.append({ kind: 'opened', ...first }).catch(() => undefined);
    }
    job.live.onKept = async (key) => {
      const keptIn = job.practice ? 'practice' : 'keychain';
      await journal.append({ kind: 'secret', name: key.name, ref: { ...key, keptIn } });
    };
    for (const key of unrecordedSecrets(job, engagement)) await job.live.onKept(key);
    return {
      engagement,
      run,
      journal,
      async close() {
        try {
          await job.keepHead(engagement.id, run, journal.head);
          return await store.save((await store.open(engagement.id)).engagement);
        } finally {
          await release();
        }
      },
    };
  } catch (error) {
    await release();
    throw error;
  }
}

type Locked = NonNullable<RunTarget['also']>[number];

/** Always in one order, so that two runs with two targets in common never wait for each other. */
function inLockOrder(targets: readonly Locked[]): readonly Locked[] {
  const place = ({ origin, organization }: Locked) => `${origin} ${organization}`;
  return [...targets].sort((a, b) => (place(a) < place(b) ? -1 : 1));
}

/**
 * Whoever works on the engagement at this moment is why today's plan differs; that is what the operator has to know.
 * @throws LockedByAnother
 */
export async function mustBeFree(around: Surroundings, { engagement }: Job, command: string): Promise<void> {
  if (engagement !== undefined) await (await lockEngagement(around, engagement.id, command)).release();
}

/** An engagement for the same target in which nothing was done yet: a second try is no second engagement. */
async function neverBegun(
  { store }: Surroundings,
  job: Job,
  who: Who,
  runbook: string,
): Promise<Engagement | undefined> {
  const { engagements } = await store.list();
  for (const each of engagements) {
    const same = each.practice === job.practice && each.target?.origin === job.opened.target.origin;
    const named = each.customer === customerOf(job, who) || each.customer === job.opened.target.label;
    if (!same || !named || each.runs.some((run) => run.runbook !== runbook)) continue;
    const journals = await store.journals(each.id);
    const begun = journals.some(({ lines }) => lines.some(({ kind }) => kind === 'step' || kind === 'intent'));
    if (!begun) return each;
  }
  return undefined;
}

/** After a crash between keeping a secret and recording its place: it is ours like the write that nobody answered. */
function unrecordedSecrets(job: Job, { secrets }: Engagement): readonly SecretKey[] {
  const crashed = [...job.given.records.values()].some(({ unanswered }) => unanswered);
  const recorded = new Set(Object.values(secrets).map(accountOf));
  return crashed ? job.foundSecrets().filter((key) => !recorded.has(accountOf(key))) : [];
}

function customerOf(job: Job, who: Who): string {
  const named = job.values.customer ?? who.name;
  return typeof named === 'string' && named !== '' ? named.slice(0, 200) : job.opened.target.label;
}

/** How the names of facts begin that say from which file a profile was run. */
export const PROFILE_FILE_FACT = 'profileFile ';

/** Name of the fact that says from which file a profile was run. */
export function profileFileFact(runbook: string): string {
  return `${PROFILE_FILE_FACT}${runbook}`;
}

/** What the operator typed becomes facts, so that resume, verify and undo need no values file. */
function withValues(engagement: Engagement, job: Job, run: string, around: Surroundings): Engagement {
  const at = new Date(around.clock.now()).toISOString();
  const file = job.profileFile === undefined ? {} : { [profileFileFact(job.runnable.id)]: job.profileFile };
  const { address } = job.values;
  const place = typeof address === 'string' ? { address: keptAddress(address) } : {};
  const values = asFacts(job.runnable, { ...job.values, ...place, rows: job.decisions.rows });
  const typed = Object.entries({ ...values, ...file });
  const facts = Object.fromEntries(typed.map(([name, value]) => [name, { value, from: { run }, at }]));
  const forgotten = Object.keys(asFacts(job.runnable, Object.fromEntries(job.forgotten.map((name) => [name, name]))));
  const kept = Object.entries(engagement.facts).filter(([name]) => !forgotten.includes(name));
  return { ...engagement, facts: { ...Object.fromEntries(kept), ...facts } };
}
