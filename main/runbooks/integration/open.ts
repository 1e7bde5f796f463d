import { randomUUID } from 'node:crypto';
import type { Profile } from '../../../shared/profiles/profile.ts';
import { loadBundledCatalogue } from '../../catalogue/load.ts';
import type { Opened, Opening } from '../../runs/runnable.ts';
import { createGenesysCloud, type GenesysCloudParts } from '../../systems/genesys-cloud/system.ts';
import { targetLabel } from '../../systems/genesys-cloud/target.ts';
import type { Secret } from '../../vault/secret.ts';
import { targetOf } from '../genesys-cloud/address.ts';
import { connect } from '../genesys-cloud/connection.ts';
import { operatorCredentials } from '../genesys-cloud/operator.ts';
import { rightsOf } from '../genesys-cloud/rights.ts';
import { checkRows } from './checklist.ts';
import type { IntegrationContext } from './context.ts';
import { ADDRESS, integrationIdentity } from './identity.ts';
import { organizationStep } from './organization.ts';
import { regionStep } from './region.ts';
import { signInStep } from './sign-in.ts';
import { integrationRunbook, rotationRunbook } from './steps.ts';

/**
 * Binds the integration runbook to a profile, a target and the operator's credentials. Its reader and writer reject with
 * NoCredentials and the faults of secret references when the operator cannot sign in.
 * @throws RegionNotRecognised, and the faults of secret references for `clientSecret`
 */
export async function openIntegration(profile: Profile, opening: Opening): Promise<Opened> {
  const { values, clock, purpose } = opening;
  const target = targetOf(String(values.address ?? ''), {
    practiceOrigin: opening.practice?.genesysCloud.origin,
    accepted: opening.accepted[ADDRESS.step],
    ...ADDRESS,
  });
  const transport = opening.transport(target.named ?? []);
  const { loginOrigin, apiOrigin } = target;
  const signIn = (credentials: GenesysCloudParts['credentials']) =>
    createGenesysCloud({ transport, loginOrigin, apiOrigin, credentials, clock });
  // Asked for only when something is sent: whoever exports or reveals later need not sign in.
  const operator = signIn(() => operatorCredentials(opening));
  const given = await opening.secret('clientSecret');
  const secretOf = async (organization: string, clientId: string): Promise<Secret | undefined> =>
    (await opening.kept(apiOrigin, organization, clientId, 'clientSecret')) ?? given;

  const context: IntegrationContext = {
    ...integrationIdentity(profile),
    profile,
    target,
    purpose,
    clock,
    secretKeptIn: opening.secretKeptIn,
    secretKnown: async (organization, clientId) => (await secretOf(organization, clientId)) !== undefined,
    async asClient(organization, clientId) {
      const secret = await secretOf(organization, clientId);
      return secret === undefined ? undefined : signIn({ kind: 'client', id: clientId, secret });
    },
    bundledCatalogue: loadBundledCatalogue,
    randomUuid: randomUUID,
  };
  const first = [regionStep(context), signInStep(), organizationStep(context)];
  const label = targetLabel(target);
  const bound = { id: profile.id, title: profile.title, target: `${label} ${apiOrigin}` };
  return {
    runbook: integrationRunbook(bound, context),
    rotation: (handOver) => rotationRunbook(bound, context, handOver),
    target: { origin: apiOrigin, label },
    read: operator,
    writer: operator,
    who: (known) => ({
      id: String(known.outNow('org', 'orgId') ?? ''),
      shortName: String(known.outNow('org', 'orgShortName') ?? ''),
      name: String(known.outNow('org', 'orgLongName') ?? ''),
    }),
    skewSeconds: transport.skewSeconds,
    connect: (given, signal) =>
      connect({ steps: context.steps, first, wanted: rightsOf(context) }, operator, given, signal),
    checkRows: (wish) => checkRows(context, operator, wish),
  };
}
