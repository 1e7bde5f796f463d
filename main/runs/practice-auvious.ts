import type { AuviousSamples } from '../practice/auvious/samples.ts';
import type { PracticeJson } from '../practice/start.ts';
import { PracticeWithoutAuvious } from './practice-faults.ts';

/**
 * The practice Auvious.
 * @throws PracticeWithoutAuvious
 */
export function auviousOf({ auvious, genesysCloud }: PracticeJson): AuviousSamples {
  if (auvious === undefined) throw new PracticeWithoutAuvious(genesysCloud.origin);
  return auvious;
}
