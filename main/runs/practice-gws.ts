import type { GwsSamples } from '../practice/gws/samples.ts';
import type { PracticeJson } from '../practice/start.ts';
import { PracticeWithoutGws } from './practice-faults.ts';

/**
 * The practice GWS.
 * @throws PracticeWithoutGws
 */
export function gwsOf({ gws, genesysCloud }: PracticeJson): GwsSamples {
  if (gws === undefined) throw new PracticeWithoutGws(genesysCloud.origin);
  return gws;
}
