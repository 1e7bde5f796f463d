import { jsonReply, type RawReply } from '../http/raw-reply.ts';
import { tooManyRequests } from './answer.ts';
import { ApiError, missingPermissions } from './api-error.ts';
import type { FaultKind } from './faults.ts';
import { throttledLogin } from './login-reply.ts';

/** What answers instead of the API under a fault, in the API's error body; undefined for faults that let it act. */
export function standIn(fault: FaultKind, contextId: string): RawReply | undefined {
  const refuse = (error: ApiError) =>
    jsonReply(error.status, error.toBody(contextId), { 'inin-correlation-id': contextId, ...error.headers });
  switch (fault.kind) {
    case 'status':
      return refuse(outage(fault.status));
    case 'throttle':
      return refuse(tooManyRequests('Rate limit exceeded the maximum.', fault.retryAfter));
    case 'throttle-token':
      return throttledLogin(fault.retryAfter);
    case 'forbid':
      return refuse(missingPermissions(fault.permissions));
    default:
      return undefined;
  }
}

function outage(status: 500 | 502 | 503 | 504): ApiError {
  switch (status) {
    case 500:
      return new ApiError(500, 'internal.server.error', 'The server encountered an unexpected condition.');
    case 502:
      return new ApiError(502, 'bad.gateway', 'The server received an invalid response from an upstream server.');
    case 503:
      return new ApiError(503, 'service.unavailable', 'Service Unavailable - The server is currently unavailable.');
    case 504:
      return new ApiError(504, 'request.timeout', 'The request timed out.');
  }
}
