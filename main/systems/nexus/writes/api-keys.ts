import type { Template } from '../../../../shared/plan/action.ts';
import { NEXUS, type NexusPlace } from '../call.ts';
import { apiKeysPath } from '../paths.ts';
import type { NexusWrite } from './nexus-write.ts';

/** With what a key may be made: another cluster key, or the access token of a tenant's user. */
export type KeyMaker = 'clusterKey' | 'outGWSAccessToken';

/** `POST …/apikeys` (S002:309-320, as a whole JSON object). The key stands in this reply, as `data.id`. */
export function createApiKey(
  place: Pick<NexusPlace, 'prefix'>,
  maker: KeyMaker,
  { tenant, name, permissions }: { tenant: string; name: string; permissions: readonly string[] },
): NexusWrite {
  const hole = { $secret: maker };
  const headers: { readonly [name: string]: Template } =
    maker === 'clusterKey' ? { 'x-api-key': hole } : { authorization: { bearer: hole } };
  const body = { tenant, name, permissions };
  return { system: NEXUS, method: 'POST', path: [apiKeysPath(place)], headers, body };
}
