import type { Engagement } from '../engagements/engagement.ts';
import type { EngagementBroken, Who } from '../engagements/faults.ts';
import { fold, type History, type RunHistory } from '../engagements/fold.ts';
import { engagementLockPath, lockHolder } from '../engagements/lock.ts';
import { profileFileFact } from '../runs/recording.ts';
import type { Runnable } from '../runs/runnable.ts';
import type { DeskContext } from './context.ts';
import { purposeOf, type RunPurpose } from './run-purpose.ts';

/** An engagement as it stands: document, history, what is going on in it, and the runbooks it can use. */
export interface Reading {
  readonly engagement: Engagement;
  readonly history: History;
  /** The document was damaged and rebuilt just now. */
  readonly trouble: EngagementBroken | undefined;
  /** What is being done in it, in this window or elsewhere. */
  readonly working: RunPurpose['purpose'] | undefined;
  /** Another process that works on it. */
  readonly elsewhere: Who | undefined;
  readonly runnables: readonly Runnable[];
}

/** @throws BadEngagementId, EngagementNotFound, EngagementTooNew, EngagementBroken */
export async function readEngagement(desk: DeskContext, id: string): Promise<Reading> {
  const { engagement, trouble } = await desk.app.store.open(id);
  const { runnables } = await desk.app.runnables();
  return { ...(await around(desk, engagement, runnables)), trouble };
}

/** The same for a document that was read already. @param common the runbooks that any engagement can use */
export async function around(
  desk: DeskContext,
  engagement: Engagement,
  common: readonly Runnable[],
): Promise<Omit<Reading, 'trouble'>> {
  const history = fold(await desk.app.store.journals(engagement.id));
  const own = await ownRunnables(desk, engagement, history);
  const runnables = [...common.filter(({ id }) => own.every((each) => each.id !== id)), ...own];
  const here = desk.works.of(engagement.id)?.purpose;
  const open = history.runs.findLast(({ interrupted }) => interrupted);
  // Whoever holds the lock without an unfinished run only saves a value.
  const elsewhere = here === undefined && open !== undefined ? await holder(desk, engagement.id) : undefined;
  const there = elsewhere === undefined || open === undefined ? undefined : purposeOf(open).purpose;
  return { engagement, history, working: here ?? there, elsewhere, runnables };
}

/** Runbooks read from a file of the operator's own; a file that is gone leaves its runs without titles. */
async function ownRunnables({ app }: DeskContext, { facts }: Engagement, { runs }: History): Promise<Runnable[]> {
  const ids = [...new Set(runs.map((run) => purposeOf(run).runbook))];
  const files = ids.map((id) => facts[profileFileFact(id)]?.value).filter((file) => typeof file === 'string');
  const found = await Promise.all(files.map((file) => app.runnableOf(file).catch(() => undefined)));
  return found.filter((runnable) => runnable !== undefined);
}

async function holder({ app }: DeskContext, id: string): Promise<Who | undefined> {
  const { host, pid } = app.locks.processes;
  const who = await lockHolder(app.locks, engagementLockPath(app.folder, id));
  return who === undefined || (who.pid === pid && who.host === host) ? undefined : who;
}

/** Runs of one runbook for every purpose, oldest first. */
export function runsOf({ runs }: History, runbook: string): readonly RunHistory[] {
  return runs.filter((run) => purposeOf(run).runbook === runbook);
}

/** A fact's text; undefined where there is none. */
export function textFact({ facts }: Engagement, name: string): string | undefined {
  const value = facts[name]?.value;
  return typeof value === 'string' && value !== '' ? value : undefined;
}
