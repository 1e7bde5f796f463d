import { tenantGwsText } from '../../../shared/text/tenant-gws.ts';
import type { Reader } from '../../engine/call.ts';
import { listContactCenters } from '../../systems/gws/calls/contact-centers.ts';
import { listSettings } from '../../systems/gws/calls/settings.ts';
import type { ContactCenter } from '../../systems/gws/schemas.ts';
import { sameUrl } from './client/compare.ts';
import type { TenantContext } from './context.ts';
import { CHATSERVICE_URI } from './setting/faults.ts';

/**
 * The other contact centers whose chats go to the same Digital Channels, in words. They sign in by the same client and
 * the same row, though nothing in either says so: a second tenant finds both and changes neither.
 * @throws Fault by cause
 */
export async function otherTenants(
  { places, ccid }: Pick<TenantContext, 'places' | 'ccid'>,
  read: Reader,
  signal: AbortSignal,
): Promise<readonly string[]> {
  const { auth, nexusURL } = places;
  const own = ccid()?.toLowerCase();
  async function isTenant({ id }: ContactCenter): Promise<boolean> {
    const settings = await read.read(listSettings(auth, id), signal);
    return settings.some(({ name, value }) => name === CHATSERVICE_URI && sameUrl(value, nexusURL));
  }
  const centers = await read.read(listContactCenters(auth), signal);
  const others = centers.filter(({ id }) => id.toLowerCase() !== own);
  const areTenants = await Promise.all(others.map(isTenant));
  return others.filter((_, at) => areTenants[at]).map(({ id, domains }) => tenantGwsText.center.oneOf(id, domains));
}
