import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type PracticeNexus, startPracticeNexus } from '../../../main/practice/nexus/start.ts';
import { type NexusSend, nexusWith } from './nexus-client.ts';

const KEYS = '/provisioning/apikeys';
const WANTED = { tenant: '*', name: 'Portico Cluster API Key', permissions: ['nexus:cluster:*'] };
const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;

describe('API keys', () => {
  let nexus: PracticeNexus;
  let send: NexusSend;
  beforeAll(async () => {
    nexus = await startPracticeNexus();
    send = nexusWith(nexus.origin, nexus.samples.apiKey, nexus.samples.ccId);
  });
  afterAll(() => nexus.close());

  const asUser = () => ({ 'x-api-key': undefined, authorization: `Bearer ${nexus.samples.tenantUserToken}` });

  test.each([
    ['a cluster key', () => ({})],
    ['a signed-in user of the tenant', asUser],
  ])('are made by %s, and open what they say', async (_who, headers) => {
    const { status, body } = await send('POST', KEYS, WANTED, headers());
    expect(status).toBe(200);
    expect(body).toEqual({
      status: { code: 0 },
      data: { id: expect.stringMatching(UUID), ...WANTED },
      operationId: expect.any(String),
    });
    const { ccId } = nexus.samples.otherContactCenter;
    const opened = await nexusWith(nexus.origin, body.data.id, ccId)('GET', `/provisioning/services/${ccId}`);
    expect(opened.status).toBe(200);
  });

  test('are listed by name, never with their value', async () => {
    for (const headers of [{}, asUser()]) {
      const { body } = await send('GET', KEYS, undefined, headers);
      const row = {
        name: expect.any(String),
        tenant: '*',
        permissions: ['nexus:cluster:*'],
        enabled: expect.any(Boolean),
      };
      expect(body.data).toContainEqual({ ...row, name: 'Practice Cluster API Key', enabled: true });
      expect(body.data).toContainEqual({ ...row, name: 'Retired', enabled: false });
      for (const value of nexus.state.apiKeys.keys()) expect(JSON.stringify(body)).not.toContain(value);
    }
  });

  test('of a tenant see and make those of the tenant only', async () => {
    const { tenantKey, ccId, otherContactCenter } = nexus.samples;
    const own = nexusWith(nexus.origin, tenantKey, ccId);
    const names = (await own('GET', KEYS)).body.data.map((key: { name: string }) => key.name);
    expect(names).toEqual(['t100', 'Chat widget']);
    const made = async (tenant: string, permission: string) =>
      (await own('POST', KEYS, { tenant, name: 'New', permissions: [permission] })).status;
    expect(await made('*', 'nexus:cluster:*')).toBe(403);
    expect(await made(ccId, 'nexus:cluster:*')).toBe(403);
    expect(await made(otherContactCenter.ccId, 'nexus:tenant:*')).toBe(403);
    expect(await made(ccId, 'nexus:tenant:*')).toBe(200);
  });

  test('are refused to whoever is unknown, and for what is no key', async () => {
    const count = nexus.state.apiKeys.size;
    const status = async (body: unknown, headers: { [name: string]: string | undefined } = {}) =>
      (await send('POST', KEYS, body, headers)).status;
    expect(await status(WANTED, { 'x-api-key': undefined })).toBe(401);
    expect(await status(WANTED, { ...asUser(), authorization: 'Bearer no' })).toBe(401);
    expect(await status(WANTED, { 'x-api-key': nexus.samples.uselessKeys.restricted })).toBe(403);
    expect(await status({ ...WANTED, name: '' })).toBe(400);
    expect(await status({ ...WANTED, permissions: [] })).toBe(400);
    expect(await status({ ...WANTED, permissions: 'nexus:cluster:*' })).toBe(400);
    expect(await status('"tenant": "*"\n"name":"Portico Cluster API Key"')).toBe(400);
    expect(await status({ ...WANTED, tenant: '45acae06-6b7c-4f97-9c76-471cb5c21bf7' })).toBe(404);
    expect(nexus.state.apiKeys.size).toBe(count);
  });

  test('have no path where it is set so', async () => {
    const other = await startPracticeNexus({ apiKeysPath: 'not-found' });
    const asked = nexusWith(other.origin, other.samples.apiKey, other.samples.ccId);
    expect((await asked('GET', KEYS)).status).toBe(404);
    expect((await asked('POST', KEYS, WANTED)).status).toBe(404);
    await other.close();
  });
});

describe('tenants', () => {
  const backendurl = 'https://gws.example.com';
  const ccId = '45acae06-6b7c-4f97-9c76-471cb5c21bf7';
  const tenant = {
    id: ccId,
    name: 't200',
    type: 'PureEngage',
    backendurl,
    username: 'somebody',
    token: 'their password',
    genesystemenantid: 1,
  };

  test('get a key when the contact center’s own user provisions them, once', async () => {
    const known: string[] = [];
    const bearer = (token: string) =>
      known.push(token) > 0 && token === 'good' ? { ccId, user: 'somebody' } : undefined;
    const nexus = await startPracticeNexus({ bearer });
    const send = nexusWith(nexus.origin, nexus.samples.apiKey, ccId);
    const provision = (body: object, token = 'good') =>
      send('POST', '/provisioning/tenants', body, { 'x-api-key': undefined, authorization: `Bearer ${token}` });
    expect((await provision(tenant, 'bad')).status).toBe(401);
    expect((await provision({ ...tenant, id: 't200' })).status).toBe(400);
    expect((await provision({ ...tenant, token: '' })).status).toBe(400);
    expect((await provision({ ...tenant, id: nexus.samples.ccId })).status).toBe(403);
    expect((await provision(tenant)).status).toBe(404);
    expect(nexus.state.contactCenters.has(ccId)).toBe(false);
    nexus.state.gapis.add(backendurl);
    const { status, body } = await provision({ ...tenant, backendurl: `${backendurl}/` });
    expect([status, body.status.code]).toEqual([200, 0]);
    expect(body.data).toEqual({ xapikey: expect.stringMatching(UUID) });
    expect((await provision(tenant)).status).toBe(409);
    const opened = nexusWith(nexus.origin, body.data.xapikey, ccId);
    expect((await opened('GET', `/provisioning/services/${ccId}`)).status).toBe(200);
    expect(known).toContain('bad');
    await nexus.close();
  });
});
