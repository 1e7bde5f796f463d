import type { FaultKind } from '../http/faults.ts';
import type { RawReply } from '../http/raw-reply.ts';
import { IcwsError } from './icws-error.ts';

const OUTAGES = {
  500: 'An internal error occurred.',
  502: 'A server behind this one answered badly.',
  503: 'The server is not available.',
  504: 'A server behind this one did not answer in time.',
} as const;

/** What answers instead of ICWS under a fault, in its own words; undefined for faults that let it act. */
export function standIn(fault: FaultKind): RawReply | undefined {
  switch (fault.kind) {
    case 'status': {
      const errorId = fault.status === 503 ? 'error.server.unavailable' : 'error.request.unknownError';
      return new IcwsError(fault.status, OUTAGES[fault.status], { errorId }).toReply();
    }
    case 'throttle': {
      const headers = { 'retry-after': String(fault.retryAfter) };
      return new IcwsError(429, 'Too many requests.', { errorId: 'error.request.tooMany', headers }).toReply();
    }
    case 'forbid': {
      const errorId = 'error.request.accessDenied';
      return new IcwsError(403, `Access is denied: ${fault.permissions.join(', ')}.`, { errorId }).toReply();
    }
    default:
      return undefined;
  }
}
