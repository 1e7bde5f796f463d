import { createHash } from 'node:crypto';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { timeSchema } from './engagement.ts';
import { LockedByAnother, type Who } from './faults.ts';
import type { Files } from './files.ts';
import { checkedId, type Random } from './ids.ts';
import { isGone, type Processes } from './processes.ts';

/** What locking needs from outside. */
export interface LockParts {
  readonly files: Files;
  readonly processes: Processes;
  readonly clock: { now(): number };
  readonly random: Random;
}

/** What is locked, and for whom the holder is told. */
export interface LockWish {
  readonly path: string;
  /** In words, for example `engagement "harbour-bank-7k2f9d"`. */
  readonly what: string;
  /** What this process does, for example `groundwork resume harbour-bank-7k2f9d`. */
  readonly command: string;
}

/** A held lock. */
export interface Lock {
  readonly who: Who;
  /** Harmless when called twice. */
  release(): Promise<void>;
}

/** Two runs on one engagement are serialised by this file. */
export function engagementLockPath(folder: string, engagement: string): string {
  return join(folder, 'locks', `engagement-${checkedId('engagement', engagement)}.lock`);
}

/** Two engagements on one organization are serialised by this file. `organization` is '' for a system without. */
export function targetLockPath(folder: string, origin: string, organization: string): string {
  const name = createHash('sha256').update(`${origin}\n${organization}`).digest('hex').slice(0, 24);
  return join(folder, 'locks', `target-${name}.lock`);
}

const holderSchema = z.object({
  pid: z.int().positive(),
  host: z.string(),
  command: z.string(),
  since: timeSchema,
  started: z.string().exactOptional(),
});

/**
 * Takes an engagement's lock for this process.
 * @param command what this process does, for whoever finds the lock held
 * @throws LockedByAnother
 */
export function lockEngagement(
  { locks, folder }: { readonly locks: LockParts; readonly folder: string },
  engagement: string,
  command: string,
): Promise<Lock> {
  const path = engagementLockPath(folder, engagement);
  return acquireLock(locks, { path, what: `engagement "${engagement}"`, command });
}

/** Whoever holds a lock at this moment, without taking it; undefined when it is free, or its holder is dead. */
export async function lockHolder(
  parts: Pick<LockParts, 'files' | 'processes' | 'clock'>,
  path: string,
): Promise<Who | undefined> {
  const text = await parts.files.read(path);
  if (text === undefined || (await isStale(text, path, parts))) return undefined;
  return whoOf(text);
}

/** A lock file without readable content is being written, unless it is older than this. */
const WRITING_MS = 10_000;
const TRIES = 20;

/**
 * Takes the lock, also from a process that is dead; never waits.
 * @throws LockedByAnother
 */
export async function acquireLock(parts: LockParts, wish: LockWish): Promise<Lock> {
  const { files, processes, clock, random } = parts;
  const { path, what } = wish;
  const who: Who = {
    pid: processes.pid,
    host: processes.host,
    command: wish.command,
    since: new Date(clock.now()).toISOString(),
  };
  const started = processes.startOf(processes.pid);
  const once = Buffer.from(random(12)).toString('hex');
  const text = JSON.stringify({ ...who, ...(started === undefined ? {} : { started }), once });
  const lock: Lock = {
    who,
    async release() {
      if ((await files.read(path)) === text) await files.remove(path);
    },
  };

  await files.makeFolder(dirname(path));
  let holder: Who | undefined;
  for (let tries = 0; tries < TRIES; tries += 1) {
    if (await files.createExclusive(path, text)) return lock;
    const held = await files.read(path);
    if (held === undefined) continue;
    holder = whoOf(held);
    if (!(await isStale(held, path, parts))) throw new LockedByAnother(what, holder, processes.host, path);
    if (await takeOver(held, text, parts, wish)) return lock;
  }
  throw new LockedByAnother(what, holder, processes.host, path);
}

/**
 * Only whoever holds the claim on exactly this dead lock may replace it; the claim is a lock itself,
 * so that a process dying in between does not block the others. Without it a slow process could throw out
 * the lock of the one that was faster.
 */
async function takeOver(dead: string, text: string, parts: LockParts, wish: LockWish): Promise<boolean> {
  const mark = createHash('sha256').update(dead).digest('hex').slice(0, 12);
  const claim = await acquireLock(parts, { ...wish, path: `${wish.path}.${mark}` });
  try {
    if ((await parts.files.read(wish.path)) !== dead) return false;
    await parts.files.writeAtomic(wish.path, text);
    return true;
  } finally {
    await claim.release();
  }
}

async function isStale(
  text: string,
  path: string,
  { files, processes, clock }: Pick<LockParts, 'files' | 'processes' | 'clock'>,
): Promise<boolean> {
  const holder = holderOf(text);
  if (holder === undefined) {
    const info = await files.info(path);
    return info === undefined || clock.now() - info.modifiedAt > WRITING_MS;
  }
  return isGone(holder, processes);
}

function holderOf(text: string): z.infer<typeof holderSchema> | undefined {
  try {
    return holderSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

function whoOf(text: string): Who | undefined {
  const holder = holderOf(text);
  if (holder === undefined) return undefined;
  const { pid, host, command, since } = holder;
  return { pid, host, command, since };
}
