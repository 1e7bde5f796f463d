import type { Opening } from '../../runs/runnable.ts';
import { createGenesysCloud } from '../../systems/genesys-cloud/system.ts';
import type { Target } from '../../systems/genesys-cloud/target.ts';
import { targetOf } from '../genesys-cloud/address.ts';
import { operatorCredentials } from '../genesys-cloud/operator.ts';
import { ADDRESS } from './address.ts';

/** The organization of Genesys Cloud as whoever signs in sees it, and the way there. */
interface Operator {
  readonly target: Target;
  readonly transport: ReturnType<Opening['transport']>;
  readonly operator: ReturnType<typeof createGenesysCloud>;
}

/** Nothing is asked of the organization yet. @throws RegionNotRecognised */
export function openOperator(opening: Opening): Operator {
  const { values, practice, clock } = opening;
  const target = targetOf(String(values.region ?? ''), {
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
    // Asked for only when something is sent: whoever exports later need not sign in.
    credentials: () => operatorCredentials(opening),
  });
  return { target, transport, operator };
}
