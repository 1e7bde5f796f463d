import type { NexusSamples } from '../practice/nexus/samples.ts';
import type { PracticeJson } from '../practice/start.ts';
import { PracticeWithoutNexus } from './practice-faults.ts';

/**
 * The practice Digital Channels.
 * @throws PracticeWithoutNexus
 */
export function nexusOf({ nexus, genesysCloud }: PracticeJson): NexusSamples {
  if (nexus === undefined) throw new PracticeWithoutNexus(genesysCloud.origin);
  return nexus;
}
