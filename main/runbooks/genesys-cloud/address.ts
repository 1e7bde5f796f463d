import { detectRegion } from '../../../shared/regions/detect.ts';
import { practiceTarget, type Target, targetOfRegion } from '../../systems/genesys-cloud/target.ts';
import { isLoopback } from '../../systems/http/origins.ts';
import { RegionNotRecognised } from './faults.ts';

/** What decides besides the address: the practice organization, and an origin that was accepted by name. */
export interface AddressContext {
  readonly practiceOrigin: string | undefined;
  readonly accepted: string | undefined;
  /** The value that holds the address, and the step at which an unknown origin is accepted. */
  readonly field: string;
  readonly step: string;
}

/** A target, and the origins beyond the region table that requests to it must be allowed to. */
export type NamedTarget = Target & { readonly named?: readonly string[] };

/**
 * Practice answers for whatever region the address names; a loopback or explicitly accepted origin stands for itself.
 * @throws RegionNotRecognised
 */
export function targetOf(address: string, { practiceOrigin, accepted, field, step }: AddressContext): NamedTarget {
  const { region, reason } = detectRegion(address);
  if (practiceOrigin !== undefined) return practiceTarget(practiceOrigin, region);
  if (region !== null) return targetOfRegion(region);
  const url = URL.parse(address);
  if (url === null || !/^https?:$/.test(url.protocol)) throw new RegionNotRecognised(reason, field, step);
  const { origin } = url;
  // Elsewhere the operator's secret goes over https only, and only to an origin that was named on purpose.
  const named = url.protocol === 'https:' && accepted === origin;
  if (!isLoopback(url.hostname) && !named) {
    throw new RegionNotRecognised(reason, field, step, url.protocol === 'https:' ? origin : undefined);
  }
  return { region: null, loginOrigin: origin, apiOrigin: origin, appsOrigin: origin, practice: false, named: [origin] };
}
