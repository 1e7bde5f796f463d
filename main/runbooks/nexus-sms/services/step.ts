import { reasonOf } from '../../../engine/blocked.ts';
import type { Knowledge, Observed, Step } from '../../../engine/step.ts';
import { SecretNotAtHand } from '../../genesys-cloud/faults.ts';
import type { ServiceDefinition } from '../../nexus/services/definition.ts';
import { serviceStep } from '../../nexus/services/step.ts';
import type { SmsContext } from '../context.ts';
import { clientIdNow, orgIdNow } from '../genesys/out.ts';
import { ClientNotGiven } from './faults.ts';

/** One service of the SMS guide. Genesys Cloud aggregation makes its key first, and the client that one of them carries. */
export function smsServiceStep(context: SmsContext, definition: ServiceDefinition): Step {
  const { step, service } = definition;
  return serviceStep(context, definition, {
    title: context.variant.steps.find(({ id }) => id === step)?.title ?? service,
    keyFrom: 'gca-apikey',
    ready: (known, seen) => clientReady(context, definition, known, seen),
  });
}

/** Only with the client at hand; what the run itself makes first is there when it is needed. */
async function clientReady(
  context: SmsContext,
  { client: needsClient, service }: ServiceDefinition,
  known: Knowledge,
  seen: Observed,
): Promise<Observed> {
  const [organization, clientId] = [orgIdNow(known), clientIdNow(known)];
  if (needsClient === undefined) return seen;
  // Somebody else is to create it: until it is given, there is nothing to send.
  if (clientId === undefined && known.applying && !(await context.secretAtHand('clientSecret'))) {
    return { is: 'unknown', why: reasonOf(new ClientNotGiven(service)) };
  }
  if (organization === undefined || clientId === undefined) return seen;
  // From here on the client's secret is the one that a body with a place for it gets.
  const client = await context.asClient(organization, clientId);
  if (client !== undefined || known.planned('rotate')) return seen;
  return {
    is: 'incomplete',
    out: {},
    why: reasonOf(new SecretNotAtHand(String(known.value('oauthAppName') ?? clientId))),
  };
}
