import type { Json } from '../../../../shared/json.ts';
import type { Opening } from '../../../runs/runnable.ts';
import { createGenesysCloud, type GenesysCloud } from '../../../systems/genesys-cloud/system.ts';
import type { Transport } from '../../../systems/http/transport.ts';
import { type NamedTarget, targetOf } from '../../genesys-cloud/address.ts';
import { operatorCredentials } from '../../genesys-cloud/operator.ts';
import { ADDRESS } from '../address.ts';

/** The organization of Genesys Cloud behind Auvious, as whoever signs in sees it. */
export interface GenesysSide {
  readonly target: NamedTarget;
  readonly operator: GenesysCloud;
  readonly transport: Transport;
}

/**
 * The organization, where its region and somebody who signs in were given; undefined else, and then nothing of it is
 * looked at. Nothing is asked of it yet.
 * @throws RegionNotRecognised
 */
export function openGenesys(opening: Opening): GenesysSide | undefined {
  return hasSignIn(opening) ? openRegion(opening) : undefined;
}

/** The same for whoever is only about to sign in; undefined without a region. @throws RegionNotRecognised */
export function openRegion(opening: Opening): GenesysSide | undefined {
  const { values, practice, clock } = opening;
  if (!isGiven(values.region)) return undefined;
  const target = targetOf(String(values.region), {
    practiceOrigin: practice?.genesysCloud.origin,
    accepted: opening.accepted[ADDRESS.step],
    ...ADDRESS,
  });
  const transport = opening.transport(target.named ?? []);
  const { loginOrigin, apiOrigin } = target;
  const operator = createGenesysCloud({
    transport,
    loginOrigin,
    apiOrigin,
    clock,
    // Asked for only when something is sent: most runs never need it.
    credentials: () => operatorCredentials(opening),
  });
  return { target, operator, transport };
}

/** A rehearsal has somebody who signs in. */
function hasSignIn({ values, practice }: Opening): boolean {
  if (practice !== undefined || isGiven(values.accessToken)) return true;
  return isGiven(values.operatorClientId) && isGiven(values.operatorClientSecret);
}

function isGiven(value: Json | undefined): boolean {
  return value !== undefined && value !== '';
}
