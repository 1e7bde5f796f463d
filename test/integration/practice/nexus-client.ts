import type { Answer } from './client.ts';

/** Headers of a request; one that is undefined is not sent. */
export type Sent = { readonly [name: string]: string | undefined };

/** Sends one request to Nexus; paths are below `/nexus/v3`. A text body goes out as it is, anything else as JSON. */
export type NexusSend = (method: string, path: string, body?: unknown, headers?: Sent) => Promise<Answer>;

/** Requests with an API key, for the contact center `ccId`. */
export function nexusWith(origin: string, apiKey: string, ccId: string): NexusSend {
  return async (method, path, body, more = {}) => {
    const all = { 'content-type': 'application/json', 'x-api-key': apiKey, 'x-ccid': ccId, ...more };
    const headers = Object.entries(all).filter((pair): pair is [string, string] => pair[1] !== undefined);
    const response = await fetch(`${origin}/nexus/v3${path}`, {
      method,
      headers,
      redirect: 'manual',
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    const isJson = (response.headers.get('content-type') ?? '').startsWith('application/json');
    return { status: response.status, headers: response.headers, body: isJson ? JSON.parse(text) : text };
  };
}
