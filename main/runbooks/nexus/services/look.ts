import type { Reader } from '../../../engine/call.ts';
import { NotFound } from '../../../systems/faults/refused-request.ts';
import type { NexusPlace } from '../../../systems/nexus/call.ts';
import { getService, listServices } from '../../../systems/nexus/calls/services.ts';
import { isNotOffered } from '../../../systems/nexus/not-offered.ts';
import type { Service } from '../../../systems/nexus/schemas.ts';
import type { ServiceContext } from './context.ts';

/**
 * What a look at a service found. `unreadable`: this server does not let services be read; `keyless`: there is no key
 * to look with yet.
 */
export type Look =
  | { readonly is: 'there'; readonly service: Service }
  | { readonly is: 'absent' | 'unreadable' | 'keyless' };

/** Where the context's Digital Channels is. */
export function nexusPlace({ nexusPath = '', ccid }: Pick<ServiceContext, 'nexusPath' | 'ccid'>): NexusPlace {
  return { prefix: nexusPath, ccid };
}

/**
 * Looks at one service. No public source describes reading (reference, section 2.3), so the list is asked first: only
 * where it exists does a missing service mean that there is none.
 * @throws Fault by cause
 */
export async function lookAt(
  context: ServiceContext,
  service: string,
  read: Reader,
  signal: AbortSignal,
): Promise<Look> {
  if (!((await context.secretAtHand('apiKey')) || (await context.secretAtHand('clusterKey')))) return { is: 'keyless' };
  const place = nexusPlace(context);
  if (!(await canRead(place, read, signal))) return { is: 'unreadable' };
  try {
    return { is: 'there', service: await read.read(getService(place, service), signal) };
  } catch (error) {
    if (error instanceof NotFound) return { is: 'absent' };
    throw error;
  }
}

/** Whether this server lists services at all. @throws Fault by cause */
export async function canRead(place: NexusPlace, read: Reader, signal: AbortSignal): Promise<boolean> {
  try {
    await read.read(listServices(place), signal);
    return true;
  } catch (error) {
    if (isNotOffered(error)) return false;
    throw error;
  }
}
