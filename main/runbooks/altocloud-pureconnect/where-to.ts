import type { JsonObject } from '../../../shared/json.ts';
import type { Place } from '../../runs/runnable.ts';
import { placeOf } from '../genesys-cloud/place.ts';
import { ADDRESS } from './address.ts';

/**
 * Where the organization of Genesys Cloud answers, before anything is sent; undefined while no region is named.
 * @throws RegionNotRecognised
 */
export function whereTo({ region }: JsonObject, practiceOrigin: string | undefined): Place | undefined {
  if (typeof region !== 'string' || region === '') return undefined;
  return placeOf(region, { practiceOrigin, ...ADDRESS });
}
