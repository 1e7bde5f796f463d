import type { JsonObject } from '../../../../shared/json.ts';
import type { Place } from '../../../runs/runnable.ts';
import { placeOf } from '../../genesys-cloud/place.ts';
import { ADDRESS } from './identity.ts';
import { smsTarget } from './target.ts';

/**
 * Where the Genesys Cloud part of the values leads, before anything is sent; undefined while there is no address.
 * @throws RegionNotRecognised, RegionsDiffer
 */
export function whereToGenesys(values: JsonObject, practiceOrigin: string | undefined): Place | undefined {
  const { gcLoginURL } = values;
  if (typeof gcLoginURL !== 'string' || gcLoginURL === '') return undefined;
  const place = placeOf(gcLoginURL, { practiceOrigin, ...ADDRESS });
  smsTarget(values, { practiceOrigin, accepted: undefined });
  return place;
}
