import type { GwsSamples } from '../../../main/practice/gws/samples.ts';
import type { Answer } from '../practice/client.ts';

/** Headers of a request; one that is undefined is not sent. */
export type Sent = { readonly [name: string]: string | undefined };

/** Sends one request; a text body goes out as it is, anything else as JSON. */
export type GwsSend = (method: string, path: string, body?: unknown, headers?: Sent) => Promise<Answer>;

/** A Basic header. */
export function basic(user: string, password: string): string {
  return `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;
}

/** Requests of the ops account to Auth and Environment. */
export function asOps({ authOrigin, opsUser, opsPassword }: GwsSamples): GwsSend {
  return async (method, path, body, more = {}) => {
    const all = { 'content-type': 'application/json', authorization: basic(opsUser, opsPassword), ...more };
    const headers = Object.entries(all).filter((pair): pair is [string, string] => pair[1] !== undefined);
    const sent = body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) };
    return answerOf(await fetch(`${authOrigin}${path}`, { method, headers, ...sent }));
  };
}

/** Asks for a token; the client is said by a Basic header, or by none. */
export async function askToken(
  authOrigin: string,
  client: readonly [string, string] | undefined,
  form: { readonly [name: string]: string },
): Promise<Answer> {
  const headers: [string, string][] = client === undefined ? [] : [['authorization', basic(...client)]];
  const body = new URLSearchParams(form);
  return answerOf(await fetch(`${authOrigin}/auth/v3/oauth/token`, { method: 'POST', headers, body }));
}

async function answerOf(response: Response): Promise<Answer> {
  const text = await response.text();
  const isJson = (response.headers.get('content-type') ?? '').startsWith('application/json');
  return { status: response.status, headers: response.headers, body: isJson ? JSON.parse(text) : text };
}

/** `nexus_client` as the guide describes it (S003:110). */
export const nexusClient = (client_secret: string, redirectURIs: readonly string[] = ['https://nexus.example']) => ({
  name: 'nexus_client',
  description: 'nexus_client',
  client_id: 'nexus_client',
  client_secret,
  clientType: 'CONFIDENTIAL',
  internalClient: true,
  authorities: ['ROLE_INTERNAL_CLIENT'],
  scope: ['*'],
  authorizedGrantTypes: ['refresh_token', 'password', 'client_credentials', 'authorization_code'],
  redirectURIs,
  accessTokenExpirationTimeout: 43200,
  refreshTokenExpirationTimeout: 2592000,
});
