import { inspect } from 'node:util';
import { afterEach, describe, expect, it } from 'vitest';
import { ConnectionCut, ConnectionRefused, RequestStopped, TimedOut } from '../../../main/systems/faults/network.ts';
import { OriginNotAllowed, PathNotAllowed, SecretUnsendable } from '../../../main/systems/faults/not-sent.ts';
import { ProxyCredentialsWanted, ProxyPageInTheWay } from '../../../main/systems/faults/proxy.ts';
import { BadReply, ServerFault } from '../../../main/systems/faults/reply.ts';
import { Throttled } from '../../../main/systems/faults/throttled.ts';
import type { OutgoingRequest } from '../../../main/systems/http/request.ts';
import { EmptySecret } from '../../../main/vault/faults.ts';
import { Secret } from '../../../main/vault/secret.ts';
import { fakeClock, faultOf, makeTransport } from './make-transport.ts';
import { type Handler, json, type Served, serve } from './serve.ts';

const MARKER = 'mArKeR-8f3a1c';
const open: Served[] = [];

async function server(handler: Handler): Promise<Served> {
  const served = await serve(handler);
  open.push(served);
  return served;
}

afterEach(async () => {
  await Promise.all(open.splice(0).map((served) => served.close()));
});

function request(origin: string, more: Partial<OutgoingRequest> = {}): OutgoingRequest {
  const headers = { authorization: { bearer: new Secret(MARKER) } };
  return { effect: 'read', method: 'GET', origin, path: '/api/v2/things', headers, ...more };
}

const write = { effect: 'write', method: 'POST', body: { kind: 'json', value: { name: 'x' } } } as const;

describe('what is sent', () => {
  it('exposes secrets in headers, JSON and forms, and encodes the query', async () => {
    const { origin, seen } = await server((_, response) => json(response, 200, {}));
    const transport = makeTransport(fakeClock());
    const value = { apiKey: new Secret('k"1'), list: [new Secret('two')], plain: 3 };
    const query = { pageSize: 1, id: ['a', 'b'], name: 'x y&z' };
    await transport.send(request(origin, { ...write, body: { kind: 'json', value }, query }));
    const basic = { authorization: { basic: { user: 'id', password: new Secret('pä:ss') } } };
    const form = { kind: 'form', fields: { grant_type: 'client_credentials', code: new Secret('a b') } } as const;
    await transport.send(request(origin, { effect: 'session', method: 'POST', headers: basic, body: form }));

    expect(seen[0]?.url).toBe('/api/v2/things?pageSize=1&id=a&id=b&name=x+y%26z');
    expect(seen[0]?.headers.authorization).toBe(`Bearer ${MARKER}`);
    expect(JSON.parse(seen[0]?.body ?? '')).toEqual({ apiKey: 'k"1', list: ['two'], plain: 3 });
    expect(seen[1]?.headers.authorization).toBe(`Basic ${Buffer.from('id:pä:ss').toString('base64')}`);
    expect(seen[1]?.body).toBe('grant_type=client_credentials&code=a+b');
  });

  it('takes the named secrets out of the reply', async () => {
    const { origin } = await server((_, response) => json(response, 200, { id: '1', secret: MARKER }));
    const yields = [{ pointer: '/secret', name: 'clientSecret' }];
    const reply = await makeTransport(fakeClock()).send(request(origin, { ...write, yields }));
    expect(reply.body).toEqual({ id: '1' });
    expect(reply.secrets.get('clientSecret')?.equals(new Secret(MARKER))).toBe(true);
    expect(inspect(reply, { depth: 9 })).not.toContain(MARKER);
  });

  it('names the pointer when a reply lacks its secret, as the write did happen', async () => {
    const { origin } = await server((_, response) => json(response, 200, { id: '1' }));
    const yields = [{ pointer: '/secret', name: 'clientSecret' }];
    const fault = await faultOf(makeTransport(fakeClock()).send(request(origin, { ...write, yields })));
    expect(fault).toBeInstanceOf(BadReply);
    expect(fault).toMatchObject({ field: '/secret', acted: 'unknown' });
  });

  it('sends nothing for other origins, bent paths and unusable secrets', async () => {
    const { origin, seen } = await server((_, response) => json(response, 200, {}));
    const transport = makeTransport(fakeClock());
    const refusals = [
      [request('https://login.example.com'), OriginNotAllowed],
      [request(origin, { path: '/api/v2/../secret' }), PathNotAllowed],
      [request(origin, { path: '/api/v2/%2e%2e/secret' }), PathNotAllowed],
      [request(origin, { path: '//example.com/x' }), PathNotAllowed],
      [request(origin, { path: '/x?y=1' }), PathNotAllowed],
      [request(origin, { path: '.example.com' }), PathNotAllowed],
      [request(origin, { headers: { authorization: { bearer: new Secret('') } } }), EmptySecret],
      [request(origin, { headers: { authorization: { bearer: new Secret(`${MARKER}\n`) } } }), SecretUnsendable],
    ] as const;
    for (const [refused, cause] of refusals) {
      const fault = await faultOf(transport.send(refused));
      expect(fault).toBeInstanceOf(cause);
      expect(inspect(fault)).not.toContain(MARKER);
    }
    expect(seen).toHaveLength(0);
  });
});

