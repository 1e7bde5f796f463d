import { z } from 'zod';
import type { Call } from '../../../engine/call.ts';
import { type NexusPlace, readCall } from '../call.ts';
import { apiKeysPath } from '../paths.ts';
import { type ApiKey, apiKey } from '../schemas.ts';

/** Names and permissions of the API keys that there are; never a key. */
export function listApiKeys(place: Pick<NexusPlace, 'prefix'>): Call<'read', readonly ApiKey[]> {
  return readCall({ name: 'nexus.apikeys.list', path: apiKeysPath(place), schema: z.array(apiKey) });
}
