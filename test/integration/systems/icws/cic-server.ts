import { randomUUID } from 'node:crypto';
import http, { type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

/** How the server behaves; each is looked up when a request comes. */
export interface CicBehaviour {
  /** Answers of its own before anything else; undefined leaves it to the server. */
  answer?(asked: Asked): Answer | undefined;
  /** Sessions answer so many calls, then they are lost. */
  callsLeft?: number;
  password?: string;
  /** Objects below `/configuration/`, by path without the query. */
  objects?: { [path: string]: unknown };
}

export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

export interface Answer {
  readonly status: number;
  readonly body?: unknown;
  /** Instead of JSON. */
  readonly text?: string;
  readonly headers?: { readonly [name: string]: string | readonly string[] };
}

interface Session {
  readonly csrf: string;
  readonly cookie: string;
  calls: number;
}

/** A small CIC server at one loopback address: just the session, told by nobody but the public documents. */
export async function cicServer(behaviour: CicBehaviour = {}, at: { host?: string; port?: number } = {}) {
  const sessions = new Map<string, Session>();
  const seen: Asked[] = [];
  const kept = new Map<string, string>();

  function connect({ headers, body }: Asked): Answer {
    if (headers['accept-language'] === undefined) return refused(400, 'error.request.missingHeader', 'No language.');
    const { password } = JSON.parse(body) as { password?: string };
    if (password !== (behaviour.password ?? 'right'))
      return refused(400, 'error.request.connection.authenticationFailure', 'The authentication process failed.');
    const id = randomUUID();
    const session = { csrf: `csrf-${randomUUID()}`, cookie: `cookie-${randomUUID()}`, calls: 0 };
    sessions.set(id, session);
    return {
      status: 201,
      headers: {
        'set-cookie': [`icws_${id}=${session.cookie}; path=/icws/${id}; HttpOnly`, 'load=7; Path=/'],
        'inin-icws-csrf-token': session.csrf,
        'inin-icws-session-id': id,
      },
      body: {
        csrfToken: session.csrf,
        sessionId: id,
        alternateHostList: [],
        userID: 'admin',
        userDisplayName: 'Admin',
      },
    };
  }

  function inSession(asked: Asked, id: string, rest: string): Answer {
    const session = sessions.get(id);
    const cookies = (asked.headers.cookie ?? '').split('; ');
    const isOpen =
      session !== undefined &&
      asked.headers['inin-icws-csrf-token'] === session.csrf &&
      cookies.includes(`icws_${id}=${session.cookie}`) &&
      cookies.includes('load=7');
    if (!isOpen) return refused(401, 'error.request.session.notFound', 'The session was not found.');
    session.calls += 1;
    if (session.calls > (behaviour.callsLeft ?? Number.POSITIVE_INFINITY)) {
      sessions.delete(id);
      return refused(401, 'error.request.session.notFound', 'The session was not found.');
    }
    if (rest === '/connection' && asked.method === 'DELETE') {
      sessions.delete(id);
      return { status: 204 };
    }
    if (rest === '/connection') return { status: 200, body: { connectionState: 1 } };
    const found = behaviour.objects?.[rest];
    if (found === undefined) return refused(404, 'error.request.resourceNotFound', 'There is none.');
    return { status: 200, body: found };
  }

  function answerTo(asked: Asked): Answer {
    seen.push(asked);
    const own = behaviour.answer?.(asked);
    if (own !== undefined) return own;
    const { method, path } = asked;
    if (path.startsWith('/practice/vault/')) return vault(kept, asked);
    if (path === '/icws/connection' && method === 'POST') return connect(asked);
    if (path === '/icws/connection/version')
      return { status: 200, body: { majorVersion: '20', minorVersion: '3', su: '0', build: '1' } };
    const [, id = '', rest = ''] = /^\/icws\/([^/]+)(\/.*)$/.exec(path) ?? [];
    return inSession(asked, id, rest);
  }

  const server = http.createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const { method = '', headers } = request;
      const url = new URL(request.url ?? '/', 'http://x');
      const body = Buffer.concat(parts).toString('utf8');
      const answer = answerTo({ method, path: url.pathname, query: url.searchParams, headers, body });
      response.writeHead(answer.status, {
        'content-type': answer.text === undefined ? 'application/vnd.inin.icws+JSON' : 'text/plain',
        ...(answer.headers as Record<string, string | string[]>),
      });
      response.end(answer.text ?? (answer.body === undefined ? '' : JSON.stringify(answer.body)));
    });
  });
  const host = at.host ?? '127.0.0.1';
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(at.port ?? 0, host, resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://${host}:${port}`,
    port,
    behaviour,
    seen,
    openSessions: () => sessions.size,
    loseSessions: () => sessions.clear(),
    /** How often a session was asked for. */
    connects: () => seen.filter(({ method, path }) => method === 'POST' && path === '/icws/connection').length,
    close: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

export type CicServer = Awaited<ReturnType<typeof cicServer>>;

/** The memory for secrets that practice systems offer. */
function vault(kept: Map<string, string>, { method, path, body }: Asked): Answer {
  if (method === 'PUT') kept.set(path, body);
  const text = kept.get(path);
  if (text === undefined) return { status: 404 };
  if (method === 'DELETE') kept.delete(path);
  return { status: 200, text };
}

export function refused(status: number, errorId: string, message: string): Answer {
  return { status, body: { errorId, message } };
}
