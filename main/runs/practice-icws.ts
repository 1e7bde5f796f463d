import type { IcwsSamples } from '../practice/icws/samples.ts';
import type { PracticeJson } from '../practice/start.ts';
import { PracticeWithoutIcws } from './practice-faults.ts';

/**
 * The practice CIC server.
 * @throws PracticeWithoutIcws
 */
export function icwsOf({ icws, genesysCloud }: PracticeJson): IcwsSamples {
  if (icws === undefined) throw new PracticeWithoutIcws(genesysCloud.origin);
  return icws;
}
