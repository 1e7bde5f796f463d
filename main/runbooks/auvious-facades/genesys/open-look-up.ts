import type { Opened, Opening, Runnable } from '../../../runs/runnable.ts';
import { bySystem } from '../../../systems/by-system.ts';
import { GENESYS_CLOUD } from '../../../systems/genesys-cloud/call.ts';
import { targetLabel } from '../../../systems/genesys-cloud/target.ts';
import { choicesOf } from './choices.ts';
import { connectGenesys } from './connect.ts';
import { GenesysCloudNotGiven } from './faults.ts';
import { openRegion } from './open-genesys.ts';

/** The organization of Genesys Cloud alone, without any step. @throws GenesysCloudNotGiven, RegionNotRecognised */
export function openLookUp({ id, title }: Pick<Runnable, 'id' | 'title'>, opening: Opening): Opened {
  const side = openRegion(opening);
  if (side === undefined) throw new GenesysCloudNotGiven();
  const { target, operator, transport } = side;
  const sides = bySystem({ [GENESYS_CLOUD]: operator });
  return {
    runbook: { id, title, target: target.apiOrigin, steps: [] },
    target: { origin: target.apiOrigin, label: targetLabel(target) },
    read: sides,
    writer: sides,
    who: () => ({ id: '', shortName: '', name: '' }),
    skewSeconds: transport.skewSeconds,
    connect: (given, signal) => connectGenesys({ genesysCloud: target }, operator, given, signal),
    choices: choicesOf(operator),
  };
}
