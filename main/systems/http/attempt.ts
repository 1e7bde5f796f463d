import { RequestStopped } from '../faults/network.ts';
import { type Exchange, RemoteFault } from '../faults/remote-fault.ts';
import { boundedText } from './bounded-text.ts';
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
  /** Origin and path for messages: without what is secret in them. */
  readonly shownUrl: string;
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
  const { url, shownUrl, wire, timeoutSeconds, signal } = attempt;
  let exchange: Exchange = { method: request.method, url: shownUrl, acted: 'unknown' };
  try {
    // Loaded with the first request: it makes a request of its own while it loads, and with that Node's whole fetch.
    const { default: ky } = await import('ky');
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
    const { maxBytes } = request;
    const text =
      maxBytes === undefined
        ? await sent.text()
        : await boundedText(response, exchange, { bytes: maxBytes, seconds: timeoutSeconds });
    return readReply(request, exchange, response.headers, text, attempt.clean, attempt.now());
  } catch (error) {
    if (error instanceof RemoteFault) throw error;
    if (signal?.aborted) throw new RequestStopped(exchange);
    throw connectionFault(error, exchange, timeoutSeconds);
  }
}
