import { detectRegion } from '../../../shared/regions/detect.ts';
import type { Place } from '../../runs/runnable.ts';
import { targetLabel } from '../../systems/genesys-cloud/target.ts';
import { type AddressContext, targetOf } from './address.ts';
import { RegionNotRecognised } from './faults.ts';
import { regionFacts } from './region.ts';

/**
 * Where an address leads, before anything is sent.
 * Practice stands in for a region, so it wants one that exists: the rehearsal is to teach the same.
 * @throws RegionNotRecognised
 */
export function placeOf(address: string, context: Omit<AddressContext, 'accepted'>): Place {
  const target = targetOf(address, { ...context, accepted: undefined });
  if (target.practice && target.region === null) {
    throw new RegionNotRecognised(detectRegion(address).reason, context.field, context.step);
  }
  const { loginOrigin, apiOrigin } = target;
  return {
    loginOrigin,
    named: target.practice ? [loginOrigin] : (target.named ?? []),
    target: { origin: apiOrigin, label: targetLabel(target) },
    facts: regionFacts(target),
  };
}
