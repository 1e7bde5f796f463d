import type { IcwsSamples } from '../../../main/practice/icws/samples.ts';
import type { Answer } from '../practice/client.ts';

/** Headers of a request; one that is undefined is not sent. */
export type Sent = { readonly [name: string]: string | undefined };

/** Sends one request of a session; paths are those below it. */
export interface IcwsClient {
  readonly id: string;
  readonly headers: { readonly cookie: string; readonly 'inin-icws-csrf-token': string };
  send(method: string, path: string, body?: unknown, headers?: Sent): Promise<Answer>;
}

/** Sends one request; a text body goes out as it is, anything else as JSON. */
export async function ask(
  origin: string,
  method: string,
  path: string,
  body?: unknown,
  more: Sent = {},
): Promise<Answer> {
  const headers = Object.entries(more).filter((pair): pair is [string, string] => pair[1] !== undefined);
  const sent = body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) };
  const response = await fetch(`${origin}${path}`, { method, headers, ...sent });
  const text = await response.text();
  const isJson = (response.headers.get('content-type') ?? '').startsWith('application/json');
  return { status: response.status, headers: response.headers, body: isJson ? JSON.parse(text) : text };
}

/** What a client sends to connect (P10). */
export function signIn({ user, password }: Pick<IcwsSamples, 'user' | 'password'>) {
  const applicationName = 'a test';
  return {
    __type: 'urn:inin.com:connection:icAuthConnectionRequestSettings',
    applicationName,
    userID: user,
    password,
  };
}

/** Opens a session as the sample user. */
export async function connect(samples: IcwsSamples): Promise<IcwsClient> {
  const language = { 'accept-language': 'en-US' };
  const { status, headers, body } = await ask(samples.origin, 'POST', '/icws/connection', signIn(samples), language);
  if (status !== 201) throw new Error(`${status} ${JSON.stringify(body)}`);
  const id: string = body.sessionId;
  const cookie = headers.get('set-cookie')?.split(';')[0] ?? '';
  const own = { cookie, 'inin-icws-csrf-token': String(body.csrfToken) };
  return {
    id,
    headers: own,
    send: (method, path, sent, more) => ask(samples.origin, method, `/icws/${id}${path}`, sent, { ...own, ...more }),
  };
}