describe('throttling', () => {
  it('waits out Retry-After for reads and sessions, never early', async () => {
    for (const effect of ['read', 'session'] as const) {
      const clock = fakeClock();
      const { origin } = await server((_, response, count) =>
        count === 1 ? json(response, 429, {}, { 'retry-after': '7' }) : json(response, 200, { ok: true }),
      );
      const reply = await makeTransport(clock).send(request(origin, { effect }));
      expect(reply.body).toEqual({ ok: true });
      expect(clock.slept).toEqual([7500]);
    }
  });

  it('gives up at once when the wait is too long, with the seconds', async () => {
    const clock = fakeClock();
    const { origin, seen } = await server((_, response) => json(response, 429, {}, { 'retry-after': '600' }));
    const fault = await faultOf(makeTransport(clock).send(request(origin)));
    expect(fault).toBeInstanceOf(Throttled);
    expect(fault).toMatchObject({ seconds: 600, at: 'api', code: 'throttled' });
    expect(seen).toHaveLength(1);
    expect(clock.slept).toEqual([]);
  });

  it('asks a bounded number of times', async () => {
    const { origin, seen } = await server((_, response) => json(response, 429, {}, { 'retry-after': '1' }));
    expect(await faultOf(makeTransport(fakeClock()).send(request(origin)))).toBeInstanceOf(Throttled);
    expect(seen).toHaveLength(4);
  });

  it('reads Retry-After as a date', async () => {
    const clock = fakeClock();
    const inTenSeconds = new Date(clock.now() + 10_000).toUTCString();
    const { origin } = await server((_, response, count) =>
      count === 1 ? json(response, 429, {}, { 'retry-after': inTenSeconds }) : json(response, 200, {}),
    );
    await makeTransport(clock).send(request(origin));
    expect(clock.slept).toEqual([10_500]);
  });

  it('holds back every request of the lane while one of them is to wait, after a write too', async () => {
    for (const first of [{}, write]) {
      const clock = fakeClock();
      const at: number[] = [];
      const { origin } = await server((_, response, count) => {
        at.push(clock.now());
        return count === 1 ? json(response, 429, {}, { 'retry-after': '7' }) : json(response, 200, {});
      });
      const transport = makeTransport(clock);
      const began = clock.now();
      await transport.send(request(origin, first)).catch(() => {});
      expect(transport.waitSeconds(origin)).toBe('effect' in first ? 8 : 0);
      await transport.send(request(origin));
      await transport.send(request(origin, { lane: 'another' }));
      expect(at[0]).toBe(began);
      expect(at.slice(1).every((each) => each === began + 7500)).toBe(true);
    }
  });

  it('keeps to the limit that replies tell, from then on', async () => {
    const clock = fakeClock();
    const { origin } = await server((_, response, count) =>
      json(
        response,
        200,
        {},
        {
          'inin-ratelimit-allowed': '14',
          'inin-ratelimit-count': String(count),
          'inin-ratelimit-reset': '60',
        },
      ),
    );
    const transport = makeTransport(clock);
    for (let sent = 0; sent < 4; sent += 1) await transport.send(request(origin));
    expect(clock.slept).toEqual([]);
    await transport.send(request(origin));
    expect(clock.slept).toEqual([60_000]);
  });

  it('never repeats a write, and says that it was not acted upon', async () => {
    const { origin, seen } = await server((_, response) => json(response, 429, {}, { 'retry-after': '1' }));
    const fault = await faultOf(makeTransport(fakeClock()).send(request(origin, write)));
    expect(fault).toMatchObject({ code: 'throttled', acted: 'no', seconds: 1 });
    expect(seen).toHaveLength(1);
  });

  it('starts no more requests in a window than allowed, and no more at once', async () => {
    const { createLimiter } = await import('../../../main/systems/http/limiter.ts');
    let now = 0;
    let most = 0;
    const { origin, seen } = await server((_, response) => {
      now += 1;
      most = Math.max(most, now);
      setTimeout(() => {
        now -= 1;
        json(response, 200, {});
      }, 20);
    });
    const limiter = createLimiter({ atOnce: 3, perWindow: 5, windowMs: 60_000 });
    const transport = makeTransport(fakeClock(), { limiter });
    const stop = new AbortController();
    const all = Array.from({ length: 8 }, () => transport.send(request(origin), stop.signal));
    const settled = Promise.allSettled(all);
    await Promise.all(all.slice(0, 5));
    stop.abort();
    const outcomes = await settled;
    expect(outcomes.map(({ status }) => status)).toEqual([...Array(5).fill('fulfilled'), ...Array(3).fill('rejected')]);
    const held = outcomes.at(-1);
    expect(held?.status === 'rejected' && held.reason).toMatchObject({ code: 'request-stopped', acted: 'no' });
    expect(seen).toHaveLength(5);
    expect(most).toBe(3);
  });
});

