import { RunbookUnknown } from './faults.ts';
import type { Runnable } from './runnable.ts';
import type { Surroundings } from './surroundings.ts';

/** Something to run, and the profile file that it was read from when it was named by its path. */
export interface FoundRunnable {
  readonly runnable: Runnable;
  readonly profileFile: string | undefined;
}

/** Finds a runnable by id, or reads it from a profile file. @throws RunbookUnknown, ValuesInvalid (a bad file) */
export async function findRunnable(around: Surroundings, id: string): Promise<FoundRunnable> {
  if (/\.json$/i.test(id)) return { runnable: await around.runnableOf(id), profileFile: id };
  const { runnables } = await around.runnables();
  const runnable = runnables.find((each) => each.id === id);
  if (runnable !== undefined) return { runnable, profileFile: undefined };
  throw new RunbookUnknown(
    id,
    runnables.map((each) => each.id),
  );
}
