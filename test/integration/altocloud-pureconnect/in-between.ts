import { onTestFinished } from 'vitest';
import { type Seen, type Served, serve } from '../systems/serve.ts';

/** A session as its answer told it: nobody but its owner may ever see these. */
export interface ToldSession {
  readonly id: string;
  readonly csrf: string;
  /** `name=value`. */
  readonly cookie: string;
}

/** A server in between that keeps what goes through it, and what the CIC server answered to connects. */
export interface InBetween extends Served {
  readonly sessions: readonly ToldSession[];
}

const HOP_BY_HOP = ['host', 'connection', 'content-length', 'transfer-encoding', 'keep-alive', 'content-encoding'];

/** Stands before the CIC server: passes on headers both ways, cookies as well. */
export async function inBetween(target: string): Promise<InBetween> {
  const sessions: ToldSession[] = [];
  const served = await serve((seen, response) => {
    pass(target, seen).then(
      async (reply) => {
        const body = Buffer.from(await reply.arrayBuffer());
        const [id, csrf] = ['ININ-ICWS-Session-ID', 'ININ-ICWS-CSRF-Token'].map(
          (name) => reply.headers.get(name) ?? '',
        );
        const [cookie = ''] = (reply.headers.getSetCookie()[0] ?? '').split(';');
        if (id !== undefined && id !== '') sessions.push({ id, csrf: csrf ?? '', cookie });
        const own = [...reply.headers].filter(([name]) => !HOP_BY_HOP.includes(name) && name !== 'set-cookie');
        response.writeHead(
          reply.status,
          [...own, ...reply.headers.getSetCookie().map((one) => ['set-cookie', one])].flat(),
        );
        response.end(body);
      },
      () => response.destroy(),
    );
  });
  onTestFinished(() => served.close());
  return { ...served, sessions };
}

function pass(target: string, { method, url, headers, body }: Seen): Promise<Response> {
  const own = Object.entries(headers).filter(([name]) => !HOP_BY_HOP.includes(name));
  return fetch(`${target}${url}`, {
    method,
    headers: own.map(([name, value]): [string, string] => [name, String(value)]),
    redirect: 'manual',
    ...(body === '' ? {} : { body }),
  });
}
