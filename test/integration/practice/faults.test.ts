import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { FaultKind } from '../../../main/practice/genesys-cloud/faults.ts';
import { type PracticeGenesysCloud, startPracticeGenesysCloud } from '../../../main/practice/genesys-cloud/start.ts';
import { asAdmin, type Send, token } from './client.ts';

describe('faults', () => {
  let practice: PracticeGenesysCloud;
  let admin: Send;
  beforeAll(async () => {
    practice = await startPracticeGenesysCloud();
    admin = await asAdmin(practice);
  });
  afterEach(() => practice.setFaults([]));
  afterAll(() => practice.close());

  const once = (fault: FaultKind, path = '/api/v2/authorization/roles*') =>
    practice.setFaults([{ match: { path }, times: 1, fault }]);
  const hasRole = (name: string) => [...practice.state.roles.values()].some((role) => role.name === name);

  test('a reset before acting does nothing, a reset after acting has acted', async () => {
    once({ kind: 'reset-before' });
    await expect(admin('POST', '/authorization/roles', { name: 'Lost request' })).rejects.toThrow();
    expect(hasRole('Lost request')).toBe(false);
    once({ kind: 'reset-after' });
    await expect(admin('POST', '/authorization/roles', { name: 'Lost reply' })).rejects.toThrow();
    expect(hasRole('Lost reply')).toBe(true);
    expect(practice.log.at(-1)).toMatchObject({ method: 'POST', effect: 'write', status: 0 });
  });

  test('a truncated body breaks off after the status', async () => {
    once({ kind: 'truncate' });
    await expect(admin('GET', '/authorization/roles')).rejects.toThrow();
    expect((await admin('GET', '/authorization/roles')).status).toBe(200);
  });

  test('a stalled body never ends', async () => {
    once({ kind: 'stall' }, '/api/v2/organizations/me');
    const { clientId, clientSecret } = practice.samples.admin;
    const { access_token } = (await token(practice.origin, clientId, clientSecret)).body;
    const response = await fetch(`${practice.origin}/api/v2/organizations/me`, {
      headers: { authorization: `Bearer ${access_token}` },
      signal: AbortSignal.timeout(300),
    });
    expect(response.status).toBe(200);
    await expect(response.text()).rejects.toThrow();
  });

  test('dripped and zipped bodies arrive whole', async () => {
    const { body } = await admin('GET', '/organizations/me');
    for (const fault of [{ kind: 'drip', ms: 0 }, { kind: 'gzip' }, { kind: 'latency', ms: 5 }] as const) {
      once(fault, '/api/v2/organizations/me');
      expect((await admin('GET', '/organizations/me')).body).toEqual(body);
    }
  });

  test('outages, throttling and refusals have the documented bodies', async () => {
    once({ kind: 'status', status: 503 });
    expect((await admin('GET', '/authorization/roles')).body.code).toBe('service.unavailable');
    once({ kind: 'throttle', retryAfter: 7 });
    const throttled = await admin('GET', '/authorization/roles');
    expect([throttled.status, throttled.body.code]).toEqual([429, 'too.many.requests']);
    expect(throttled.headers.get('retry-after')).toBe('7');
    once({ kind: 'forbid', permissions: ['a:b:c'] });
    expect((await admin('GET', '/authorization/roles')).body.message).toMatch(/a:b:c$/);
    once({ kind: 'throttle-token', retryAfter: 3 }, '/oauth/token');
    const { clientId, clientSecret } = practice.samples.admin;
    const refused = await token(practice.origin, clientId, clientSecret);
    expect([refused.status, refused.body.error]).toEqual([400, 'invalid_request']);
  });

  test("a proxy's page is HTML, whatever its status", async () => {
    practice.setFaults([{ match: { path: '*' }, fault: { kind: 'proxy-html', status: 200 } }]);
    const response = await fetch(`${practice.origin}/api/v2/organizations/me`);
    expect(response.headers.get('content-type')).toContain('text/html');
    expect(await response.text()).toContain('<html>');
  });

  test('a stalled connection does not hold the server open', async () => {
    const other = await startPracticeGenesysCloud({ faults: [{ match: { path: '*' }, fault: { kind: 'stall' } }] });
    const response = await fetch(`${other.origin}/api/v2/organizations/me`);
    await other.close();
    await expect(response.text()).rejects.toThrow();
  });
});

describe('rate limits', () => {
  test('are counted for each token and say when to come back', async () => {
    let now = 0;
    const practice = await startPracticeGenesysCloud({ rateLimitPerMinute: 3, now: () => now });
    const admin = await asAdmin(practice);
    const first = await admin('GET', '/organizations/me');
    expect(first.headers.get('inin-ratelimit-count')).toBe('1');
    expect(first.headers.get('inin-ratelimit-allowed')).toBe('3');
    expect(first.headers.get('inin-ratelimit-reset')).toBe('60');
    await admin('GET', '/organizations/me');
    await admin('GET', '/organizations/me');
    now = 20_000;
    const refused = await admin('GET', '/organizations/me');
    expect([refused.status, refused.body.code]).toEqual([429, 'too.many.requests']);
    expect(refused.headers.get('retry-after')).toBe('40');
    const another = await asAdmin(practice);
    expect((await another('GET', '/organizations/me')).status).toBe(200);
    now = 60_000;
    expect((await admin('GET', '/organizations/me')).status).toBe(200);
    await practice.close();
  });
});
