import type { JsonObject } from '../../../shared/json.ts';
import { tenantProvisioningText as text } from '../../../shared/text/tenant-provisioning.ts';
import type { PracticeJson } from '../../practice/start.ts';
import type { RunTarget } from '../../runs/runnable.ts';
import { NEXUS_CLIENT } from '../../systems/gws/paths.ts';
import type { TenantPlaces } from './places.ts';

/**
 * What a run changes: the contact center in Digital Channels, and the deployment's Auth, where the client of all contact
 * centers is. Nobody else may change either meanwhile. A rehearsal is known by the origin of its practice systems as a
 * whole.
 */
export function tenantTarget(
  { tenantName }: JsonObject,
  { auth, nexus }: Pick<TenantPlaces, 'auth' | 'nexus'>,
  practice: PracticeJson | undefined,
): RunTarget {
  const name = String(tenantName ?? '');
  // The client's name stands where others have an organization: Digital Channels may answer at the same origin, and
  // while the contact center is not known, its lock is that of the origin.
  const label = text.authTarget(new URL(auth.origin).host);
  const also = [{ origin: auth.origin, label, organization: NEXUS_CLIENT }];
  if (practice !== undefined) {
    return { origin: practice.genesysCloud.origin, label: text.practiceTarget(name), also };
  }
  return { origin: nexus.origin, label: text.target(name, new URL(nexus.origin).host), also };
}
