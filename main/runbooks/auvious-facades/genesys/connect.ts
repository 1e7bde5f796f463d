import { auviousGenesysText } from '../../../../shared/text/auvious-genesys.ts';
import type { Reader } from '../../../engine/call.ts';
import type { Given } from '../../../engine/knowledge.ts';
import type { Connection } from '../../../runs/connection.ts';
import type { Target } from '../../../systems/genesys-cloud/target.ts';
import { connect } from '../../genesys-cloud/connection.ts';
import { readOrganization } from '../../genesys-cloud/organization.ts';
import { readPrincipal } from '../../genesys-cloud/principal.ts';
import { regionFacts } from '../../genesys-cloud/region.ts';
import { ADDRESS } from '../address.ts';
import type { AuviousContext } from '../context.ts';
import { GenesysCloudNotGiven } from './faults.ts';

/**
 * Signs the operator in to the organization behind Auvious and lists the rights that help; a run needs none of them.
 * Sends reads only. @throws Fault
 */
export async function connectGenesys(
  { genesysCloud: target }: Pick<AuviousContext, 'genesysCloud'>,
  read: Reader,
  given: Given,
  signal: AbortSignal,
): Promise<Connection> {
  if (target === undefined) throw new GenesysCloudNotGiven();
  const title = { id: ADDRESS.step, title: '', actor: 'api' } as const;
  const first = {
    id: ADDRESS.step,
    observe: async () => ({ is: 'present', out: await identityOf(target, read, signal) }) as const,
  };
  const signIn = {
    steps: { signin: title, rights: title },
    first: [first],
    wanted: async () => Object.keys(auviousGenesysText.rights),
    why: auviousGenesysText.rights,
  };
  return connect(signIn, read, given, signal);
}

async function identityOf(target: Target, read: Reader, signal: AbortSignal) {
  const [principal, { out }] = await Promise.all([readPrincipal(read, signal), readOrganization(read, signal)]);
  // Remembered, the region stands in for what was typed: it must lead to the same organization again.
  const region = target.region?.name ?? target.loginOrigin;
  return { ...regionFacts(target), region, ...principal, ...out, orgShortName: out.orgShortName.toLowerCase() };
}
