import type { ServerResponse } from 'node:http';
import { RedirectPortBusy } from '../faults/browser-sign-in.ts';

/** A page for the browser that came back. */
export interface LoopbackPage {
  readonly status: number;
  readonly headers: { readonly [name: string]: string };
  readonly html: string;
}

export interface LoopbackOptions {
  readonly port: number;
  /** The one path that is answered; begins with `/`. */
  readonly path: string;
  /** Judges a query that arrived. The first page that it gives ends the listening; undefined: not what is waited for. */
  readonly answer: (query: URLSearchParams) => LoopbackPage | undefined;
}

/** A listener for one redirect. */
export interface Loopback {
  /** Lets the answer out, cuts everything else off and frees the port. */
  close(): Promise<void>;
}

/** Listens for one redirect. @throws RedirectPortBusy */
export type ListenForRedirect = (options: LoopbackOptions) => Promise<Loopback>;

/**
 * The one place of the product that listens, and only while somebody signs in by browser: on 127.0.0.1, GET of one
 * path, for this computer's own name only, so that no web page can reach it under a name of its own.
 * @throws RedirectPortBusy
 */
export async function listenForRedirect({ port, path, answer }: LoopbackOptions): Promise<Loopback> {
  // Seldom needed, and an import of it loads Node's whole fetch.
  const { createServer } = await import('node:http');
  let answered: Promise<void> | undefined;
  const server = createServer((request, response) => {
    const url = URL.parse(request.url ?? '', `http://localhost:${port}`);
    if (![`localhost:${port}`, `127.0.0.1:${port}`].includes(request.headers.host ?? '')) return refuse(response, 421);
    if (url?.pathname !== path) return refuse(response, 404);
    if (request.method !== 'GET') return refuse(response, 405);
    if (answered !== undefined) return refuse(response, 410);
    const page = answer(url.searchParams);
    if (page === undefined) return refuse(response, 400);
    answered = new Promise((resolve) => response.once('close', resolve));
    response.writeHead(page.status, { ...page.headers, connection: 'close' });
    response.end(page.html);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) =>
      reject(new RedirectPortBusy(port, cause.code ?? 'no reason given')),
    );
    server.listen({ port, host: '127.0.0.1', exclusive: true }, resolve);
  });
  return {
    async close() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      await Promise.race([answered, pause(answered === undefined ? 0 : LAST_PAGE_MS)]);
      // Browsers open connections ahead and keep them; these would hold the port.
      server.closeAllConnections();
      await closed;
    },
  };
}

/** How long a browser may take to read its page. */
const LAST_PAGE_MS = 1000;

function refuse(response: ServerResponse, status: number): void {
  response.writeHead(status, { connection: 'close', 'content-length': 0 });
  response.end();
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
