import { randomBytes } from 'node:crypto';
import { afterEach, describe, expect, it } from 'vitest';
import { startPracticeGenesysCloud } from '../../../main/practice/genesys-cloud/start.ts';
import { ServerFault } from '../../../main/systems/faults/reply.ts';
import { signInByBrowser } from '../../../main/systems/genesys-cloud/browser-sign-in.ts';
import { redirectUriOf } from '../../../main/systems/genesys-cloud/browser-sign-in-redirect.ts';
import { createGenesysCloud } from '../../../main/systems/genesys-cloud/system.ts';
import { listenForRedirect } from '../../../main/systems/http/loopback-redirect.ts';
import type { OutgoingRequest } from '../../../main/systems/http/request.ts';
import { type TappedExchange, tapped } from '../../../main/systems/http/tap.ts';
import { createRedactor } from '../../../main/vault/redactor.ts';
import { Secret } from '../../../main/vault/secret.ts';
import { open as openPage, signInOnPage } from '../practice/browser.ts';
import { freePort } from './free-port.ts';
import { fakeClock, faultOf, makeTransport } from './make-transport.ts';
import { type Handler, json, type Served, serve } from './serve.ts';

const MARKER = 'mArKeR-8f3a1c';
const open: Served[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((served) => served.close()));
});

async function bench(handler: Handler, tell?: (exchange: TappedExchange) => void) {
  const served = await serve(handler);
  open.push(served);
  const told: TappedExchange[] = [];
  const clock = fakeClock();
  const listener = tell ?? ((exchange: TappedExchange) => void told.push(exchange));
  const parts = { redactor: createRedactor(), clock, tell: listener };
  return { ...served, told, clock, transport: tapped(makeTransport(clock), parts) };
}

function request(origin: string, more: Partial<OutgoingRequest> = {}): OutgoingRequest {
  const headers = { authorization: { bearer: new Secret(MARKER) } };
  return { effect: 'read', method: 'GET', origin, path: '/api/v2/things', headers, ...more };
}

