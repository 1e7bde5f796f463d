import type { Reader } from '../../../engine/call.ts';
import { ApiKeyNotAllowed, ApiKeyUnknown } from '../../../systems/faults/nexus.ts';
import type { NexusPlace } from '../../../systems/nexus/call.ts';
import { listServicesAsTenant } from '../../../systems/nexus/calls/services.ts';
import { isNotOffered } from '../../../systems/nexus/not-offered.ts';

/** What Digital Channels says about the tenant's key. `untold`: this server has no list to try it with. */
export type KeyState = 'opens' | 'refused' | 'not-allowed' | 'untold';

/** Tries the tenant's key with a look. @throws Fault by cause where the look itself failed */
export async function tryKey(place: NexusPlace, read: Reader, signal: AbortSignal): Promise<KeyState> {
  try {
    await read.read(listServicesAsTenant(place), signal);
    return 'opens';
  } catch (error) {
    if (error instanceof ApiKeyUnknown) return 'refused';
    if (error instanceof ApiKeyNotAllowed) return 'not-allowed';
    if (isNotOffered(error)) return 'untold';
    throw error;
  }
}
