import type { Query, Reader } from '../../engine/call.ts';
import type { Exchange } from '../faults/remote-fault.ts';
import { isLoopback } from '../http/origins.ts';
import type { OutgoingRequest, Reply } from '../http/request.ts';
import type { Transport } from '../http/transport.ts';
import type { FetchedPage } from './call.ts';
import { NotAPage, PageNotServed, RedirectNotFollowed } from './faults.ts';

/** What reading a customer's page is made of. */
export interface WebSiteParts {
  /** A transport that may go to this origin; in a rehearsal one that stays on this machine. */
  readonly transportTo: (origin: string) => Pick<Transport, 'send'>;
  /** For the head of a reply, and again for its body. */
  readonly timeoutSeconds?: number;
}

const MAX_REDIRECTS = 5;
const MAX_BYTES = 5_000_000;
/** A plan waits for the page: one that takes longer is unchecked. */
const PATIENCE_SECONDS = 15;

/**
 * A reader whose one call gets a page like somebody who is not signed in: no cookie, no credentials. Redirects are
 * followed a few times, over http and https only; what a page loads is not.
 */
export function createWebSite({ transportTo, timeoutSeconds = PATIENCE_SECONDS }: WebSiteParts): Reader {
  async function page(address: string, signal: AbortSignal | undefined): Promise<FetchedPage> {
    let url = new URL(address);
    for (let redirects = 0; ; redirects += 1) {
      const reply = await transportTo(url.origin).send({ ...requestFor(url), timeoutSeconds }, signal);
      const { status, exchange } = reply;
      if (status < 300 || status >= 400) return { url: exchange.url, html: htmlOf(reply) };
      if (redirects === MAX_REDIRECTS) throw new RedirectNotFollowed(exchange, `more than ${MAX_REDIRECTS} redirects`);
      url = nextOf(reply.headers, url, exchange);
    }
  }
  return { read: async (call, signal) => call.reply(await page(call.path, signal)) };
}

function requestFor(url: URL): OutgoingRequest {
  const { origin, pathname } = url;
  return {
    effect: 'read',
    method: 'GET',
    origin,
    path: pathname,
    query: queryOf(url),
    headers: { accept: 'text/html,application/xhtml+xml' },
    // Whatever a site answers is looked at here: a status is no fault of a system that keeps to a contract.
    anyAnswer: true,
    maxBytes: MAX_BYTES,
  };
}

function queryOf({ searchParams }: URL): Query {
  return Object.fromEntries([...new Set(searchParams.keys())].map((name) => [name, searchParams.getAll(name)]));
}

/** @throws RedirectNotFollowed */
function nextOf(headers: Headers, from: URL, exchange: Exchange): URL {
  const to = URL.parse(headers.get('location') ?? '', from.href);
  if (to === null || !headers.has('location')) throw new RedirectNotFollowed(exchange, 'it does not say where to');
  if (!/^https?:$/.test(to.protocol)) throw new RedirectNotFollowed(exchange, `it leads to ${to.protocol}`);
  if (to.username !== '' || to.password !== '') throw new RedirectNotFollowed(exchange, 'it brings credentials along');
  // Programs on this computer may listen to nobody but this computer.
  if (isLoopback(to.hostname) && !isLoopback(from.hostname))
    throw new RedirectNotFollowed(exchange, 'it leads to this computer');
  return to;
}

/** @throws PageNotServed, NotAPage */
function htmlOf({ status, headers, body, exchange }: Reply): string {
  if (status < 200 || status >= 300) throw new PageNotServed(exchange);
  const type = headers.get('content-type') ?? 'text/html';
  if (!/^\s*(?:text\/html|application\/xhtml\+xml|text\/plain)\b/i.test(type)) throw new NotAPage(exchange);
  // A body that reads as JSON has come as such, and is no page.
  if (body === undefined) return '';
  if (typeof body !== 'string') throw new NotAPage(exchange);
  return body;
}
