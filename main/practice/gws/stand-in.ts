import { jsonReply, type RawReply } from '../http/raw-reply.ts';
import { refusal } from './answer.ts';
import { GwsError } from './gws-error.ts';
import type { GwsFaultKind } from './options.ts';

const OUTAGES = {
  500: 'An internal error occurred.',
  502: 'A service behind Auth answered badly.',
  503: 'The service is not available.',
  504: 'A service behind Auth did not answer in time.',
} as const;

/** What answers instead of GWS under a fault, in its own words; undefined for faults that let it act. */
export function standIn(fault: GwsFaultKind): RawReply | undefined {
  const refuse = (error: GwsError) => refusal(error, '/', 'http');
  switch (fault.kind) {
    case 'status':
      return refuse(new GwsError(fault.status, OUTAGES[fault.status]));
    case 'throttle': {
      const headers = { 'retry-after': String(fault.retryAfter) };
      return refuse(new GwsError(429, 'Too many requests.', { headers }));
    }
    case 'forbid':
      return refuse(new GwsError(403, `Access is denied: ${fault.permissions.join(', ')}.`));
    case 'status-code':
      return jsonReply(200, { status: { code: fault.code, message: fault.message } });
    case 'oauth-error':
      return jsonReply(fault.status, { error: fault.error, error_description: 'The request was refused.' });
    default:
      return undefined;
  }
}
