import ky from 'ky';
import { RequestStopped } from '../faults/network.ts';
import { type Exchange, RemoteFault } from '../faults/remote-fault.ts';
import { connectionFault } from './connection-error.ts';
import type { Clean } from './mask.ts';
import { readReply } from './read-reply.ts';
import type { OutgoingRequest, Reply } from './request.ts';
import type { Serialized } from './serialize.ts';

/** What one attempt needs besides the request. */
export interface Attempt {
  readonly fetch: typeof globalThis.fetch;
  readonly now: () => number;
  readonly url: URL;
  readonly wire: Serialized;
  readonly clean: Clean;
  readonly timeoutSeconds: number;
  readonly signal: AbortSignal | undefined;
  /** Called with the headers of every reply. */
  readonly heard: (headers: Headers) => void;
}

/**
 * Sends a request once and reads the whole reply; each of the two has the time limit for itself.
 * @throws RemoteFault
 */
export async function attemptOnce(request: OutgoingRequest, attempt: Attempt): Promise<Reply> {
  const { url, wire, timeoutSeconds, signal } = attempt;
  let exchange: Exchange = { method: request.method, url: `${url.origin}${url.pathname}`, acted: 'unknown' };
  try {
    const sent = ky(url, {
      method: request.method,
      headers: wire.headers,
      ...(wire.body === undefined ? {} : { body: wire.body }),
      ...(signal === undefined ? {} : { signal }),
      fetch: (input, init) => attempt.fetch(input, init),
      // A redirect would take the Authorization header to a host that nobody allowed.
      redirect: 'manual',
      cache: 'no-store',
      credentials: 'omit',
      retry: 0,
      throwHttpErrors: false,
      timeout: timeoutSeconds * 1000,
    });
    const response = await sent;
    const correlationId = response.headers.get('inin-correlation-id');
    exchange = { ...exchange, status: response.status, ...(correlationId === null ? {} : { correlationId }) };
    attempt.heard(response.headers);
    const text = await sent.text();
    return readReply(request, exchange, response.headers, text, attempt.clean, attempt.now());
  } catch (error) {
    if (error instanceof RemoteFault) throw error;
    if (signal?.aborted) throw new RequestStopped(exchange);
    throw connectionFault(error, exchange, timeoutSeconds);
  }
}
