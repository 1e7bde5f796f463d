import { connect } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { RedirectPortBusy } from '../../../main/systems/faults/browser-sign-in.ts';
import { type Loopback, type LoopbackPage, listenForRedirect } from '../../../main/systems/http/loopback-redirect.ts';
import { freePort, occupy } from './free-port.ts';
import { faultOf } from './make-transport.ts';

const page: LoopbackPage = { status: 200, headers: { 'content-type': 'text/html' }, html: '<p>Done</p>' };

/** One raw HTTP exchange; fetch would not let the Host header through. */
function raw(port: number, head: string, host = '127.0.0.1'): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    const socket = connect({ port, host }, () => socket.write(`${head.replaceAll('\n', '\r\n')}\r\n\r\n`));
    socket.on('data', (chunk) => {
      text += chunk.toString();
    });
    socket.on('end', () => resolve(text));
    socket.on('error', reject);
  });
}

describe('the listener for a redirect', () => {
  let port: number;
  let loopback: Loopback;
  let asked: string[];
  beforeEach(async () => {
    port = await freePort();
    asked = [];
    loopback = await listenForRedirect({
      port,
      path: '/callback',
      answer(query) {
        asked.push(query.toString());
        return query.has('code') ? page : undefined;
      },
    });
  });
  afterEach(() => loopback.close());

  const status = (text: string) => Number(text.split(' ')[1]);
  const get = (path: string, host = `localhost:${port}`) => raw(port, `GET ${path} HTTP/1.1\nHost: ${host}`);

  it('answers its path once, and says that it is over afterwards', async () => {
    expect(status(await get('/callback?other=1'))).toBe(400);
    const answer = await get('/callback?code=a%20b', `127.0.0.1:${port}`);
    expect(status(answer)).toBe(200);
    expect(answer).toContain('<p>Done</p>');
    expect(answer.toLowerCase()).toContain('connection: close');
    expect(status(await get('/callback?code=again'))).toBe(410);
    expect(asked).toEqual(['other=1', 'code=a+b']);
  });

  it.each([
    ['another path', 'GET', '/callback/x?code=1', undefined, 404],
    ['the root', 'GET', '/', undefined, 404],
    ['the page icon', 'GET', '/favicon.ico', undefined, 404],
    ['a POST', 'POST', '/callback?code=1', undefined, 405],
    ['a HEAD', 'HEAD', '/callback?code=1', undefined, 405],
    ['a made-up host name', 'GET', '/callback?code=1', 'rebound.example', 421],
    ['another port', 'GET', '/callback?code=1', 'localhost:1', 421],
    ['an absolute address', 'GET', 'http://elsewhere.example/callback?code=1', 'elsewhere.example', 421],
    ['no address at all', 'OPTIONS', '*', undefined, 404],
  ])('refuses %s', async (_name, method, path, host, expected) => {
    const answer = await raw(port, `${method} ${path} HTTP/1.1\nHost: ${host ?? `localhost:${port}`}`);
    expect(status(answer)).toBe(expected);
    expect(asked).toEqual([]);
  });

  it('listens on the loopback address only', async () => {
    await expect(raw(port, 'GET / HTTP/1.1\nHost: x', '127.0.0.2')).rejects.toMatchObject({ code: 'ECONNREFUSED' });
    await expect(raw(port, 'GET / HTTP/1.1\nHost: x', '::1')).rejects.toThrow(/ECONNREFUSED|EADDRNOTAVAIL/);
  });

  it('frees the port at once, whoever holds a connection', async () => {
    const ahead = connect({ port, host: '127.0.0.1' });
    ahead.on('error', () => {});
    await new Promise((resolve) => ahead.once('connect', resolve));
    await loopback.close();
    await (await occupy(port)).free();
    await expect(get('/callback?code=1')).rejects.toMatchObject({ code: 'ECONNREFUSED' });
  });

  it('lets the answer out before it closes', async () => {
    const second = await freePort();
    const answered = Promise.withResolvers<void>();
    const other = await listenForRedirect({
      port: second,
      path: '/callback',
      answer() {
        answered.resolve();
        return { ...page, html: 'z'.repeat(200_000) };
      },
    });
    const reply = raw(second, `GET /callback?code=1 HTTP/1.1\nHost: localhost:${second}`);
    await answered.promise;
    await other.close();
    expect((await reply).match(/z/g)).toHaveLength(200_000);
  });

  it('names a busy port and what to do', async () => {
    const fault = await faultOf(listenForRedirect({ port, path: '/callback', answer: () => undefined }));
    expect(fault).toBeInstanceOf(RedirectPortBusy);
    expect(fault).toMatchObject({ port, field: 'redirectPort', fix: expect.stringContaining(`port ${port}`) });
  });
});
