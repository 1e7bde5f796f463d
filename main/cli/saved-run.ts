import type { App } from '../app.ts';
import type { Engagement } from '../engagements/engagement.ts';
import { fold, type RunHistory } from '../engagements/fold.ts';
import { NoRun, RunbookUnknown } from '../runs/faults.ts';
import { findRunnable } from '../runs/find-runnable.ts';
import type { Job } from '../runs/job.ts';
import type { PracticeWish } from '../runs/practice.ts';
import { type Order, prepare } from '../runs/prepare.ts';
import { profileFileFact } from '../runs/recording.ts';
import type { Context } from './command.ts';
import { givenValues, practiceWish, type RunOptions } from './run-options.ts';

/** A saved run and the job that goes on with it. */
export interface SavedRun {
  readonly history: RunHistory;
  readonly job: Job;
}

/**
 * Opens a saved engagement's run: the named one, else the latest of a runbook (verifications and rotations are runs too,
 * but nothing to go on with).
 * @throws EngagementNotFound, NoRun, and what `prepare` throws
 */
export async function openSaved(
  context: Context,
  engagementId: string,
  options: RunOptions,
  rest: Pick<Order, 'purpose' | 'place'>,
): Promise<SavedRun> {
  const { app } = context;
  const { engagement } = await app.store.open(engagementId);
  const history = await savedRun(app, engagement.id, options.run);
  const runbook = await whereFrom(app, engagement, runbookOf(history));
  const found = await findRunnable(app, runbook);
  const { runnable } = found;
  if (runnable.id !== runbookOf(history)) throw new RunbookUnknown(runbookOf(history), [runnable.id]);
  const given = await givenValues(context, options, runnable.parameters);
  const job = await prepare(app, {
    ...rest,
    found,
    given,
    engagement: engagement.id,
    practice: practiceWish(options) ?? remembered(engagement.practice, engagement.target?.origin),
  });
  return { history, job };
}

/** The runbook's id, or the profile file that it was run from when no profile of that id is installed. */
async function whereFrom(app: App, { facts }: Engagement, id: string): Promise<string> {
  const file = facts[profileFileFact(id)]?.value;
  if (typeof file !== 'string') return id;
  const { runnables } = await app.runnables();
  return runnables.some((runnable) => runnable.id === id) ? id : file;
}

/** A practice engagement finds its practice systems again, as long as they run. */
function remembered(practice: boolean, origin: unknown): PracticeWish | undefined {
  return practice && typeof origin === 'string' ? { is: 'running', origin } : undefined;
}

/** @throws NoRun */
async function savedRun(app: App, engagement: string, wanted: string | undefined): Promise<RunHistory> {
  const { runs } = fold(await app.store.journals(engagement));
  const own = runs.filter(({ runbook }) => runbook === runbookOf({ runbook }));
  const found = wanted === undefined ? own.at(-1) : runs.find(({ run }) => run === wanted);
  if (found === undefined)
    throw new NoRun(
      engagement,
      wanted,
      runs.map(({ run }) => run),
    );
  return found;
}

function runbookOf({ runbook }: { readonly runbook: string }): string {
  return runbook.split('/')[0] ?? runbook;
}