describe('failures on the way', () => {
  it('tells a refused connection from a cut one', async () => {
    const closed = await serve(() => {});
    await closed.close();
    const transport = makeTransport(fakeClock());
    const refused = await faultOf(transport.send(request(closed.origin, write)));
    expect(refused).toBeInstanceOf(ConnectionRefused);
    expect(refused).toMatchObject({ acted: 'no', systemCode: 'ECONNREFUSED', family: 'remote' });

    const { origin, seen } = await server((_, response) => response.socket?.resetAndDestroy());
    const cut = await faultOf(transport.send(request(origin, write)));
    expect(cut).toBeInstanceOf(ConnectionCut);
    expect(cut).toMatchObject({ acted: 'unknown' });
    expect(seen).toHaveLength(1);
  });

  it('calls a write whose reply breaks off unknown, and gets a read over it', async () => {
    const handler: Handler = (_, response, count) => {
      if (count > 1) return json(response, 200, { ok: true });
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': '500' });
      response.write('{"ok":');
      setTimeout(() => response.socket?.destroy(), 20);
    };
    const one = await server(handler);
    expect(await faultOf(makeTransport(fakeClock()).send(request(one.origin, write)))).toMatchObject({
      code: 'connection-cut',
      acted: 'unknown',
      status: 200,
    });
    const two = await server(handler);
    expect((await makeTransport(fakeClock()).send(request(two.origin))).body).toEqual({ ok: true });
  });

  it('times out on silence and on a dripping body', async () => {
    const silent = await server(() => {});
    const transport = makeTransport(fakeClock(), { timeoutSeconds: 0.15 });
    const fault = await faultOf(transport.send(request(silent.origin, write)));
    expect(fault).toBeInstanceOf(TimedOut);
    expect(fault).toMatchObject({ acted: 'unknown', seconds: 0.15 });

    const drips = await server((_, response) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      const drip = setInterval(() => response.write(' '), 20);
      response.on('close', () => clearInterval(drip));
    });
    expect(await faultOf(transport.send(request(drips.origin)))).toBeInstanceOf(TimedOut);
    expect(drips.seen).toHaveLength(2);
  });

  it('stops: before sending nothing happened, while it is under way that is unknown', async () => {
    const stop = new AbortController();
    const { origin, seen } = await server(() => stop.abort());
    const transport = makeTransport(fakeClock());
    const under = await faultOf(transport.send(request(origin, write), stop.signal));
    expect(under).toBeInstanceOf(RequestStopped);
    expect(under).toMatchObject({ acted: 'unknown', family: 'stopped' });
    expect(await faultOf(transport.send(request(origin, write), stop.signal))).toMatchObject({ acted: 'no' });
    expect(seen).toHaveLength(1);
  });

  it('repeats reads after 5xx, and not writes', async () => {
    const handler: Handler = (_, response, count) =>
      count < 3 ? json(response, 503, { message: 'later' }, { 'inin-correlation-id': 'c-1' }) : json(response, 200, {});
    const one = await server(handler);
    const clock = fakeClock();
    expect((await makeTransport(clock).send(request(one.origin))).status).toBe(200);
    expect(clock.slept).toEqual([500, 1000]);
    const two = await server(handler);
    const fault = await faultOf(makeTransport(fakeClock()).send(request(two.origin, write)));
    expect(fault).toBeInstanceOf(ServerFault);
    expect(fault).toMatchObject({
      acted: 'unknown',
      status: 503,
      correlationId: 'c-1',
      url: `${two.origin}/api/v2/things`,
    });
    expect(two.seen).toHaveLength(1);
  });
});

