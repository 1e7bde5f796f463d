import { createHash } from 'node:crypto';

/** What a page of the sign-in holds, as a browser would show it. */
export interface Page {
  readonly status: number;
  readonly html: string;
  readonly headers: Headers;
  /** Where a redirect leads; undefined for a page. */
  readonly location: URL | undefined;
}

/** A verifier with its challenge. */
export const VERIFIER = 'v'.repeat(64);
export const CHALLENGE = createHash('sha256').update(VERIFIER).digest('base64url');

/** Opens an address without following redirects. */
export async function open(address: string | URL, init: RequestInit = {}): Promise<Page> {
  const response = await fetch(address, { ...init, redirect: 'manual' });
  const to = response.headers.get('location');
  return {
    status: response.status,
    html: await response.text(),
    headers: response.headers,
    location: to === null ? undefined : new URL(to, address),
  };
}

/** The address of a sign-in; `more` replaces parameters, undefined leaves one out. */
export function authorizeAddress(
  origin: string,
  client: { clientId: string; redirectUri: string },
  more: { readonly [name: string]: string | undefined } = {},
): URL {
  const url = new URL('/oauth/authorize', origin);
  const all = {
    response_type: 'code',
    client_id: client.clientId,
    redirect_uri: client.redirectUri,
    code_challenge: CHALLENGE,
    code_challenge_method: 'S256',
    state: 'state-1',
    ...more,
  };
  for (const [name, value] of Object.entries(all)) if (value !== undefined) url.searchParams.set(name, value);
  return url;
}

const TEXTS: { readonly [entity: string]: string } = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
const decoded = (text: string) => text.replace(/&([\w#]+);/g, (_, entity: string) => TEXTS[entity] ?? '');

/** Fills the form of a sign-in page in as a browser does, presses a button, and tells where that leads. */
export async function submit(
  address: string | URL,
  page: Page,
  decision: 'sign-in' | 'refuse',
  user?: string,
): Promise<Page> {
  const action = /<form method="post" action="([^"]*)">/.exec(page.html)?.[1] ?? '';
  const form = new URLSearchParams();
  for (const [tag] of page.html.matchAll(/<input [^>]*>/g)) {
    const read = (name: string) => decoded(new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? '');
    const chosen = user === undefined ? tag.includes(' checked') : read('value') === user;
    if (read('type') !== 'radio' || chosen) form.append(read('name'), read('value'));
  }
  if (!page.html.includes(`<button name="decision" value="${decision}">`)) throw new Error('There is no such button.');
  form.append('decision', decision);
  return open(new URL(decoded(action), address), { method: 'POST', body: form });
}

/** Signs in on the page; the address that the browser is sent back to. */
export async function signInOnPage(address: string | URL, user?: string): Promise<URL> {
  const { location } = await submit(address, await open(address), 'sign-in', user);
  if (location === undefined) throw new Error('The sign-in led nowhere.');
  return location;
}
