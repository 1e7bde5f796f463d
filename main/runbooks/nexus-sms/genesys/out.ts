import type { Known } from '../../../../shared/plan/action.ts';
import type { Knowledge } from '../../../engine/step.ts';

/** The organization's id, once somebody signed in. */
export function orgIdNow(known: Pick<Knowledge, 'outNow'>): string | undefined {
  return textOf(known.outNow('gca-signin', 'orgId'));
}

/** The client's id, made known by its creation or by a reset of its secret. */
export function clientIdNow(known: Pick<Knowledge, 'outNow'>): string | undefined {
  return textOf(known.outNow('gca-oauth', 'clientId')) ?? textOf(known.outNow('rotate', 'clientId'));
}

/** The client's id for an action: known, or the reference to the step that creates it. */
export function clientIdOut(known: Pick<Knowledge, 'out' | 'outNow'>): Known {
  const id = clientIdNow(known);
  if (id !== undefined) return { is: 'known', value: id };
  return known.out('gca-oauth', 'clientId', 'client ID of the OAuth client');
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}
