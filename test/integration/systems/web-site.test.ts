import type { ServerResponse } from 'node:http';
import { describe, expect, it, onTestFinished } from 'vitest';
import { RequestStopped } from '../../../main/systems/faults/network.ts';
import { OriginNotAllowed } from '../../../main/systems/faults/not-sent.ts';
import { ReplyTooLarge } from '../../../main/systems/faults/reply.ts';
import { realClock } from '../../../main/systems/http/time.ts';
import { getPage } from '../../../main/systems/web-site/call.ts';
import { NotAPage, PageNotServed, RedirectNotFollowed } from '../../../main/systems/web-site/faults.ts';
import { createWebSite } from '../../../main/systems/web-site/system.ts';
import { fakeClock, faultOf, makeTransport } from './make-transport.ts';
import { type Seen, serve } from './serve.ts';

const PAGE = '<!doctype html><title>Shop</title><script>ac("init")</script>';

async function site(answer: (seen: Seen, response: ServerResponse, count: number) => void) {
  const served = await serve(answer);
  onTestFinished(() => served.close());
  return served;
}

/** Which origins a transport was asked for, and what reading gave. */
function reader(timeoutSeconds?: number) {
  const asked: string[] = [];
  const transportTo = (origin: string) => {
    asked.push(origin);
    return makeTransport(fakeClock(), { origins: { hosts: [], named: [] } });
  };
  return {
    asked,
    read: (url: string, signal?: AbortSignal) =>
      createWebSite({ transportTo, ...(timeoutSeconds === undefined ? {} : { timeoutSeconds }) }).read(
        getPage(url),
        signal,
      ),
  };
}

const html = (response: ServerResponse, text = PAGE, status = 200) =>
  void response.writeHead(status, { 'content-type': 'text/html; charset=utf-8' }).end(text);
const redirect = (response: ServerResponse, location: string | undefined, status = 302) =>
  void response.writeHead(status, location === undefined ? {} : { location }).end();

