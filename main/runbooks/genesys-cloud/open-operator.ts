import type { Opening } from '../../runs/runnable.ts';
import { createGenesysCloud, type GenesysCloud } from '../../systems/genesys-cloud/system.ts';
import type { Transport } from '../../systems/http/transport.ts';
import { type AddressContext, type NamedTarget, targetOf } from './address.ts';
import { operatorCredentials } from './operator.ts';

/** The organization of Genesys Cloud as whoever signs in sees it, and the way there. */
export interface Operator {
  readonly target: NamedTarget;
  readonly transport: Transport;
  readonly operator: GenesysCloud;
}

/**
 * Nothing is asked of the organization yet.
 * @param address the value that holds its address, and the step at which an unknown origin is accepted
 * @throws RegionNotRecognised
 */
export function openOperator(opening: Opening, address: Pick<AddressContext, 'field' | 'step'>): Operator {
  const { values, practice, clock } = opening;
  const target = targetOf(String(values[address.field] ?? ''), {
    practiceOrigin: practice?.genesysCloud.origin,
    accepted: opening.accepted[address.step],
    ...address,
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
