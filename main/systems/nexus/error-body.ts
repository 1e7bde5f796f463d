import {
  ApiKeyNotAllowed,
  ApiKeyUnknown,
  ContactCenterUnknown,
  MethodNotOffered,
  NexusRefused,
  ServiceExists,
} from '../faults/nexus.ts';
import { Conflict, NotFound } from '../faults/refused-request.ts';
import type { RemoteFault } from '../faults/remote-fault.ts';
import type { Reply } from '../http/request.ts';
import { envelope } from './schemas.ts';

/** The fault behind a refusal, by HTTP status and, for the words, the envelope (reference, section 2.3). */
export function nexusFault({
  status,
  body,
  exchange,
  clean,
}: Pick<Reply, 'status' | 'body' | 'exchange' | 'clean'>): RemoteFault {
  const parsed = envelope.safeParse(body);
  const detail = clean(parsed.data?.status.message ?? '');
  const ofService = /\/provisioning\/services\//.test(exchange.url);
  switch (status) {
    case 401:
      return new ApiKeyUnknown(exchange, detail);
    case 403:
      return new ApiKeyNotAllowed(exchange, detail);
    // Reading and removing ask for a service; only a write that makes one speaks of the contact center.
    case 404:
      return ofService && (exchange.method === 'POST' || exchange.method === 'PUT')
        ? new ContactCenterUnknown(exchange, detail)
        : new NotFound(exchange);
    case 405:
      return new MethodNotOffered(exchange);
    case 409:
      return ofService ? new ServiceExists(exchange, detail) : new Conflict(exchange, detail);
    default:
      return new NexusRefused(exchange, parsed.data?.status.code, detail);
  }
}
