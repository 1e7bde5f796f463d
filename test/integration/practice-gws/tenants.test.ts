import pg from 'pg';
import { afterEach, describe, expect, test } from 'vitest';
import { type AllPracticeOptions, type RunningPractice, startPractice } from '../../../main/practice/start.ts';
import { nexusWith } from '../practice/nexus-client.ts';
import { askToken } from './gws-client.ts';

/** PostgreSQL takes seconds to start, more where much else runs. */
const WITH_POSTGRESQL = 90_000;
const CLIENT = { client_id: 'nexus_client', client_secret: 'secret' };

let practice: RunningPractice | undefined;
afterEach(() => practice?.close());

async function start(options: AllPracticeOptions = {}) {
  practice = await startPractice({ ...options, gws: { clients: [CLIENT], ...options.gws } });
  const { gws, nexus, database } = practice;
  const { ccId } = nexus.samples;
  const { tenantUser, tenantPassword, gwsOrigin } = gws.samples;
  const form = { grant_type: 'password', username: `${ccId}\\${tenantUser}`, password: tenantPassword };
  const { body } = await askToken(gws.origin, ['nexus_client', 'secret'], form);
  const token: string = body.access_token;
  const tenant = {
    id: ccId,
    name: 't100',
    type: 'PureEngage',
    backendurl: gwsOrigin,
    username: tenantUser,
    token: tenantPassword,
    genesystemenantid: 1,
  };
  const send = nexusWith(nexus.origin, '', ccId);
  const provision = async (more: object = {}, bearer = token) => {
    const headers = { 'x-api-key': undefined, authorization: `Bearer ${bearer}` };
    return await send('POST', '/provisioning/tenants', { ...tenant, ...more }, headers);
  };
  return { gws, nexus, database, ccId, token, provision };
}

async function query(url: string, text: string, params: readonly unknown[] = []) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(text, [...params])).rows;
  } finally {
    await client.end();
  }
}

describe('a tenant of the practice Digital Channels', () => {
  test(
    'needs a live token of GWS, the row in the database, and a user whom GWS knows',
    async () => {
      const { gws, nexus, database, ccId, token, provision } = await start();
      expect((await provision({}, 'no-such-token')).status).toBe(401);
      const client = await askToken(gws.origin, ['nexus_client', 'secret'], { grant_type: 'client_credentials' });
      expect((await provision({}, client.body.access_token)).status).toBe(401);
      expect((await provision({ id: nexus.samples.otherContactCenter.ccId })).status).toBe(403);
      expect((await provision()).status).toBe(404);
      // Looking for the row starts no PostgreSQL.
      expect(database.enginePid()).toBeUndefined();
      const insert =
        'INSERT INTO nex_gapis (url, clientid, apikey, clientsecret, created) VALUES ($1, $2, $3, $4, now())';
      await query(database.url, insert, [gws.gwsOrigin, 'nexus_client', 'NA', 'secret']);
      expect((await provision({ token: 'wrong' })).status).toBe(400);
      expect((await provision({ username: 'somebody' })).status).toBe(400);
      expect(nexus.state.contactCenters.get(ccId)?.tenant).toBeUndefined();
      const { status, body } = await provision({ backendurl: `${gws.gwsOrigin}/` });
      expect([status, body.status.code]).toEqual([200, 0]);
      expect(nexus.log.at(-1)?.principal).toBe(`user:${ccId}/nexus`);
      const keys = await query(database.url, 'SELECT id, name FROM nex_apikeys');
      expect(keys).toEqual([{ id: body.data.xapikey, name: 't100' }]);
      expect((await provision()).status).toBe(409);
      const authorization = `Bearer ${token}`;
      await fetch(`${gws.origin}/auth/v3/sign-out`, { method: 'POST', headers: { authorization } });
      expect((await provision()).status).toBe(401);
      expect(gws.strayRequests()).toBe(0);
    },
    WITH_POSTGRESQL,
  );

  test('can be said to take a repeat, which makes a second key', async () => {
    const backendurl = 'https://gws.example';
    const gapis = [{ url: `${backendurl}/`, clientsecret: 'secret' }];
    const { nexus, database, ccId, provision } = await start({ nexus: { tenants: 'second-key' }, database: { gapis } });
    const one = await provision({ backendurl });
    const two = await provision({ backendurl, name: 'again' });
    expect([one.status, two.status]).toEqual([200, 200]);
    expect(two.body.data.xapikey).not.toBe(one.body.data.xapikey);
    expect(nexus.state.contactCenters.get(ccId)?.tenant?.name).toBe('again');
    expect((await database.apiKeys()).map(({ name }) => name)).toEqual(['t100', 'again']);
  });

  test('of another contact center is provisioned by a user of that one', async () => {
    const users = [{ name: 'second', password: 'pw', contactCenter: 1 }];
    const { gws, nexus, provision } = await start({
      gws: { contactCenters: 2, users },
      database: { gapis: [{ url: 'https://gws.example', clientsecret: 'secret' }] },
    });
    const id = nexus.samples.otherContactCenter.ccId;
    const form = { grant_type: 'password', username: 't200\\second', password: 'pw' };
    const { body } = await askToken(gws.origin, ['nexus_client', 'secret'], form);
    const more = { id, backendurl: 'https://gws.example', username: 'second', token: 'pw' };
    expect((await provision(more, body.access_token)).status).toBe(200);
    expect((await provision(more)).status).toBe(403);
  });

  test('makes keys for itself with that token, which are looked up in the database', async () => {
    const { nexus, database, token } = await start();
    const headers = { 'x-api-key': undefined, authorization: `Bearer ${token}` };
    const wanted = { tenant: '*', name: 'Portico Cluster API Key', permissions: ['nexus:cluster:*'] };
    const { body } = await nexusWith(nexus.origin, '', '')('POST', '/provisioning/apikeys', wanted, headers);
    expect(await database.apiKeys()).toEqual([{ id: body.data.id, name: wanted.name }]);
  });
});
