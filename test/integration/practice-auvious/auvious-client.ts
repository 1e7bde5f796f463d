import type { PracticeAuvious } from '../../../main/practice/auvious/start.ts';
import type { Answer } from '../practice/client.ts';

/** Headers of a request; one that is undefined is not sent. */
export type Sent = { readonly [name: string]: string | undefined };

/** Sends one request; a text body goes out as it is, anything else as JSON. */
export async function ask(origin: string, method: string, path: string, body?: unknown, more: Sent = {}) {
  const all = { 'content-type': 'application/json', ...more };
  const headers = Object.entries(all).filter((pair): pair is [string, string] => pair[1] !== undefined);
  const sent = body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) };
  const response = await fetch(`${origin}${path}`, { method, headers, ...sent });
  const text = await response.text();
  const isJson = (response.headers.get('content-type') ?? '').startsWith('application/json');
  const answer: Answer = {
    status: response.status,
    headers: response.headers,
    body: isJson && text !== '' ? JSON.parse(text) : text,
  };
  return answer;
}

/** A token of the sample client. */
export async function tokenOf({ origin, samples }: PracticeAuvious): Promise<string> {
  const { clientId, clientSecret } = samples;
  const body = new URLSearchParams({
    grant_type: 'client_credentials',
    client_id: clientId,
    client_secret: clientSecret,
  });
  const response = await fetch(`${origin}/security/oauth/token`, { method: 'POST', body });
  const { access_token: token } = (await response.json()) as { access_token: string };
  return token;
}

/** The headers of a callback of the sample client. */
export async function clientHeaders(auvious: PracticeAuvious): Promise<Record<string, string>> {
  const { origin, samples } = auvious;
  const authorization = `Bearer ${await tokenOf(auvious)}`;
  return { authorization, 'X-ApplicationId': samples.applicationId, 'X-UrlBase': origin };
}

/** Has a code sent to the sample customer, and gives the headers of a callback by it. */
export async function otpHeaders({ origin, samples }: PracticeAuvious): Promise<Record<string, string>> {
  const { body } = await ask(origin, 'POST', '/security/otp', { to: samples.customerPhone, channel: 'SMS' });
  return {
    'X-OtpVerificationId': body.id,
    'X-OtpCode': samples.otpCode,
    'X-ApplicationId': samples.applicationId,
  };
}

/** The least that makes a callback. */
export const callback = {
  callbackUserName: 'Jane Doe',
  callbackNumbers: ['+61491570156'],
  queueName: 'Service Callback',
};

export const CALLBACK = '/security/genesys/callback';
export const ROOM = '/security/genesys/room';
