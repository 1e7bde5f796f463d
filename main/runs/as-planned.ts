import { canonical } from '../../shared/canonical.ts';
import { fold } from '../engagements/fold.ts';
import { PlanOutdated } from '../engine/faults.ts';
import type { Job } from './job.ts';
import type { Surroundings } from './surroundings.ts';

/**
 * Under the locks of engagement and target: what a step remembers is what it was planned by. Another process may have sent the same
 * meanwhile, and nothing but the journals would show it.
 * @throws PlanOutdated
 */
export async function mustBeAsPlanned(
  { store }: Pick<Surroundings, 'store'>,
  { opened: { runbook, changedElsewhere }, history }: Pick<Job, 'opened' | 'history'>,
  engagement: string,
): Promise<void> {
  const steps = runbook.steps.filter(({ remembers }) => remembers === true);
  const [first] = steps;
  if (first === undefined) return;
  if ((await changedElsewhere?.()) === true) throw new PlanOutdated(first.id);
  const now = fold(await store.journals(engagement));
  for (const { id } of steps) {
    const [planned, current] = [history, now].map(({ runbooks }) => runbooks.get(runbook.id)?.records.get(id));
    if (canonical(planned) !== canonical(current)) throw new PlanOutdated(id);
  }
}
