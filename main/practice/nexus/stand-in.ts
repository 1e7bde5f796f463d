import { jsonReply, type RawReply } from '../http/raw-reply.ts';
import { NexusError } from './nexus-error.ts';
import type { NexusFaultKind } from './options.ts';

const OUTAGES = {
  500: 'Something went wrong in Digital Channels.',
  502: 'A service behind Digital Channels answered badly.',
  503: 'Digital Channels is not available.',
  504: 'A service behind Digital Channels did not answer in time.',
} as const;

/** What answers instead of Nexus under a fault, in its envelope; undefined for faults that let it act. */
export function standIn(fault: NexusFaultKind): RawReply | undefined {
  switch (fault.kind) {
    case 'status':
      return refusal(new NexusError(fault.status, OUTAGES[fault.status]));
    case 'throttle':
      return refusal(new NexusError(429, 'Too many requests.', { 'retry-after': String(fault.retryAfter) }));
    case 'forbid':
      return refusal(new NexusError(403, `The API key lacks ${fault.permissions.join(', ')}.`));
    case 'status-code':
      return jsonReply(200, { status: { code: fault.code, message: fault.message } });
    default:
      return undefined;
  }
}

/** A refusal on its way out. */
export function refusal(error: NexusError): RawReply {
  return jsonReply(error.status, error.toBody(), error.headers);
}
