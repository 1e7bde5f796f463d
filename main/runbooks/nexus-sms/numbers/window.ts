import type { EngineClock } from '../../../engine/ports.ts';
import type { Knowledge } from '../../../engine/step.ts';
import { MissingPermission, NotAuthorized } from '../../../systems/faults/permission.ts';
import { PROPAGATION_SECONDS } from '../../genesys-cloud/propagation.ts';

/** Steps whose writes decide what the client may do. */
const DECIDING = ['gca-role', 'gca-oauth'];

/** Until when a refusal may still mean "not yet" (milliseconds): grants of a new client take their time. */
export function refusalWindow(known: Pick<Knowledge, 'record'>): number {
  const written = DECIDING.map((step) => known.record(step)?.writtenAt ?? Number.NEGATIVE_INFINITY);
  return Math.max(...written) + PROPAGATION_SECONDS * 1000;
}

/** A refusal that may pass by itself. */
export function mayPass(error: unknown, known: Pick<Knowledge, 'record'>, clock: Pick<EngineClock, 'now'>): boolean {
  const refused = error instanceof MissingPermission || error instanceof NotAuthorized;
  return refused && clock.now() < refusalWindow(known);
}