describe('the tap', () => {
  it('tells of an answered exchange, whole and as plain JSON', async () => {
    const { origin, transport, told } = await bench((_, response) => json(response, 200, { id: '1', name: 'Ünï' }));
    const body = { kind: 'json', value: { name: 'New', note: 'x' } } as const;
    const query = { expand: ['a', 'b'], text: 'x y' };
    const reply = await transport.send(request(origin, { effect: 'write', method: 'POST', query, body }));
    expect(reply.body).toEqual({ id: '1', name: 'Ünï' });
    expect(told).toEqual([
      {
        id: '1',
        at: '2026-11-21T10:23:45.000Z',
        durationMs: 0,
        effect: 'write',
        method: 'POST',
        origin,
        path: '/api/v2/things?expand=a&expand=b&text=x+y',
        outcome: { is: 'answered', status: 200 },
        request: { headers: { authorization: 'Bearer ••••••••' }, body: JSON.stringify(body.value, null, 2) },
        reply: { body: JSON.stringify({ id: '1', name: 'Ünï' }, null, 2), cutBytes: 0 },
        curl: expect.stringMatching(
          /^# Set first: GROUNDWORK_TOKEN\ncurl --request POST '.*\?expand=a&expand=b&text=x\+y'/,
        ),
      },
    ]);
    expect(JSON.parse(JSON.stringify(told))).toEqual(told);
  });

  it('shows a secret nowhere, in whatever form it was sent or came back', async () => {
    const secret = `${MARKER}"\\ ü/+`;
    const pair = Buffer.from(`id-1:${secret}`).toString('base64');
    const { origin, transport, told } = await bench(({ headers, body }, response) =>
      json(response, 200, {
        made: `${MARKER}-made`,
        echo: { all: body, one: secret, coded: encodeURIComponent(secret), header: headers.authorization ?? '' },
        secret: 'a client secret that nobody knows',
        refresh_token: 'a token that nobody knows',
      }),
    );
    const basic = { authorization: { basic: { user: 'id-1', password: new Secret(secret) } } };
    const fields = {
      grant_type: 'authorization_code',
      code: 'plain-code',
      password: 'plain-password',
      code_verifier: new Secret(secret),
    };
    const yields = [{ pointer: '/made', name: 'made' }];
    await transport.send(
      request(origin, { effect: 'session', method: 'POST', headers: basic, body: { kind: 'form', fields }, yields }),
    );
    const value = { deep: [{ apiKey: new Secret(secret) }], clientSecret: 'plain-secret', said: `it is ${secret}` };
    const query = { access_token: 'plain-token', q: `${MARKER}-made` };
    await transport.send(
      request(origin, {
        effect: 'write',
        method: 'PUT',
        query,
        headers: { 'x-api-key': 'plain-key', 'x-other': new Secret(`${MARKER}-header`) },
        body: { kind: 'json', value },
      }),
    );
    expect(told).toHaveLength(2);
    const all = JSON.stringify(told);
    for (const hidden of [
      MARKER,
      pair,
      encodeURIComponent(secret),
      'plain-code',
      'plain-password',
      'plain-secret',
      'plain-token',
      'plain-key',
      'nobody knows',
    ]) {
      expect({ hidden, found: all.includes(hidden) }).toEqual({ hidden, found: false });
    }
    expect(told[0]?.request.headers).toEqual({ authorization: 'Basic ••••••••' });
    expect(told[0]?.request.body).toContain('grant_type=authorization_code\ncode=••••••••');
    expect(told[0]?.curl).toContain('--user "id-1:$CLIENT_SECRET"');
    expect(told[1]?.curl).toContain('"x-other: $X_OTHER"');
    expect(told[1]?.curl).toContain('$API_KEY');
    expect(told[1]?.path).toBe('/api/v2/things?access_token=••••••••&q=••••••••');
  });

  it('tells of faults by their code, and raises them unchanged', async () => {
    const { origin, transport, told } = await bench((_, response) => json(response, 503, {}));
    const write = { effect: 'write', method: 'DELETE' } as const;
    expect(await faultOf(transport.send(request(origin, write)))).toBeInstanceOf(ServerFault);
    await faultOf(transport.send(request('https://user:mArKeR@elsewhere.example', { headers: {} })));
    await faultOf(transport.send(request('a pasted mArKeR', { headers: {} })));
    expect(told.map(({ outcome }) => outcome)).toEqual([
      { is: 'failed', fault: 'server-fault' },
      { is: 'failed', fault: 'origin-not-allowed' },
      { is: 'failed', fault: 'origin-not-allowed' },
    ]);
    expect(told.map(({ reply }) => reply)).toEqual(told.map(() => ({ body: '', cutBytes: 0 })));
    expect(JSON.stringify(told)).not.toContain('mArKeR');
  });

  it('tells refusals with their body, and repeats of a read once with the time they took', async () => {
    const { origin, transport, told } = await bench((_, response, count) =>
      count === 1
        ? json(response, 429, {}, { 'retry-after': '2' })
        : json(response, 403, { code: 'missing.permissions' }),
    );
    expect((await transport.send(request(origin))).status).toBe(403);
    expect(told).toHaveLength(1);
    expect(told[0]?.durationMs).toBeGreaterThanOrEqual(2000);
    expect(told[0]?.reply.body).toContain('missing.permissions');
  });

  it('cuts long replies between characters and says so', async () => {
    const { origin, transport, told } = await bench((_, response) =>
      json(response, 200, { text: '漢'.repeat(10_000) }),
    );
    const reply = await transport.send(request(origin));
    expect(reply.body).toEqual({ text: '漢'.repeat(10_000) });
    const { body = '', cutBytes = 0 } = told[0]?.reply ?? {};
    const [shown = '', last = ''] = body.split(/\n(?=…)/);
    expect(Buffer.byteLength(shown)).toBeLessThanOrEqual(20_000);
    expect(shown).toMatch(/漢$/);
    expect(Buffer.byteLength(shown) + cutBytes).toBe(Buffer.byteLength(JSON.stringify(reply.body, null, 2)));
    expect(last).toContain(String(cutBytes));
  });

  it('masks what it shows of a very long reply, and counts the rest', async () => {
    const entities = Array.from({ length: 4000 }, (_, index) => ({
      index,
      secret: 'nobody knows',
      note: `mine is ${MARKER}`,
    }));
    const { origin, transport, told } = await bench((_, response) => json(response, 200, { entities }));
    await transport.send(request(origin));
    const { body = '', cutBytes = 0 } = told[0]?.reply ?? {};
    expect(body).toContain('"index": 100');
    expect(body).toContain('mine is ••••••••');
    expect(body).not.toMatch(/nobody knows|mArKeR/);
    expect(Buffer.byteLength(body)).toBeLessThan(20_100);
    expect(cutBytes).toBeGreaterThan(300_000);
  });

  it('is not disturbed by its listener', async () => {
    const broken = () => {
      throw new Error('The listener broke.');
    };
    const { origin, transport } = await bench((_, response) => json(response, 200, { id: 1 }), broken);
    expect((await transport.send(request(origin))).body).toEqual({ id: 1 });
    expect(transport.skewSeconds()).toBeTypeOf('number');
  });

  it('shows neither code, verifier nor token of a sign-in by browser', async () => {
    const practice = await startPracticeGenesysCloud();
    const told: TappedExchange[] = [];
    const clock = { now: () => 0, sleep: () => new Promise<void>(() => {}) };
    const transport = tapped(makeTransport(clock), {
      redactor: createRedactor(),
      clock,
      tell: (one) => void told.push(one),
    });
    const { clientId } = practice.samples.browserClient;
    const port = await freePort();
    const client = practice.state.clients.get(clientId);
    if (client === undefined) throw new Error('the client is gone');
    practice.state.clients.set(clientId, { ...client, registeredRedirectUri: [redirectUriOf({ port })] });
    let code = '';
    const { token } = await signInByBrowser({
      ...{ loginOrigin: practice.origin, clientId, redirect: { port }, listen: listenForRedirect, transport, clock },
      random: (bytes) => randomBytes(bytes),
      openInBrowser: async (address) => {
        const back = await signInOnPage(address);
        code = back.searchParams.get('code') ?? '';
        await openPage(back);
      },
    });
    const issued = [...practice.state.tokens.keys()].at(-1) ?? '';
    const origins = { loginOrigin: practice.origin, apiOrigin: practice.origin };
    const system = createGenesysCloud({ transport, ...origins, credentials: { kind: 'token', token }, clock });
    await system.whoAmI();
    await practice.close();
    expect(told.map(({ path }) => path.split('?')[0]).sort()).toEqual([
      '/api/v2/tokens/me',
      '/api/v2/users/me',
      '/oauth/token',
    ]);
    const all = JSON.stringify(told);
    expect(issued).toHaveLength(43);
    expect(code).toHaveLength(43);
    expect(all).not.toContain(issued);
    expect(all).not.toContain(code);
    expect(told.find(({ path }) => path === '/oauth/token')?.request.body).toContain('code_verifier=••••••••');
  });
});
