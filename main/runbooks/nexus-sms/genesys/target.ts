import type { JsonObject } from '../../../../shared/json.ts';
import { detectRegion } from '../../../../shared/regions/detect.ts';
import type { Target } from '../../../systems/genesys-cloud/target.ts';
import { type AddressContext, type NamedTarget, targetOf } from '../../genesys-cloud/address.ts';
import { RegionsDiffer } from './faults.ts';
import { ADDRESS } from './identity.ts';

/**
 * The organization that the addresses of the values lead to. An API address is only compared: it follows from the login
 * address.
 * @throws RegionNotRecognised, RegionsDiffer
 */
export function smsTarget(values: JsonObject, context: Omit<AddressContext, 'field' | 'step'>): NamedTarget {
  const login = String(values.gcLoginURL ?? '');
  const target = targetOf(login, { ...context, ...ADDRESS });
  const api = values.gcAPIURL;
  if (typeof api !== 'string' || api === '') return target;
  // The very origin that is asked: that of the region, or of practice systems, which stand in for it.
  const isAsked = target.apiOrigin === URL.parse(api)?.origin;
  const one = isAsked || (target.region !== null && regionOf(api) === target.region);
  if (!one)
    throw new RegionsDiffer(login, api, target.region === null ? undefined : `https://${target.region.apiHost}`);
  return target;
}

function regionOf(address: string) {
  return detectRegion(address).region;
}

/** The addresses to hand out: those of the region, also while the practice organization stands in for it. */
export function addressesOf({ region, loginOrigin, apiOrigin }: Target) {
  if (region === null) return { gcLoginURL: loginOrigin, gcAPIURL: apiOrigin };
  return { gcLoginURL: `https://${region.loginHost}`, gcAPIURL: `https://${region.apiHost}` };
}
