import type { Call } from '../../../engine/call.ts';
import { readCall } from '../call.ts';
import { configurationPath } from '../paths.ts';
import { type FeatureLicence, type LicenceAllocation, licence, licenceAllocation } from '../schemas.ts';

/** A licence of the server. One that is not loaded is answered by NotFound. */
export function getFeatureLicence(id: string): Call<'read', FeatureLicence> {
  const path = configurationPath('feature-licenses', id);
  return readCall({ name: 'configuration.feature-licenses.get', path, query: ALL, schema: licence });
}

/** A licence that users and stations are given. One that is not loaded is answered by NotFound. */
export function getLicenceAllocation(id: string): Call<'read', LicenceAllocation> {
  const path = configurationPath('license-allocations', id);
  return readCall({ name: 'configuration.license-allocations.get', path, query: ALL, schema: licenceAllocation });
}

const ALL = { select: '*' };
