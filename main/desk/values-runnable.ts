import type { Engagement } from '../engagements/engagement.ts';
import { findRunnable } from '../runs/find-runnable.ts';
import { profileFileFact } from '../runs/recording.ts';
import type { Runnable } from '../runs/runnable.ts';
import type { DeskContext } from './context.ts';

/** An engagement's runbook: from the profile file that it was begun with, where there was one. @throws RunbookUnknown */
export async function runnableIn(
  { app }: Pick<DeskContext, 'app'>,
  { facts }: Engagement,
  runbook: string,
): Promise<Runnable> {
  const file = facts[profileFileFact(runbook)]?.value;
  const { runnable } = await findRunnable(app, typeof file === 'string' ? file : runbook);
  return runnable;
}
