import type { JsonObject } from '../../../shared/json.ts';
import type { Place } from '../../runs/runnable.ts';
import { placeOf } from '../genesys-cloud/place.ts';
import { ADDRESS } from './address.ts';

/**
 * Where the organization of Genesys Cloud behind Auvious answers, before anything is sent; undefined while no region is
 * named, which is as good: the runbook can do without.
 * @throws RegionNotRecognised
 */
export function whereTo({ region }: JsonObject, practiceOrigin: string | undefined): Place | undefined {
  if (typeof region !== 'string' || region === '') return undefined;
  return placeOf(region, { practiceOrigin, ...ADDRESS });
}
