import type { JsonObject } from '../../../shared/json.ts';
import { tenantProvisioningText as text } from '../../../shared/text/tenant-provisioning.ts';
import type { PracticeJson } from '../../practice/start.ts';
import type { RunTarget } from '../../runs/runnable.ts';
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
  const also = [{ origin: auth.origin, label: text.authTarget(new URL(auth.origin).host), organization: '' }];
  if (practice !== undefined) {
    return { origin: practice.genesysCloud.origin, label: text.practiceTarget(name), also };
  }
  return { origin: nexus.origin, label: text.target(name, new URL(nexus.origin).host), also };
}
