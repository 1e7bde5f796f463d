import type { JsonObject } from '../../../shared/json.ts';
import type { Place } from '../../runs/runnable.ts';
import { placeOf } from '../genesys-cloud/place.ts';
import { ADDRESS } from './identity.ts';

/**
 * Where values lead, before anything is sent; undefined while there is no address.
 * @throws RegionNotRecognised
 */
export function whereTo(values: JsonObject, practiceOrigin: string | undefined): Place | undefined {
  const { address } = values;
  if (typeof address !== 'string' || address === '') return undefined;
  return placeOf(address, { practiceOrigin, ...ADDRESS });
}
