import { fold } from '../engagements/fold.ts';
import type { EngagementStore } from '../engagements/store.ts';
import type { StepRecord } from '../engine/step.ts';

/** What another engagement of this computer recorded about the same target. */
export interface Elsewhere {
  readonly engagement: string;
  /** Of the runbook, by step id. */
  readonly records: ReadonlyMap<string, StepRecord>;
}

/** Whose records are looked for. */
export interface ElsewhereWish {
  readonly runbook: string;
  readonly practice: boolean;
  /** Origin of the target. */
  readonly origin: string;
  /** The engagement at hand. */
  readonly except: string | undefined;
}

/** The other engagements in which a runbook was run against the same target. One that cannot be read is left out. */
export async function recordedElsewhere(
  store: Pick<EngagementStore, 'list' | 'journals'>,
  { runbook, practice, origin, except }: ElsewhereWish,
): Promise<readonly Elsewhere[]> {
  const { engagements } = await store.list();
  const others = engagements.filter((each) => each.id !== except && each.practice === practice);
  const found: Elsewhere[] = [];
  for (const { id, runs } of others) {
    if (!runs.some((run) => run.runbook === runbook)) continue;
    const history = fold(await store.journals(id));
    const isHere = history.runs.some((run) => run.runbook === runbook && run.target?.origin === origin);
    const records = history.runbooks.get(runbook)?.records;
    if (isHere && records !== undefined) found.push({ engagement: id, records });
  }
  return found;
}
