import type { Json } from '../../../../shared/json.ts';
import type { Opening } from '../../../runs/runnable.ts';
import { type Operator, openOperator } from '../../genesys-cloud/open-operator.ts';
import { ADDRESS } from '../address.ts';

/**
 * The organization of Genesys Cloud behind Auvious, where its region and somebody who signs in were given; undefined
 * else, and then nothing of it is looked at. Nothing is asked of it yet.
 * @throws RegionNotRecognised
 */
export function openGenesys(opening: Opening): Operator | undefined {
  return hasSignIn(opening) ? openRegion(opening) : undefined;
}

/** The same for whoever is only about to sign in; undefined without a region. @throws RegionNotRecognised */
export function openRegion(opening: Opening): Operator | undefined {
  return isGiven(opening.values.region) ? openOperator(opening, ADDRESS) : undefined;
}

/** A rehearsal has somebody who signs in. */
function hasSignIn({ values, practice }: Opening): boolean {
  if (practice !== undefined || isGiven(values.accessToken)) return true;
  return isGiven(values.operatorClientId) && isGiven(values.operatorClientSecret);
}

function isGiven(value: Json | undefined): boolean {
  return value !== undefined && value !== '';
}
