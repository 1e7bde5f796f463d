import type { SmsVariant } from '../../../shared/runbooks/nexus-sms/variants.ts';
import { SecretNotGiven } from '../../runs/faults.ts';
import type { Opened, Opening } from '../../runs/runnable.ts';
import { bySystem } from '../../systems/by-system.ts';
import { GENESYS_CLOUD } from '../../systems/genesys-cloud/call.ts';
import { NEXUS } from '../../systems/nexus/call.ts';
import { SMS_AGGREGATION } from '../../systems/sms-aggregation/call.ts';
import type { Secret } from '../../vault/secret.ts';
import { contactCenterOf } from './contact-center.ts';
import type { SmsContext } from './context.ts';
import { gcAggregationSteps, resetSteps } from './gc-aggregation.ts';
import { connectSms } from './genesys/connect.ts';
import { type OpenGenesys, openGenesys } from './genesys/open.ts';
import { orgIdNow } from './genesys/out.ts';
import { openNexus } from './open-nexus.ts';

/**
 * Binds the runbook of Genesys Cloud aggregation (option 3) to an organization and a contact center.
 * @throws RegionNotRecognised, RegionsDiffer, PracticeWithoutNexus, the faults of secret references
 */
export async function openAggregation(variant: SmsVariant, opening: Opening): Promise<Opened> {
  const { values, clock, purpose, secretKeptIn } = opening;
  const center = contactCenterOf(values, opening.practice);
  const genesys = await openGenesys(opening, opening.practice === undefined ? [center.origin] : []);
  const { nexus, secret } = openNexus(opening, genesys.transport, center);
  const client = clientSide(genesys);
  const context: SmsContext = {
    variant,
    purpose,
    clock,
    nexusOrigin: center.origin,
    nexusPath: center.path,
    ccid: center.ccid,
    secretKeptIn,
    secretAtHand: async (name) => (await secret(name)) !== undefined,
    asClient: client.use,
  };
  const sides = bySystem({ [GENESYS_CLOUD]: genesys.operator, [NEXUS]: nexus, [SMS_AGGREGATION]: client.side });
  const { place } = genesys;
  const { origin, label } = center.target;
  const bound = {
    id: variant.runbook,
    title: variant.title,
    target: `${place.label} ${place.origin}, ${label} ${center.origin}${center.path}`,
  };
  return {
    runbook: { ...bound, steps: gcAggregationSteps(context, genesys) },
    rotation: () => ({ ...bound, id: `${bound.id}/rotate`, steps: resetSteps(context, genesys) }),
    target: { ...place, also: [{ origin, label, organization: center.ccid }] },
    read: sides,
    writer: sides,
    who: (known) => ({
      id: orgIdNow(known) ?? '',
      shortName: String(known.outNow('gca-signin', 'orgShortName') ?? ''),
      name: String(known.outNow('gca-signin', 'orgLongName') ?? ''),
    }),
    holder: (system) => (system === NEXUS ? { origin: center.origin, organization: center.ccid } : undefined),
    secretFor: async (name) => (name === 'clientSecret' ? client.secret() : secret(name)),
    skewSeconds: genesys.transport.skewSeconds,
    connect: (given, signal) => connectSms(genesys, given, signal),
  };
}

type Aggregation = NonNullable<Awaited<ReturnType<OpenGenesys['aggregation']>>>;

/** The integration's client: once it is known, `sms-aggregation` is read and written as it. */
function clientSide({ aggregation, clientSecret }: OpenGenesys) {
  let used: { readonly key: string; readonly secret: Secret; readonly client: Aggregation } | undefined;
  const asked = (): Aggregation => {
    if (used === undefined) throw new SecretNotGiven('clientSecret');
    return used.client;
  };
  return {
    async use(organization: string, clientId: string): Promise<Aggregation | undefined> {
      const key = `${organization} ${clientId}`;
      const secret = await clientSecret(organization, clientId);
      if (secret === undefined) return undefined;
      // One sign-in serves all steps, as long as it is the same client with the same secret.
      if (used?.key === key && used.secret.equals(secret)) return used.client;
      const client = await aggregation(organization, clientId);
      used = client === undefined ? undefined : { key, secret, client };
      return client;
    },
    secret: async (): Promise<Secret | undefined> => used?.secret,
    side: asked,
  };
}
