import type { JsonObject } from '../../shared/json.ts';
import { asFacts, seenBy } from '../engagements/own-facts.ts';
import { NoPermissionTable } from './connect-faults.ts';
import type { DeskContext } from './context.ts';
import { sessionsOf } from './sessions.ts';
import { changeInTurn, withFacts } from './values-change.ts';
import { runnableIn } from './values-runnable.ts';

/**
 * Keeps what an uncertain row stands for; an empty permission takes the choice back.
 * @throws RowChoiceRefused
 */
export async function choosePermission(
  desk: DeskContext,
  id: string,
  runbook: string,
  row: number,
  permission: string,
): Promise<void> {
  const { engagement } = await desk.app.store.open(id);
  const runnable = await runnableIn(desk, engagement, runbook);
  const { checkChoice } = runnable;
  if (checkChoice === undefined) throw new NoPermissionTable(runbook);
  const wanted = permission.trim();
  if (wanted !== '') checkChoice(row, wanted);
  await changeInTurn(desk, id, (now) => {
    const { [String(row)]: _before, ...others } = (seenBy(now, runnable).facts.rows?.value ?? {}) as JsonObject;
    const rows = wanted === '' ? others : { ...others, [row]: wanted };
    return withFacts(now, asFacts(runnable, { rows }), desk.app.clock.now(), runbook);
  });
  sessionsOf(desk).forgetChecklists(id);
}
