import type { Call, Reader } from '../../../engine/call.ts';
import { MissingPermission, NotAuthorized } from '../../../systems/faults/permission.ts';
import { NotFound } from '../../../systems/faults/refused-request.ts';
import { readAll } from '../../../systems/genesys-cloud/read-all.ts';
import type { Asked } from '../../../systems/sms-aggregation/call.ts';
import { listOffered } from '../../../systems/sms-aggregation/calls/client.ts';
import { SmsAggregationNotEnabled } from './faults.ts';

const DOMAIN = 'messagingprovisioning';

/**
 * Reads something of SMS Aggregation. Without the product an organization answers 404, or 403 although the permission
 * is not even offered: both are said for what they are, and not as an error of the role.
 * @throws SmsAggregationNotEnabled, Fault
 */
export async function readProduct<T>(
  read: Reader,
  call: Call<'read', T>,
  organization: string,
  signal?: AbortSignal,
): Promise<T> {
  try {
    return await read.read(call, signal);
  } catch (error) {
    if (error instanceof NotFound) throw new SmsAggregationNotEnabled(organization);
    if (!(error instanceof MissingPermission || error instanceof NotAuthorized)) throw error;
    if (await isOffered(read, call.system as Asked, signal)) throw error;
    throw new SmsAggregationNotEnabled(organization);
  }
}

async function isOffered(read: Reader, who: Asked, signal: AbortSignal | undefined): Promise<boolean> {
  const options = signal === undefined ? {} : { signal };
  const offered = await readAll(read, (page) => listOffered(page, who), options);
  return offered.some(({ domain }) => domain.toLowerCase() === DOMAIN);
}
