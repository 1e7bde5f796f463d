import type { SecretHole, Template } from '../../../../shared/plan/action.ts';
import { NEXUS, type NexusPlace } from '../call.ts';
import { servicesPath } from '../paths.ts';
import type { NexusWrite } from './nexus-write.ts';

/** What a service is told. `url` is left out where the guide's body has none (Async). */
export interface ServiceBody {
  readonly url?: string;
  readonly data: Template;
  readonly secret: Template;
}

/** Creates a service (POST), replaces it (PUT) or removes it (DELETE, without a body). */
export function writeService(
  method: 'POST' | 'PUT' | 'DELETE',
  place: NexusPlace,
  name: string,
  body?: ServiceBody,
): NexusWrite {
  const { url, data, secret } = body ?? { data: null, secret: null };
  return {
    system: NEXUS,
    method,
    path: [servicesPath(place, name)],
    headers: { 'x-api-key': API_KEY, 'x-ccid': place.ccid },
    body: body === undefined ? null : { ...(url === undefined ? {} : { url }), data, secret },
  };
}

/** The place for the key, wherever a header or a body needs it. */
const API_KEY: SecretHole = { $secret: 'apiKey' };
