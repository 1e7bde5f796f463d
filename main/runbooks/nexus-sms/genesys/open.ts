import { loadBundledCatalogue } from '../../../catalogue/load.ts';
import type { Opening, RunTarget } from '../../../runs/runnable.ts';
import { createGenesysCloud, type GenesysCloud } from '../../../systems/genesys-cloud/system.ts';
import { type Target, targetLabel } from '../../../systems/genesys-cloud/target.ts';
import type { Credentials } from '../../../systems/genesys-cloud/token.ts';
import type { Transport } from '../../../systems/http/transport.ts';
import { createSmsAggregation } from '../../../systems/sms-aggregation/system.ts';
import type { Secret } from '../../../vault/secret.ts';
import type { IdentityContext } from '../../genesys-cloud/context.ts';
import { operatorCredentials } from '../../genesys-cloud/operator.ts';
import { SMS_IDENTITY } from './identity.ts';
import { addressesOf, smsTarget } from './target.ts';

/** The Genesys Cloud side of an opened run. */
export interface OpenGenesys {
  readonly target: Target;
  /** For `Opened.target`: the origin under which the client's secret is kept. */
  readonly place: RunTarget;
  /** What the services are told, also while the practice organization stands in. */
  readonly urls: { readonly gcLoginURL: string; readonly gcAPIURL: string };
  /** Reaches Genesys Cloud and the origins that were named besides. */
  readonly transport: Transport;
  /** Reader and writer of `genesys-cloud`: the operator's sign-in, made when something is first sent. */
  readonly operator: GenesysCloud;
  /** For the steps. */
  readonly context: IdentityContext;
  /** The client's secret: kept, else the one that was given. */
  clientSecret(organization: string, clientId: string): Promise<Secret | undefined>;
  /** Reader and writer of `sms-aggregation`: the client itself; undefined when its secret is not at hand. */
  aggregation(organization: string, clientId: string): Promise<GenesysCloud | undefined>;
}

/**
 * Binds the Genesys Cloud steps to a target and the operator's credentials. Reader and writer reject with NoCredentials
 * and the faults of secret references when the operator cannot sign in.
 * @param more further origins that the transport may reach
 * @throws RegionNotRecognised, RegionsDiffer, and the faults of secret references for `clientSecret`
 */
export async function openGenesys(opening: Opening, more: readonly string[] = []): Promise<OpenGenesys> {
  const { values, clock, purpose, secretKeptIn } = opening;
  const target = smsTarget(values, {
    practiceOrigin: opening.practice?.genesysCloud.origin,
    accepted: opening.accepted['gca-signin'],
  });
  const transport = opening.transport([...(target.named ?? []), ...more]);
  const { loginOrigin, apiOrigin } = target;
  const parts = { transport, loginOrigin, apiOrigin, clock };
  const given = await opening.secret('clientSecret');

  const clientSecret = async (organization: string, clientId: string): Promise<Secret | undefined> =>
    (await opening.kept(apiOrigin, organization, clientId, 'clientSecret')) ?? given;
  const credentials = async (organization: string, id: string): Promise<Credentials | undefined> => {
    const secret = await clientSecret(organization, id);
    return secret === undefined ? undefined : { kind: 'client', id, secret };
  };

  return {
    target,
    place: { origin: apiOrigin, label: targetLabel(target) },
    urls: addressesOf(target),
    transport,
    // Asked for only when something is sent: whoever exports or reveals later need not sign in.
    operator: createGenesysCloud({ ...parts, credentials: () => operatorCredentials(opening) }),
    context: {
      ...SMS_IDENTITY,
      target,
      purpose,
      clock,
      secretKeptIn,
      async asClient(organization, clientId) {
        const client = await credentials(organization, clientId);
        return client === undefined ? undefined : createGenesysCloud({ ...parts, credentials: client });
      },
      bundledCatalogue: loadBundledCatalogue,
    },
    clientSecret,
    async aggregation(organization, clientId) {
      const client = await credentials(organization, clientId);
      return client === undefined ? undefined : createSmsAggregation({ ...parts, credentials: client });
    },
  };
}
