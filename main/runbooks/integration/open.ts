import { randomUUID } from 'node:crypto';
import type { Profile } from '../../../shared/profiles/profile.ts';
import { REGIONS } from '../../../shared/regions/table.ts';
import { loadBundledCatalogue } from '../../catalogue/load.ts';
import type { Opened, Opening } from '../../runs/runnable.ts';
import { createGenesysCloud, type GenesysCloudParts } from '../../systems/genesys-cloud/system.ts';
import { targetLabel } from '../../systems/genesys-cloud/target.ts';
import type { Credentials } from '../../systems/genesys-cloud/token.ts';
import type { Secret } from '../../vault/secret.ts';
import { targetOf } from './address.ts';
import { checkRows } from './checklist.ts';
import { connectIntegration } from './connection.ts';
import type { IntegrationContext } from './context.ts';
import { NoCredentials } from './faults.ts';
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
    accepted: opening.accepted.region,
  });
  const transport = opening.transport(target.named ?? []);
  const { loginOrigin, apiOrigin } = target;
  const connect = (credentials: GenesysCloudParts['credentials']) =>
    createGenesysCloud({ transport, loginOrigin, apiOrigin, credentials, clock });
  // Asked for only when something is sent: whoever exports or reveals later need not sign in.
  const operator = connect(() => operatorCredentials(opening));
  const given = await opening.secret('clientSecret');
  const secretOf = async (organization: string, clientId: string): Promise<Secret | undefined> =>
    (await opening.kept(apiOrigin, organization, clientId, 'clientSecret')) ?? given;

  const context: IntegrationContext = {
    profile,
    target,
    purpose,
    clock,
    secretKeptIn: opening.secretKeptIn,
    secretKnown: async (organization, clientId) => (await secretOf(organization, clientId)) !== undefined,
    async asClient(organization, clientId) {
      const secret = await secretOf(organization, clientId);
      return secret === undefined ? undefined : connect({ kind: 'client', id: clientId, secret });
    },
    bundledCatalogue: loadBundledCatalogue,
    randomUuid: randomUUID,
  };
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
    connect: (given, signal) => connectIntegration(context, operator, given, signal),
    checkRows: (wish) => checkRows(context, operator, wish),
  };
}

async function operatorCredentials(opening: Opening): Promise<Credentials> {
  const token = await opening.secret('accessToken');
  if (token !== undefined) return { kind: 'token', token };
  const id = opening.values.operatorClientId;
  if (typeof id !== 'string' || id === '') throw new NoCredentials('operatorClientId');
  const secret = await opening.secret('operatorClientSecret');
  if (secret === undefined) throw new NoCredentials('operatorClientSecret');
  return { kind: 'client', id, secret };
}

/** Hosts of the region table that requests may go to. */
export const GENESYS_CLOUD_HOSTS: readonly string[] = REGIONS.flatMap(({ loginHost, apiHost, appsHost }) => [
  loginHost,
  apiHost,
  appsHost,
]);
