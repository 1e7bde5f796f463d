import { onTestFinished } from 'vitest';
import { type Seen, type Served, serve } from '../systems/serve.ts';

/** A server in between that keeps what goes through it, headers and bodies included. */
export async function forwarded(target: string): Promise<Served> {
  const served = await serve(({ method, url, headers, body }, response) => {
    const own = Object.entries(headers).filter(([name]) => !['host', 'connection', 'content-length'].includes(name));
    fetch(`${target}${url}`, {
      method,
      headers: own.map(([name, value]): [string, string] => [name, String(value)]),
      redirect: 'manual',
      ...(body === '' ? {} : { body }),
    }).then(
      async (reply) => {
        const type = reply.headers.get('content-type');
        response.writeHead(reply.status, type === null ? {} : { 'content-type': type });
        response.end(Buffer.from(await reply.arrayBuffer()));
      },
      () => response.destroy(),
    );
  });
  onTestFinished(() => served.close());
  return served;
}

/** What a client chooses of a request; a form by its fields, as there are two ways to write a space. */
export function chosen({ method, url, headers, body }: Seen) {
  const isForm = headers['content-type'] === 'application/x-www-form-urlencoded';
  const names = ['accept', 'authorization', 'content-type', 'x-api-key', 'x-ccid', 'x-hub-signature'];
  const kept = [...names, ...(isForm ? [] : ['content-length'])].map((name) => `${name}: ${headers[name] ?? ''}`);
  return { method, url, kept, body: isForm ? [...new URLSearchParams(body)] : body };
}
