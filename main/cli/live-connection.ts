import type { Engagement } from '../engagements/engagement.ts';
import { findRunnable } from '../runs/find-runnable.ts';
import type { Job } from '../runs/job.ts';
import { prepare } from '../runs/prepare.ts';
import { profileFileFact } from '../runs/recording.ts';
import type { Context } from './command.ts';
import { NowhereToRead } from './live-faults.ts';
import { givenValues, practiceWish, type RunOptions } from './run-options.ts';

/**
 * A job for reading an organization: who signs in, and where, is known to the engagement, whatever was run in it. It is
 * asked for when something is first sent. The caller closes the job.
 * @throws NowhereToRead, EngagementNotFound, and what `prepare` throws
 */
export async function openForReading(context: Context, options: RunOptions): Promise<Job> {
  const { app } = context;
  const wished = practiceWish(options);
  if (options.engagement === undefined && wished === undefined) throw new NowhereToRead();
  const engagement =
    options.engagement === undefined ? undefined : (await app.store.open(options.engagement)).engagement;
  const found = await findRunnable(app, await runnableFor(context, engagement));
  const given = await givenValues(context, options, found.runnable.parameters);
  const origin = engagement?.target?.origin;
  // A practice engagement finds its practice systems again, as long as they run.
  const remembered =
    engagement?.practice === true && typeof origin === 'string' ? ({ is: 'running', origin } as const) : undefined;
  return prepare(app, {
    found,
    given,
    engagement: engagement?.id,
    practice: wished ?? remembered,
    purpose: 'verify',
    place: undefined,
  });
}

/** What was run last; else anything that can be: how to sign in is the same for all of them. */
async function runnableFor({ app }: Context, engagement: Engagement | undefined): Promise<string> {
  const { runnables } = await app.runnables();
  const known = new Set(runnables.map(({ id }) => id));
  for (const { runbook } of (engagement?.runs ?? []).toReversed()) {
    const [id = ''] = runbook.split('/');
    const file = engagement?.facts[profileFileFact(id)]?.value;
    if (known.has(id)) return id;
    if (typeof file === 'string') return file;
  }
  const [first] = known;
  if (first === undefined) throw new NowhereToRead();
  return first;
}
