import type { Check } from '../../../../shared/results/check.ts';
import { Fault } from '../../../../shared/results/fault.ts';
import { tenantDatabaseText as text } from '../../../../shared/text/tenant-database.ts';
import type { Reader } from '../../../engine/call.ts';
import type { Knowledge } from '../../../engine/step.ts';
import type { TenantContext } from '../context.ts';
import { STEP } from './actions.ts';
import { type GapisLook, lookAt } from './observe.ts';
import { changesOf, statesOf, urlsOf, wantedRows } from './rows.ts';

/** Whether the rows are as wanted. A look that failed tells nothing. */
export async function checkRows(
  context: TenantContext,
  read: Reader,
  known: Knowledge,
  signal: AbortSignal,
): Promise<readonly Check[]> {
  const how = known.outNow(STEP, 'gapisRow') ?? known.record(STEP)?.out.gapisRow;
  if (how === undefined && context.purpose === 'verify') return [];
  const base = { step: STEP, what: text.holds([context.places.gwsURL]), proof: text.bySelect };
  try {
    return [{ ...base, ...resultOf(context, await lookAt(context, read, signal), how === 'kept') }];
  } catch (error) {
    if (!(error instanceof Fault) || error.family === 'stopped') throw error;
    return [{ ...base, result: 'unchecked', reason: error.message }];
  }
}

function resultOf(
  { places }: TenantContext,
  { rows, isWide, compared }: GapisLook,
  isKept: boolean,
): Pick<Check, 'what' | 'result' | 'reason'> {
  const wanted = wantedRows(places, isWide);
  const what = text.holds(wanted.map(({ url }) => url));
  const states = statesOf(rows, wanted, isWide);
  const [missing] = urlsOf(states, 'missing');
  if (missing !== undefined) return { what, result: 'not-ok', reason: text.noRow(missing) };
  if (!compared) return { what, result: 'unchecked', reason: text.secretMissing };
  const [contradictory] = urlsOf(states, 'contradictory');
  const changes = contradictory === undefined ? changesOf(states, isWide) : [text.doubled(contradictory)];
  if (changes.length === 0) return { what, result: 'ok' };
  const reason = text.differs(changes);
  return { what, result: 'not-ok', reason: isKept ? text.kept(reason) : reason };
}
