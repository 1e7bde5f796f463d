import { request } from 'node:http';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { GwsFaultKind } from '../../../main/practice/gws/options.ts';
import { type PracticeGws, startPracticeGws } from '../../../main/practice/gws/start.ts';
import { askToken, asOps, type GwsSend, nexusClient } from './gws-client.ts';

const CLIENTS = '/auth/v3/ops/clients';
const CENTERS = '/environment/v3/contact-centers';

describe('failures of GWS', () => {
  let gws: PracticeGws;
  let send: GwsSend;
  beforeAll(async () => {
    gws = await startPracticeGws();
    send = asOps(gws.samples);
  });
  beforeEach(() => {
    gws.setFaults([]);
    gws.state.clients.clear();
  });
  afterAll(() => gws.close());

  const once = (fault: GwsFaultKind) => gws.setFaults([{ match: { path: '*' }, times: 1, fault }]);
  const create = () => send('POST', CLIENTS, { data: nexusClient('s') });
  const isKept = () => gws.state.clients.has('nexus_client');

  test.each<readonly [string, boolean, GwsFaultKind]>([
    ['before it acts', false, { kind: 'reset-before' }],
    ['after it acted', true, { kind: 'reset-after' }],
    ['in the middle of its answer', true, { kind: 'truncate' }],
  ])('the connection breaks %s: kept is %s', async (_when, kept, fault) => {
    once(fault);
    await expect(create()).rejects.toThrow();
    expect(isKept()).toBe(kept);
  });

  test.each<readonly [GwsFaultKind, number, object]>([
    [{ kind: 'status', status: 503 }, 503, { status: { code: 503 } }],
    [{ kind: 'throttle', retryAfter: 7 }, 429, { status: { code: 429 } }],
    [{ kind: 'forbid', permissions: ['ops'] }, 403, { status: { code: 403 } }],
    [{ kind: 'status-code', code: 13, message: 'No' }, 200, { status: { code: 13, message: 'No' } }],
    [{ kind: 'oauth-error', status: 400, error: 'invalid_grant' }, 400, { error: 'invalid_grant' }],
  ])('%j is said in its words, and nothing is done', async (fault, status, body) => {
    once(fault);
    const answer = await create();
    expect(answer.status).toBe(status);
    expect(answer.body).toMatchObject(body);
    expect(answer.headers.get('retry-after')).toBe(status === 429 ? '7' : null);
    expect(isKept()).toBe(false);
  });

  test("a proxy's page is HTML, whatever its status", async () => {
    once({ kind: 'proxy-html', status: 200 });
    expect((await send('GET', CENTERS)).body).toContain('<html>');
  });

  test('what is not served is said by the web server, without an envelope', async () => {
    const { status, body } = await send('POST', '/auth/v3/nothing', {});
    expect([status, body]).toEqual([404, { status: 404, error: 'Not Found', path: '/auth/v3/nothing' }]);
  });

  test('requests are counted by what they do, whatever the outcome', async () => {
    const before = gws.counts();
    await send('GET', CENTERS);
    await send('PUT', `${CLIENTS}/nobody`, { data: {} });
    await send('POST', '/no/such/path', {});
    await askToken(gws.origin, undefined, {});
    const after = gws.counts();
    const more = [after.read - before.read, after.session - before.session, after.write - before.write];
    expect(more).toEqual([1, 1, 2]);
    expect(await (await fetch(`${gws.origin}/practice/requests`)).json()).toMatchObject(after);
  });

  test('a page that points its own name here reads nothing', async () => {
    for (const origin of [gws.origin, gws.gwsOrigin]) {
      const status = await new Promise((resolve) => {
        const headers = { host: 'evil.example' };
        request(`${origin}/practice`, { headers }, (reply) => {
          reply.resume();
          resolve(reply.statusCode);
        }).end();
      });
      expect(status).toBe(421);
    }
  });

  test('the load balancer of Web Services has nothing of this, says so in HTML, and counts who asked', async () => {
    expect(gws.strayRequests()).toBe(0);
    const before = gws.log.length;
    for (const [method, path] of [
      ['POST', '/'],
      ['GET', CENTERS],
      ['POST', CLIENTS],
    ] as const) {
      const reply = await fetch(`${gws.gwsOrigin}${path}`, { method });
      expect([reply.status, reply.headers.get('content-type')]).toEqual([404, 'text/html; charset=utf-8']);
    }
    expect(gws.strayRequests()).toBe(3);
    expect(gws.log.length).toBe(before);
  });
});

describe('failures that only status.code tells', () => {
  test('come with HTTP 200, and do nothing', async () => {
    const gws = await startPracticeGws({ failures: 'status-code' });
    const send = asOps(gws.samples);
    const told = async (...request: Parameters<GwsSend>) => {
      const { status, body } = await send(...request);
      return [status, body.status.code];
    };
    expect(await told('GET', `${CLIENTS}/nexus_client`)).toEqual([200, 404]);
    expect(await told('GET', CENTERS, undefined, { authorization: undefined })).toEqual([200, 401]);
    expect(await told('POST', CLIENTS, { data: {} })).toEqual([200, 400]);
    expect(await told('POST', CLIENTS, { data: nexusClient('first') })).toEqual([200, 0]);
    expect(await told('POST', CLIENTS, { data: nexusClient('second') })).toEqual([200, 409]);
    expect(gws.state.clients.get('nexus_client')?.client_secret).toBe('first');
    // OAuth has words of its own.
    expect((await askToken(gws.origin, ['nexus_client', 'no'], { grant_type: 'password' })).status).toBe(401);
    await gws.close();
  });
});
