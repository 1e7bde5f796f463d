import {
  ApiKeyNotAllowed,
  ApiKeyUnknown,
  ContactCenterUnknown,
  KeyMakerRefused,
  MethodNotOffered,
  NexusRefused,
  ServiceExists,
} from '../faults/nexus.ts';
import { BackendUnknown, TenantExists, TenantTokenRefused } from '../faults/nexus-tenants.ts';
import { Conflict, NotFound } from '../faults/refused-request.ts';
import type { RemoteFault } from '../faults/remote-fault.ts';
import type { Reply } from '../http/request.ts';
import { envelope } from './schemas.ts';

/** The fault behind a refusal, by HTTP status and, for the words, the envelope (reference, section 2.3). `maker` is what was sent to make a key with. */
export function nexusFault(
  { status, body, exchange, clean }: Pick<Reply, 'status' | 'body' | 'exchange' | 'clean'>,
  maker: 'clusterKey' | 'outGWSAccessToken' = 'clusterKey',
): RemoteFault {
  const parsed = envelope.safeParse(body);
  const detail = clean(parsed.data?.status.message ?? '');
  const ofService = /\/provisioning\/services\//.test(exchange.url);
  const ofKeys = /\/provisioning\/apikeys$/.test(exchange.url);
  if (ofKeys && (status === 401 || status === 403)) return new KeyMakerRefused(exchange, detail, maker);
  const ofTenants = /\/provisioning\/tenants$/.test(exchange.url);
  if (ofTenants && (status === 401 || status === 403)) return new TenantTokenRefused(exchange, detail);
  // A page of another server, or a path that nobody knows, has no envelope: only Digital Channels blames the address.
  if (ofTenants && status === 404 && parsed.success) return new BackendUnknown(exchange, detail);
  if (ofTenants && status === 409) return new TenantExists(exchange, detail);
  switch (status) {
    case 401:
      return new ApiKeyUnknown(exchange, detail);
    case 403:
      return new ApiKeyNotAllowed(exchange, detail);
    // Reading and removing ask for a service; only a write that makes one speaks of the contact center, or a list that says so.
    case 404:
      return (ofService && (exchange.method === 'POST' || exchange.method === 'PUT')) || isOfList(exchange.url, detail)
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

/** A 404 to the list mostly means that there are no lists; one that blames the contact center in words means that one. */
function isOfList(url: string, detail: string): boolean {
  const isList = /\/provisioning\/services\/[^/]+$/.test(url);
  return isList && /contact[ _-]?cent(er|re)|tenant/i.test(detail) && !/service/i.test(detail);
}
