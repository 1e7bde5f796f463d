import type { RawReply } from '../http/raw-reply.ts';
import { AuviousError } from './auvious-error.ts';
import type { AuviousFaultKind } from './options.ts';

const OUTAGES = {
  500: 'An internal error occurred.',
  502: 'A service behind Auvious answered badly.',
  503: 'The service is not available.',
  504: 'A service behind Auvious did not answer in time.',
} as const;

/** What answers instead of Auvious under a fault, in its own words; undefined for faults that let it act. */
export function standIn(fault: AuviousFaultKind): RawReply | undefined {
  switch (fault.kind) {
    case 'status':
      return new AuviousError(fault.status, OUTAGES[fault.status]).toReply();
    case 'throttle': {
      const headers = { 'retry-after': String(fault.retryAfter) };
      return new AuviousError(429, 'Too many requests.', { headers }).toReply();
    }
    case 'forbid':
      return new AuviousError(403, `Access is denied: ${fault.permissions.join(', ')}.`).toReply();
    case 'refuse':
      return new AuviousError(fault.status, fault.error).toReply();
    default:
      return undefined;
  }
}
