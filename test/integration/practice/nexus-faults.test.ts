import { request } from 'node:http';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { NexusFaultKind } from '../../../main/practice/nexus/options.ts';
import { type PracticeNexus, startPracticeNexus } from '../../../main/practice/nexus/start.ts';
import { type NexusSend, nexusWith } from './nexus-client.ts';

const SMS = { url: 'N/A', data: {}, secret: {} };

describe('faults of Nexus', () => {
  let nexus: PracticeNexus;
  let send: NexusSend;
  let path: string;
  beforeAll(async () => {
    nexus = await startPracticeNexus();
    const { origin, apiKey, ccId } = nexus.samples;
    send = nexusWith(origin, apiKey, ccId);
    path = `/provisioning/services/${ccId}/SMS`;
  });
  beforeEach(() => {
    nexus.setFaults([]);
    nexus.state.contactCenters.get(nexus.samples.ccId)?.services.clear();
  });
  afterAll(() => nexus.close());

  const once = (fault: NexusFaultKind) => nexus.setFaults([{ match: { path: '*' }, times: 1, fault }]);
  const isKept = () => nexus.state.contactCenters.get(nexus.samples.ccId)?.services.has('SMS');

  test.each<readonly [string, boolean, NexusFaultKind]>([
    ['before it acts', false, { kind: 'reset-before' }],
    ['after it acted', true, { kind: 'reset-after' }],
    ['in the middle of its answer', true, { kind: 'truncate' }],
  ])('the connection breaks %s: kept is %s', async (_when, kept, fault) => {
    once(fault);
    await expect(send('POST', path, SMS)).rejects.toThrow();
    expect(isKept()).toBe(kept);
  });

  test('an answer that never ends has acted', async () => {
    once({ kind: 'stall' });
    const { apiKey, ccId } = nexus.samples;
    const headers = { 'content-type': 'application/json', 'x-api-key': apiKey, 'x-ccid': ccId };
    const signal = AbortSignal.timeout(300);
    const response = await fetch(`${nexus.origin}/nexus/v3${path}`, {
      method: 'POST',
      headers,
      body: JSON.stringify(SMS),
      signal,
    });
    await expect(response.text()).rejects.toThrow();
    expect(isKept()).toBe(true);
  });

  test.each<NexusFaultKind>([{ kind: 'drip', ms: 0 }, { kind: 'gzip' }, { kind: 'latency', ms: 5 }])(
    'an answer with $kind arrives whole',
    async (fault) => {
      once(fault);
      expect((await send('POST', path, SMS)).body.data).toEqual({ name: 'SMS', url: 'N/A', data: {} });
    },
  );

  test.each<readonly [NexusFaultKind, number]>([
    [{ kind: 'status', status: 500 }, 500],
    [{ kind: 'status', status: 503 }, 503],
    [{ kind: 'throttle', retryAfter: 7 }, 429],
    [{ kind: 'forbid', permissions: ['nexus:cluster:*'] }, 403],
  ])('%j is said in the envelope, and nothing is done', async (fault, status) => {
    once(fault);
    const answer = await send('POST', path, SMS);
    expect([answer.status, answer.body]).toEqual([status, { status: { code: status, message: expect.any(String) } }]);
    expect(answer.headers.get('retry-after')).toBe(status === 429 ? '7' : null);
    expect(isKept()).toBe(false);
  });

  test('HTTP 200 can carry a failure in status.code', async () => {
    once({ kind: 'status-code', code: 13, message: 'No' });
    const { status, body } = await send('POST', path, SMS);
    expect([status, body]).toEqual([200, { status: { code: 13, message: 'No' } }]);
    expect(isKept()).toBe(false);
  });

  test("a proxy's page is HTML, whatever its status", async () => {
    once({ kind: 'proxy-html', status: 200 });
    expect((await send('GET', path)).body).toContain('<html>');
  });

  test('a page that points its own name here reads nothing', async () => {
    const status = await new Promise((resolve) => {
      const asked = request(`${nexus.origin}/practice`, { headers: { host: 'evil.example' } }, (reply) => {
        reply.resume();
        resolve(reply.statusCode);
      });
      asked.end();
    });
    expect(status).toBe(421);
  });
});
