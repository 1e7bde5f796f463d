import type { JsonObject } from '../../../shared/json.ts';
import { detectRegion } from '../../../shared/regions/detect.ts';
import type { Place } from '../../runs/runnable.ts';
import { targetLabel } from '../../systems/genesys-cloud/target.ts';
import { targetOf } from './address.ts';
import { RegionNotRecognised } from './faults.ts';

/**
 * Where values lead, before anything is sent; undefined while there is no address.
 * Practice stands in for a region, so it wants one that exists: the rehearsal is to teach the same.
 * @throws RegionNotRecognised
 */
export function whereTo(values: JsonObject, practiceOrigin: string | undefined): Place | undefined {
  const { address } = values;
  if (typeof address !== 'string' || address === '') return undefined;
  const target = targetOf(address, { practiceOrigin, accepted: undefined });
  if (target.practice && target.region === null) throw new RegionNotRecognised(detectRegion(address).reason);
  const { loginOrigin, apiOrigin, region } = target;
  return {
    loginOrigin,
    named: target.practice ? [loginOrigin] : (target.named ?? []),
    target: { origin: apiOrigin, label: targetLabel(target) },
    facts: { region: region?.name ?? new URL(apiOrigin).host, loginURL: loginOrigin, apiURL: apiOrigin },
  };
}
