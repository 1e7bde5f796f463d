import type { Reader } from '../../../engine/call.ts';
import type { Knowledge } from '../../../engine/step.ts';
import { CredentialsOrRegionRefused } from '../../../systems/faults/sign-in.ts';
import { getClientToken } from '../../../systems/sms-aggregation/calls/client.ts';
import type { SmsContext } from '../context.ts';

/** Whether the integration's client can be used: it is signed in, it is not there or without its secret, or refused. */
export type ClientState = 'in' | 'none' | 'refused';

/**
 * Signs in as the integration's client, where it exists and its secret is at hand; `sms-aggregation` is read as it then.
 * @throws Fault when the sign-in could not be tried
 */
export async function signInAsClient(
  { asClient }: Pick<SmsContext, 'asClient'>,
  read: Reader,
  known: Knowledge,
  signal: AbortSignal,
): Promise<ClientState> {
  const clientId = known.outNow('gca-oauth', 'clientId');
  if (typeof clientId !== 'string') return 'none';
  if ((await asClient(organizationOf(known), clientId)) === undefined) return 'none';
  try {
    await read.read(getClientToken(), signal);
    return 'in';
  } catch (error) {
    // The client's own step says so, and offers a reset.
    if (error instanceof CredentialsOrRegionRefused) return 'refused';
    throw error;
  }
}

/** Id of the organization; empty while nobody knows it. */
export function organizationOf(known: Pick<Knowledge, 'outNow' | 'value'>): string {
  const found = known.outNow('gca-signin', 'orgId') ?? known.outNow('gca-org', 'orgId') ?? known.value('orgId');
  return typeof found === 'string' ? found : '';
}
