import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PracticePortUnavailable } from '../../../main/practice/http/listen-fault.ts';
import { type RunningPractice, startPractice } from '../../../main/practice/start.ts';
import { signIn } from './client.ts';

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

describe('the practice systems', () => {
  let practice: RunningPractice;
  let origin: string;
  beforeAll(async () => {
    practice = await startPractice();
    origin = practice.json.genesysCloud.origin;
  });
  afterAll(() => practice.close());

  test('describe themselves at /practice, exactly', async () => {
    const described = await (await fetch(`${origin}/practice`)).json();
    expect(described).toEqual(practice.json);
    const uuid = expect.stringMatching(/^[\da-f-]{36}$/);
    const client = { clientId: expect.any(String), clientSecret: expect.any(String) };
    expect(described).toEqual({
      genesysCloud: {
        origin,
        admin: client,
        lacksTwo: client,
        noRoleAdd: client,
        userToken: expect.any(String),
        browserClient: { clientId: expect.any(String), redirectUri: 'http://localhost:8085/callback' },
        organization: { id: expect.any(String), shortName: expect.any(String) },
        tollFreeNumber: '18005550199',
        syncedUsers: Array.from({ length: 12 }, () => uuid),
      },
      nexus: {
        origin: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+$/),
        apiKey: uuid,
        ccId: uuid,
        tenantKey: uuid,
        tenantUserToken: expect.any(String),
        otherContactCenter: { ccId: uuid, apiKey: uuid },
        uselessKeys: { restricted: uuid, disabled: uuid, expired: uuid },
        webhook: {
          url: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+\/webhook\//),
          webhookSignatureKey: expect.any(String),
          apiSignatureKey: expect.any(String),
        },
      },
      gws: {
        authOrigin: practice.gws.origin,
        gwsOrigin: practice.gws.gwsOrigin,
        opsUser: 'ops',
        opsPassword: 'ops',
        tenantUser: 'nexus',
        tenantPassword: expect.stringMatching(/^[\w-]{40,}$/),
      },
      database: { url: expect.stringMatching(/^postgres:\/\/[^@]+@127\.0\.0\.1:\d+\/\w+$/) },
      icws: {
        origin: practice.icws.origin,
        user: 'CICAdmin',
        password: expect.stringMatching(/^[\w-]{40,}$/),
        userIds: ['agent1', 'agent2', 'agent3', 'agent4'],
        workgroupIds: ['Sales', 'Web Chat'],
      },
      site: { url: `${practice.site.origin}/`, widgetScript: expect.stringContaining('<script') },
      auvious: {
        origin: practice.auvious.origin,
        clientId: uuid,
        clientSecret: expect.stringMatching(/^[\w-]{40,}$/),
        applicationId: uuid,
        queueName: 'Service Callback',
        otpCode: '246810',
        customerPhone: '+61491570156',
      },
    });
    const { nexus, gateway, gws, icws, site, auvious } = practice;
    const origins = [nexus.origin, gateway.origin, gws.origin, gws.gwsOrigin, icws.origin, site.origin, auvious.origin];
    for (const other of origins) {
      expect(await (await fetch(`${other}/practice`)).json()).toEqual(described);
    }
  });

  test('count what arrives by their own route table', async () => {
    const counts = async () => (await fetch(`${origin}/practice/requests`)).json();
    const before = await counts();
    const admin = await signIn(origin, practice.json.genesysCloud.admin);
    await admin('GET', '/authorization/roles');
    await admin('POST', '/users/search', {});
    await admin('POST', '/authorization/roles', {});
    await admin('POST', '/no/such/path', {});
    await admin('DELETE', '/tokens/me');
    const after = await counts();
    expect(after.read - before.read).toBe(2);
    expect(after.session - before.session).toBe(2);
    expect(after.write - before.write).toBe(2);
    expect(after.requests.at(-1)).toMatchObject({ path: '/api/v2/tokens/me', effect: 'session', status: 204 });
    expect(after.requests.at(-1).principal).toBe(`client:${practice.json.genesysCloud.admin.clientId}`);
    expect(JSON.stringify(after)).not.toContain(practice.json.genesysCloud.admin.clientSecret);
  });

  test('keep secrets for a later command, in memory', async () => {
    const entry = `${origin}/practice/vault/${encodeURIComponent('org/client secret')}`;
    expect((await fetch(entry)).status).toBe(404);
    await fetch(entry, { method: 'PUT', body: 'kept ✓' });
    expect(await (await fetch(entry)).text()).toBe('kept ✓');
    expect((await fetch(entry, { method: 'DELETE' })).status).toBe(204);
    expect((await fetch(entry, { method: 'DELETE' })).status).toBe(404);
  });

  test('a port that is taken is a fault with a remedy', async () => {
    const port = Number(new URL(origin).port);
    await expect(startPractice({ port })).rejects.toBeInstanceOf(PracticePortUnavailable);
  });

  test('list one contact center that Digital Channels and GWS agree on, and more when asked', async () => {
    const two = await startPractice({ gws: { contactCenters: 2 } });
    const { ccId, otherContactCenter } = two.nexus.samples;
    expect([...practice.gws.state.contactCenters.keys()]).toEqual([practice.nexus.samples.ccId]);
    expect([...two.gws.state.contactCenters.keys()]).toEqual([ccId, otherContactCenter.ccId]);
    await two.close();
  });

  test('have a web site that tracks visitors for the practice organization', async () => {
    const html = await (await fetch(practice.json.site?.url ?? '')).text();
    expect(html).toContain(practice.genesysCloud.samples.organization.id);
  });

  test('take their own options, and end together, also when one of them cannot begin', async () => {
    const one = await startPractice({ nexus: { existing: 'conflict' }, gateway: { wrongKey: true }, customRoles: 1 });
    const port = Number(new URL(one.genesysCloud.origin).port);
    const free = await freePort();
    await expect(startPractice({ port, gateway: { port: free } })).rejects.toBeInstanceOf(PracticePortUnavailable);
    // What had begun is gone again: its port can be taken.
    const again = await startPractice({ gateway: { port: free } });
    await again.close();
    await one.close();
    for (const origin of [
      one.genesysCloud.origin,
      one.nexus.origin,
      one.gateway.origin,
      one.gws.origin,
      one.gws.gwsOrigin,
      one.icws.origin,
      one.site.origin,
    ]) {
      await expect(fetch(`${origin}/practice`)).rejects.toThrow();
    }
  });

  test('the reduced administrator lacks two permissions and can still do the run', async () => {
    const reduced = await signIn(origin, practice.json.genesysCloud.lacksTwo);
    const lacking = ['/billing/contracts', '/workforcemanagement/businessunits?feature=IntradayMonitoring'];
    expect((await reduced('GET', lacking[0] ?? '')).status).toBe(403);
    expect((await reduced('GET', lacking[1] ?? '')).body.entities).toEqual([]);
    const made = await reduced('POST', '/authorization/roles', { name: 'Made by the reduced one' });
    expect(made.status).toBe(200);
  });
});