describe('replies that are none', () => {
  it('recognizes a page, with its title, whatever the status', async () => {
    for (const status of [200, 403, 502]) {
      const page = '<!DOCTYPE html><html><head><title>\n Access  denied </title></head></html>';
      const { origin } = await server((_, response) => {
        response.writeHead(status, { 'content-type': 'text/html' });
        response.end(page);
      });
      const fault = await faultOf(makeTransport(fakeClock()).send(request(origin)));
      expect(fault).toBeInstanceOf(ProxyPageInTheWay);
      expect(fault).toMatchObject({ title: 'Access denied', host: new URL(origin).host, status });
    }
  });

  it('does not follow a redirect, so that the token stays', async () => {
    const other = await server((_, response) => json(response, 200, {}));
    const { origin } = await server((_, response) => {
      response.writeHead(302, { location: `${other.origin}/login?x=1` });
      response.end();
    });
    const fault = await faultOf(makeTransport(fakeClock()).send(request(origin)));
    expect(fault).toBeInstanceOf(ProxyPageInTheWay);
    expect(fault).toMatchObject({ title: `redirect to ${new URL(other.origin).host}` });
    expect(other.seen).toHaveLength(0);
  });

  it('names incomplete JSON and other text', async () => {
    const bodies: [string, string][] = [
      ['{"a": [1, 2', 'is incomplete or damaged JSON'],
      ['Service OK', 'is not JSON'],
    ];
    for (const [body, why] of bodies) {
      const { origin } = await server((_, response) => response.end(body));
      const fault = await faultOf(makeTransport(fakeClock()).send(request(origin)));
      expect(fault).toBeInstanceOf(BadReply);
      expect(fault).toMatchObject({ field: '$', why });
    }
  });

  it('names a 407 that arrives as a reply, as it does in Electron', async () => {
    const fetch = async () => new Response(null, { status: 407 });
    const transport = makeTransport(fakeClock(), { fetch });
    const fault = await faultOf(transport.send(request('http://localhost:1', write)));
    expect(fault).toBeInstanceOf(ProxyCredentialsWanted);
    expect(fault).toMatchObject({ acted: 'no' });
  });

  it('gives an empty reply no body', async () => {
    const { origin } = await server((_, response) => response.writeHead(204).end());
    const reply = await makeTransport(fakeClock()).send(
      request(origin, { ...write, method: 'DELETE', body: { kind: 'none' } }),
    );
    expect(reply).toMatchObject({ status: 204, body: undefined });
  });

  it('masks the secrets it sent in what a page repeats', async () => {
    const { origin } = await server((seen, response) => {
      response.writeHead(500, { 'content-type': 'text/html' });
      response.end(`<html><title>No ${seen.headers.authorization}</title></html>`);
    });
    const fault = await faultOf(makeTransport(fakeClock()).send(request(origin)));
    expect(fault).toMatchObject({ title: 'No Bearer ••••••••' });
  });
});

it('notices a clock that is off', async () => {
  const clock = fakeClock(Date.parse('2026-11-21T10:00:00Z'));
  const { origin } = await server((_, response, count) =>
    json(response, 200, {}, { date: count === 1 ? 'Sat, 21 Nov 2026 09:50:00 GMT' : 'Sat, 21 Nov 2026 09:59:00 GMT' }),
  );
  const transport = makeTransport(clock);
  expect(transport.skewSeconds()).toBeUndefined();
  await transport.send(request(origin));
  expect(transport.skewSeconds()).toBe(600);
  await transport.send(request(origin));
  expect(transport.skewSeconds()).toBeUndefined();
});

it('keeps secrets out of every fault', async () => {
  const handlers: Handler[] = [
    (_, response) => response.socket?.resetAndDestroy(),
    () => {},
    (_, response) => json(response, 500, { message: MARKER }),
    (_, response) => json(response, 429, { message: MARKER }),
    (_, response) => response.end(`{"message": "${MARKER}`),
    (_, response) => response.end(`<html><title>${MARKER}</title></html>`),
    (_, response) => response.writeHead(302, { location: `https://${MARKER}@example.com/${MARKER}` }).end(),
  ];
  for (const handler of handlers) {
    const { origin } = await server(handler);
    const transport = makeTransport(fakeClock(), { timeoutSeconds: 0.2 });
    const sent = request(origin, {
      ...write,
      query: { code: MARKER },
      body: { kind: 'json', value: new Secret(MARKER) },
    });
    let fault = await faultOf(transport.send(sent));
    expect(fault).toHaveProperty('toProblem');
    while (fault !== undefined) {
      const texts = [JSON.stringify(fault), inspect(fault, { depth: 20, showHidden: true }), String(fault)];
      for (const text of texts) expect(text.toLowerCase()).not.toContain(MARKER.toLowerCase());
      fault = fault instanceof Error ? fault.cause : undefined;
    }
  }
});