describe('a page of the customer’s site', () => {
  it('comes as it is, without credentials, and a query goes along', async () => {
    const served = await site((_seen, response) => html(response));
    const page = await reader().read(`${served.origin}/shop?lang=de&tag=a&tag=b`);
    expect(page).toEqual({ url: `${served.origin}/shop`, html: PAGE });
    const [seen] = served.seen;
    expect(seen).toMatchObject({ method: 'GET', url: '/shop?lang=de&tag=a&tag=b', body: '' });
    expect(Object.keys(seen?.headers ?? {})).not.toContain('authorization');
    expect(Object.keys(seen?.headers ?? {})).not.toContain('cookie');
  });

  it('is followed to where it moved, each time over a transport for that origin', async () => {
    const other = await site((_seen, response) => html(response));
    const served = await site((seen, response) =>
      seen.url === '/' ? redirect(response, '/de/', 301) : redirect(response, `${other.origin}/home`, 307),
    );
    const { read, asked } = reader();
    expect(await read(`${served.origin}/`)).toEqual({ url: `${other.origin}/home`, html: PAGE });
    expect(asked).toEqual([served.origin, served.origin, other.origin]);
    expect(other.seen).toHaveLength(1);
  });

  it('is given up after five redirects', async () => {
    const served = await site((_seen, response, count) => redirect(response, `/${count}`));
    expect(await faultOf(reader().read(`${served.origin}/`))).toBeInstanceOf(RedirectNotFollowed);
    expect(served.seen).toHaveLength(6);
  });

  it.each([
    ['no place', undefined],
    ['a file', 'file:///etc/hostname'],
    ['a script', 'javascript:alert(1)'],
    ['credentials', 'http://user:secret@127.0.0.1/'],
    ['nothing that is an address', 'http://'],
  ])('is not followed to %s', async (_what, location) => {
    const served = await site((_seen, response) => redirect(response, location));
    const fault = await faultOf(reader().read(`${served.origin}/`));
    expect(fault).toBeInstanceOf(RedirectNotFollowed);
    expect(String((fault as Error).message)).not.toContain('secret');
    expect(served.seen).toHaveLength(1);
  });

  it.each(['http://127.0.0.1:631/', 'https://localhost/'])(
    'of the internet is not followed to a program on this computer: %s',
    async (location) => {
      const headers = new Headers({ location });
      const exchange = { method: 'GET', url: 'https://shop.example/', acted: 'unknown' } as const;
      const asked: string[] = [];
      const transportTo = (origin: string) => {
        asked.push(origin);
        const reply = { status: 302, headers, body: undefined, secrets: new Map(), exchange, clean: String };
        return { send: async () => reply };
      };
      const reading = createWebSite({ transportTo }).read(getPage('https://shop.example/'));
      expect(await faultOf(reading)).toBeInstanceOf(RedirectNotFollowed);
      expect(asked).toEqual(['https://shop.example']);
    },
  );

  it('is never followed beyond this machine where the transport stays on it', async () => {
    const served = await site((_seen, response) => redirect(response, 'https://www.example.com/'));
    expect(await faultOf(reader().read(`${served.origin}/`))).toBeInstanceOf(OriginNotAllowed);
  });

  it('of more than 5 MB is not read to its end', async () => {
    let sent = 0;
    const served = await site((_seen, response) => {
      response.writeHead(200, { 'content-type': 'text/html' });
      const more = () => {
        if (response.destroyed || sent > 60_000_000) return void response.end();
        sent += 1_000_000;
        response.write('x'.repeat(1_000_000), more);
      };
      more();
    });
    expect(await faultOf(reader().read(`${served.origin}/`))).toBeInstanceOf(ReplyTooLarge);
    expect(sent).toBeLessThan(40_000_000);
  });

  it('that drips is given up after the time limit', async () => {
    const served = await site((_seen, response) => {
      response.writeHead(200, { 'content-type': 'text/html' });
      const timer = setInterval(() => response.write('x'), 20);
      response.on('close', () => clearInterval(timer));
    });
    const fault = await faultOf(reader(0.3).read(`${served.origin}/`));
    expect(fault).toMatchObject({ code: 'timed-out' });
  });

  it('in several pieces keeps its letters', async () => {
    const bytes = Buffer.from('<p>Grüße – žluťoučký kůň</p>');
    const served = await site((_seen, response) => {
      response.writeHead(200, { 'content-type': 'text/html' });
      for (const byte of bytes) response.write(Buffer.from([byte]));
      response.end();
    });
    expect((await reader().read(`${served.origin}/`)).html).toBe('<p>Grüße – žluťoučký kůň</p>');
  });

  it.each([
    ['an error of the site', 500, 'text/html', PAGE, PageNotServed],
    ['a page that is not there', 404, 'text/html', PAGE, PageNotServed],
    ['a page for which one signs in', 401, 'text/html', PAGE, PageNotServed],
    ['a throttle', 429, 'text/html', '', PageNotServed],
    ['an image', 200, 'image/png', 'PNG', NotAPage],
    ['JSON', 200, 'application/json', '{"a":1}', NotAPage],
    ['JSON that says it is a page', 200, 'text/html', '{"a":1}', NotAPage],
  ])('is none when there is %s', async (_what, status, type, text, fault) => {
    const served = await site((_seen, response) => void response.writeHead(status, { 'content-type': type }).end(text));
    const found = await faultOf(reader().read(`${served.origin}/`));
    expect(found).toBeInstanceOf(fault);
    expect(found).toMatchObject({ field: 'siteUrl' });
    expect(served.seen).toHaveLength(1);
  });

  it('is given up when somebody stops', async () => {
    const served = await site(() => undefined);
    const stop = new AbortController();
    setTimeout(() => stop.abort(), 50);
    const transportTo = () => makeTransport(realClock);
    const reading = createWebSite({ transportTo }).read(getPage(`${served.origin}/`), stop.signal);
    expect(await faultOf(reading)).toBeInstanceOf(RequestStopped);
  });
});
