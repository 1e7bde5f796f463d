import type { ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import { tooManyRequests } from './answer.ts';
import { ApiError, missingPermissions } from './api-error.ts';
import type { FaultKind } from './faults.ts';
import { throttledLogin } from './login-reply.ts';
import { jsonReply, type RawReply } from './raw-reply.ts';

/** How a reply leaves: as a normal response, or already written (or cut) on the raw one. */
export type Sent =
  | { readonly how: 'respond'; readonly reply: RawReply }
  | { readonly how: 'raw'; readonly status: number };

const PROXY_PAGE =
  '<!DOCTYPE html>\n<html><head><title>Proxy notice</title></head><body><h1>The proxy could not complete your request</h1></body></html>\n';

/**
 * Runs one exchange under a fault. `act` does what was asked; the kinds that answer by themselves never call it.
 */
export async function transmit(
  fault: FaultKind | undefined,
  act: () => RawReply,
  outgoing: ServerResponse,
  sleep: (ms: number) => Promise<void>,
  contextId: () => string,
): Promise<Sent> {
  const stand = fault === undefined ? undefined : standIn(fault, contextId());
  if (stand !== undefined) return { how: 'respond', reply: stand };
  if (fault?.kind === 'latency') await sleep(fault.ms);
  if (fault?.kind === 'reset-before') return cut(outgoing);
  const reply = act();
  switch (fault?.kind) {
    case 'reset-after':
      return cut(outgoing);
    case 'truncate':
      begin(outgoing, reply, Buffer.byteLength(reply.text) + 1);
      outgoing.write(half(reply), () => outgoing.socket?.destroy());
      return { how: 'raw', status: reply.status };
    case 'stall':
      begin(outgoing, reply, Buffer.byteLength(reply.text) + 1);
      outgoing.write(half(reply));
      return { how: 'raw', status: reply.status };
    case 'drip':
      begin(outgoing, reply, Buffer.byteLength(reply.text));
      for (const byte of Buffer.from(reply.text)) {
        outgoing.write(Buffer.of(byte));
        await sleep(fault.ms);
      }
      outgoing.end();
      return { how: 'raw', status: reply.status };
    case 'gzip': {
      const zipped = gzipSync(reply.text);
      outgoing.writeHead(reply.status, {
        ...reply.headers,
        'content-encoding': 'gzip',
        'content-length': zipped.length,
      });
      outgoing.end(zipped);
      return { how: 'raw', status: reply.status };
    }
    default:
      return { how: 'respond', reply };
  }
}

function standIn(fault: FaultKind, contextId: string): RawReply | undefined {
  const refuse = (error: ApiError) =>
    jsonReply(error.status, error.toBody(contextId), { 'inin-correlation-id': contextId, ...error.headers });
  switch (fault.kind) {
    case 'status':
      return refuse(outage(fault.status));
    case 'proxy-html':
      return { status: fault.status, headers: { 'content-type': 'text/html; charset=utf-8' }, text: PROXY_PAGE };
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

function cut(outgoing: ServerResponse): Sent {
  outgoing.socket?.resetAndDestroy();
  return { how: 'raw', status: 0 };
}

function begin(outgoing: ServerResponse, reply: RawReply, length: number): void {
  outgoing.writeHead(reply.status, { ...reply.headers, 'content-length': length });
}

function half(reply: RawReply): Buffer {
  const bytes = Buffer.from(reply.text);
  return bytes.subarray(0, Math.ceil(bytes.length / 2));
}
