import type { Check } from '../../../../shared/results/check.ts';
import { nexusText } from '../../../../shared/text/nexus-services.ts';
import { tenantDatabaseText as text } from '../../../../shared/text/tenant-database.ts';
import type { Knowledge, Observed, Outputs } from '../../../engine/step.ts';
import type { TenantContext } from '../context.ts';
import { STEP } from './actions.ts';

/**
 * Without a connection string: what was confirmed, or what this engagement wrote when it had one, counts as there for
 * the same address, unless the run is about to make another secret.
 */
export async function observeByHand(context: TenantContext, known: Knowledge): Promise<Observed> {
  const out = known.record(STEP)?.out ?? {};
  const isSame = out.gapisFor === context.places.gwsURL && out.gapisRow !== undefined;
  const isToCome = known.planned('ten-client') && !(await context.secretAtHand('clientSecret'));
  const isOutdated = context.purpose === 'run' && !known.applying && isToCome;
  return isSame && !isOutdated ? { is: 'present', out } : { is: 'absent' };
}

/** Outputs of a confirmation. Whether a restart came after it is told by the time. */
export function byHandOut({ places, clock }: Pick<TenantContext, 'places' | 'clock'>): Outputs {
  return { gapisRow: 'by hand', gapisFor: places.gwsURL, gapisEnteredAt: clock.now() };
}

/** A person's word is all there is. */
export function checkByHand(
  { places, purpose }: Pick<TenantContext, 'places' | 'purpose'>,
  known: Knowledge,
): readonly Check[] {
  const how = known.outNow(STEP, 'gapisRow') ?? known.record(STEP)?.out.gapisRow;
  if (how === undefined && purpose === 'verify') return [];
  const base = { step: STEP, what: text.holds([places.gwsURL]), proof: nexusText.byPerson } as const;
  if (how === 'by hand') return [{ ...base, result: 'ok' }];
  const reason = how === undefined ? text.nobodyConfirmed : text.urlMissing;
  return [{ ...base, proof: text.bySelect, result: 'unchecked', reason }];
}
