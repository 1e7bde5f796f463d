import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type PracticeGws, startPracticeGws } from '../../../main/practice/gws/start.ts';
import { askToken, asOps, basic, type GwsSend, nexusClient } from './gws-client.ts';

const CLIENTS = '/auth/v3/ops/clients';
const ONE = `${CLIENTS}/nexus_client`;
const URNS = ['urn:ietf:params:oauth:grant-type:token-exchange', 'urn:ietf:params:oauth:grant-type:jwt-bearer'];

describe('clients of Auth', () => {
  let gws: PracticeGws;
  let send: GwsSend;
  beforeAll(async () => {
    gws = await startPracticeGws();
    send = asOps(gws.samples);
  });
  beforeEach(() => gws.state.clients.clear());
  afterAll(() => gws.close());

  test('are created and read back with two more grant types, and never with their secret', async () => {
    const wanted = nexusClient('hidden-from-view');
    const { client_secret: _secret, ...shown } = wanted;
    const told = { ...shown, authorizedGrantTypes: [...wanted.authorizedGrantTypes, ...URNS] };
    expect((await send('POST', CLIENTS, { data: wanted })).body).toEqual({ status: { code: 0 }, data: told });
    expect((await send('GET', ONE)).body).toEqual({ status: { code: 0 }, data: told });
    expect((await send('GET', CLIENTS)).body).toEqual({ status: { code: 0 }, data: [told] });
    const changed = await send('PUT', ONE, { data: { description: 'other' } });
    expect(changed.body.data).toEqual({ ...told, description: 'other' });
    expect(gws.state.clients.get('nexus_client')?.client_secret).toBe('hidden-from-view');
  });

  test('can be said to repeat their secret in the reply that creates them, and nowhere else', async () => {
    const other = await startPracticeGws({ echoesSecret: 'on-create' });
    const asked = asOps(other.samples);
    expect((await asked('POST', CLIENTS, { data: nexusClient('shown once') })).body.data.client_secret).toBe(
      'shown once',
    );
    expect((await asked('GET', ONE)).body.data.client_secret).toBeUndefined();
    await other.close();
  });

  test('are created once: the second POST is refused and changes nothing', async () => {
    await send('POST', CLIENTS, { data: nexusClient('first') });
    const { status, body } = await send('POST', CLIENTS, { data: nexusClient('second', ['https://other.example']) });
    expect([status, body.status.code, body.path]).toEqual([409, 409, CLIENTS]);
    expect(gws.state.clients.get('nexus_client')).toMatchObject({
      client_secret: 'first',
      redirectURIs: ['https://nexus.example'],
    });
  });

  test('PUT changes what it names, the secret too, and leaves the rest', async () => {
    await send('POST', CLIENTS, { data: nexusClient('first') });
    const before = gws.state.clients.get('nexus_client');
    await send('PUT', ONE, { data: { redirectURIs: ['https://a.example', 'https://b.example'] } });
    expect(gws.state.clients.get('nexus_client')).toEqual({
      ...before,
      redirectURIs: ['https://a.example', 'https://b.example'],
    });
    await send('PUT', ONE, { data: { client_secret: 'second' } });
    const form = { grant_type: 'client_credentials' };
    expect((await askToken(gws.origin, ['nexus_client', 'first'], form)).status).toBe(401);
    expect((await askToken(gws.origin, ['nexus_client', 'second'], form)).status).toBe(200);
    expect((await send('PUT', ONE, { data: { client_id: 'another' } })).status).toBe(400);
    expect((await send('PUT', ONE, { data: { refreshTokenExpirationTimeout: 60 } })).status).toBe(400);
    // Whatever is sent, the server's own grant types stay.
    await send('PUT', ONE, { data: { authorizedGrantTypes: ['password'] } });
    expect((await send('GET', ONE)).body.data.authorizedGrantTypes).toEqual(['password', ...URNS]);
  });

  test('that are deleted take their tokens with them', async () => {
    await send('POST', CLIENTS, { data: nexusClient('s') });
    const { body } = await askToken(gws.origin, ['nexus_client', 's'], { grant_type: 'client_credentials' });
    const authorization = `Bearer ${body.access_token}`;
    expect((await send('GET', '/auth/v3/userinfo', undefined, { authorization })).status).toBe(200);
    expect((await send('DELETE', ONE)).body).toEqual({ status: { code: 0 } });
    expect((await send('GET', '/auth/v3/userinfo', undefined, { authorization })).status).toBe(401);
  });

  test.each(['GET', 'PUT', 'DELETE'])('%s of an unknown one is 404 in the envelope', async (method) => {
    const { status, body } = await send(method, ONE, method === 'PUT' ? { data: {} } : undefined);
    expect([status, body]).toEqual([404, { status: { code: 404, message: expect.any(String) }, path: ONE }]);
  });

  const good = nexusClient('secret');
  const without = (field: string) => Object.fromEntries(Object.entries(good).filter(([name]) => name !== field));
  test.each<readonly [string, unknown, RegExp]>([
    ['a closing brace missing (S003:139)', JSON.stringify({ data: good }).slice(0, -1), /not valid JSON/],
    ['no data around it', good, /data/],
    ['the lost secret (S003:144)', { data: nexusClient('') }, /data\.client_secret/],
    ['a variable no shell replaced', { data: nexusClient('s', ['$nexusURL']) }, /redirectURIs/],
    ['no address', { data: nexusClient('s', []) }, /redirectURIs/],
    ['an address with a fragment', { data: nexusClient('s', ['https://nexus.example/#top']) }, /fragment/],
    ['texts where the API wants lists (S003:112)', { data: { ...good, scope: '*' } }, /data\.scope/],
    ['another scope', { data: { ...good, scope: ['openid'] } }, /data\.scope/],
    ['an unknown grant type', { data: { ...good, authorizedGrantTypes: ['magic'] } }, /authorizedGrantTypes/],
    ['an unknown type', { data: { ...good, clientType: 'SECRET' } }, /clientType/],
    ['no lifetime', { data: without('accessTokenExpirationTimeout') }, /accessTokenExpirationTimeout/],
    ['a lifetime of nothing', { data: { ...good, accessTokenExpirationTimeout: 0 } }, /accessTokenExpirationTimeout/],
    ['a renewal that ends first', { data: { ...good, refreshTokenExpirationTimeout: 60 } }, /must not be shorter/],
    ['a contact center that is none', { data: { ...good, contactCenterIds: [crypto.randomUUID()] } }, /contact center/],
    ['a name that a Basic header would cut', { data: { ...good, client_id: 'nexus:client' } }, /client_id/],
    ['a field too many', { data: { ...good, colour: 'red' } }, /colour/],
  ])('%s is refused with 400, and nothing is created', async (_what, body, message) => {
    const answer = await send('POST', CLIENTS, body);
    expect([answer.status, answer.body.status]).toEqual([400, { code: 400, message: expect.stringMatching(message) }]);
    expect(gws.state.clients.size).toBe(0);
  });

  test('every mistake of a body is listed', async () => {
    const { body } = await send('POST', CLIENTS, { data: { ...nexusClient(''), scope: [] } });
    expect(body.errors.map((one: { status: { code: number } }) => one.status.code)).toEqual([400, 400]);
  });

  test('are for the ops account only', async () => {
    const { opsUser, opsPassword } = gws.samples;
    const refused = [
      undefined,
      basic(opsUser, 'wrong'),
      basic('wrong', opsPassword),
      basic('', ''),
      'Basic ???',
      `Bearer ${opsPassword}`,
    ];
    for (const authorization of refused) {
      const { status, body, headers } = await send('POST', CLIENTS, { data: good }, { authorization });
      expect([status, body.status.code]).toEqual([401, 401]);
      expect(headers.get('www-authenticate')).toMatch(/^Basic realm=/);
    }
    expect(gws.state.clients.size).toBe(0);
    expect((await send('POST', CLIENTS, { data: good }, { 'content-type': 'text/plain' })).status).toBe(400);
  });
});
