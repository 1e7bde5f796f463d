import { afterEach, describe, expect, test } from 'vitest';
import type { GwsOptions } from '../../../main/practice/gws/options.ts';
import { type PracticeGws, startPracticeGws } from '../../../main/practice/gws/start.ts';
import { askToken, asOps, basic } from './gws-client.ts';

const CLIENT = ['nexus_client', 'secret'] as const;
const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;
/** A name and a password as somebody might have them. */
const HOSTILE = { name: `o'brien "x" $(id) ; & = + % ü 名`, password: `p\\w '"$\`;&=+%\nü 名` };

let running: PracticeGws | undefined;
afterEach(() => running?.close());

async function start(options: GwsOptions = {}) {
  const clients = [{ client_id: CLIENT[0], client_secret: CLIENT[1] }];
  const gws = await startPracticeGws({ clients, users: [HOSTILE], ...options });
  running = gws;
  const ccId = [...gws.state.contactCenters.keys()][0] ?? '';
  const { tenantUser, tenantPassword } = gws.samples;
  const login = { grant_type: 'password', username: `${ccId}\\${tenantUser}`, password: tenantPassword };
  const ask = (form: { readonly [name: string]: string }, client: readonly [string, string] | undefined = CLIENT) =>
    askToken(gws.origin, client, form);
  const send = asOps(gws.samples);
  const who = (token: string) => send('GET', '/auth/v3/userinfo', undefined, { authorization: `bearer ${token}` });
  return { gws, ccId, login, ask, send, who };
}

describe('tokens of a client', () => {
  test('are exactly what the guide shows, one second short of the configured life (S003:175)', async () => {
    const { ask, who } = await start();
    const { status, body } = await ask({ grant_type: 'client_credentials', scope: '*' });
    expect([status, body]).toEqual([
      200,
      { access_token: expect.stringMatching(UUID), token_type: 'bearer', expires_in: 43199, scope: '*' },
    ]);
    expect((await who(body.access_token)).body).toEqual({
      username: 'nexus_client',
      authorities: [{ authority: 'ROLE_INTERNAL_CLIENT' }],
    });
  });

  test('are given for parameters of the query too, and for credentials in the form', async () => {
    const { gws, ask } = await start();
    const query = new URLSearchParams({ grant_type: 'client_credentials', scope: '*', client_id: CLIENT[0] });
    const url = `${gws.origin}/auth/v3/oauth/token?${query}`;
    const headers = { authorization: basic(...CLIENT) };
    expect((await fetch(url, { method: 'POST', headers })).status).toBe(200);
    const inForm = { grant_type: 'client_credentials', client_id: CLIENT[0], client_secret: CLIENT[1] };
    expect((await ask(inForm, undefined)).status).toBe(200);
  });

  test.each<readonly [string, { readonly [name: string]: string }, readonly [string, string] | undefined]>([
    ['a wrong secret', {}, ['nexus_client', 'wrong']],
    ['the lost secret (S003:169)', {}, ['nexus_client', '']],
    ['an unknown client', {}, ['other', 'secret']],
    ['nobody', {}, undefined],
    ['a client of that name without a secret', { client_id: 'nexus_client' }, undefined],
    ['two clients', { client_id: 'other' }, CLIENT],
    ['two secrets', { client_secret: 'other' }, CLIENT],
  ])('are refused to %s with 401', async (_who, more, client) => {
    const { gws } = await start();
    const answer = await askToken(gws.origin, client, { grant_type: 'client_credentials', ...more });
    expect([answer.status, answer.body]).toEqual([
      401,
      { error: 'invalid_client', error_description: expect.any(String) },
    ]);
    expect(gws.state.sessions.size).toBe(0);
  });

  test.each<readonly [string, { readonly [name: string]: string }]>([
    ['invalid_request', {}],
    ['unsupported_grant_type', { grant_type: 'implicit' }],
    ['unsupported_grant_type', { grant_type: 'authorization_code' }],
    ['invalid_scope', { grant_type: 'client_credentials', scope: 'openid' }],
    ['invalid_grant', { grant_type: 'refresh_token', refresh_token: 'unknown' }],
  ])('%s is said with 400 for %j', async (error, form) => {
    const { gws, ask } = await start();
    const answer = await ask(form);
    expect([answer.status, answer.body.error]).toEqual([400, error]);
    expect(gws.state.sessions.size).toBe(0);
  });

  test('are refused where the client may not, or where a parameter comes twice, or in another form', async () => {
    const clients = [{ client_id: CLIENT[0], client_secret: CLIENT[1], authorizedGrantTypes: ['password'] }];
    const { gws, ask } = await start({ clients });
    expect((await ask({ grant_type: 'client_credentials' })).body.error).toBe('unauthorized_client');
    const url = `${gws.origin}/auth/v3/oauth/token?grant_type=password`;
    const headers = { authorization: basic(...CLIENT) };
    const twice = await fetch(url, { method: 'POST', headers, body: new URLSearchParams({ grant_type: 'password' }) });
    expect(await twice.json()).toMatchObject({ error: 'invalid_request' });
    const json = { ...headers, 'content-type': 'application/json' };
    expect((await fetch(url, { method: 'POST', headers: json, body: '{}' })).status).toBe(400);
  });
});

describe('tokens of a user', () => {
  test('are for ccId\\user, and say whose they are', async () => {
    const { gws, ccId, login, ask, who } = await start();
    const { status, body } = await ask({ ...login, client_id: CLIENT[0] });
    expect([status, body]).toEqual([
      200,
      {
        access_token: expect.stringMatching(UUID),
        token_type: 'bearer',
        refresh_token: expect.stringMatching(UUID),
        expires_in: 43199,
        scope: '*',
      },
    ]);
    expect((await who(body.access_token)).body).toMatchObject({ contactCenterId: ccId, loginName: 'nexus' });
    expect(gws.holder(body.access_token)).toEqual({ ccId, user: 'nexus' });
    // Vendors' scripts name the contact center by its domain (P3).
    expect((await ask({ ...login, username: 't100\\nexus' })).status).toBe(200);
    expect((await ask({ ...login, username: `${ccId.toUpperCase()}\\nexus` })).status).toBe(200);
  });

  test('hostile names and passwords arrive as they are', async () => {
    const { gws, ccId, ask } = await start();
    const { name, password } = HOSTILE;
    const { body } = await ask({ grant_type: 'password', username: `${ccId}\\${name}`, password });
    expect(gws.holder(body.access_token)).toEqual({ ccId, user: name });
    expect(gws.knowsUser(ccId, name, password)).toBe(true);
  });

  test.each([
    ['a wrong password', { password: 'wrong' }],
    ['no password', { password: '' }],
    ['an unknown user', { username: 't100\\somebody' }],
    ['an unknown contact center', { username: 't900\\nexus' }],
    ['no contact center', { username: 'nexus' }],
    ['a slash for the backslash', { username: 't100/nexus' }],
    ['a separator read as an escape (S003:214)', { username: 't100$tenantUser' }],
  ])('are refused for %s', async (_what, wrong) => {
    const { gws, login, ask } = await start();
    const { status, body } = await ask({ ...login, ...wrong });
    expect([status, body.error]).toEqual([400, 'invalid_grant']);
    expect(gws.state.sessions.size).toBe(0);
  });

  test('are refused by a client that is bound to another contact center', async () => {
    const contactCenterIds = [crypto.randomUUID(), crypto.randomUUID()];
    const bound = { client_id: CLIENT[0], client_secret: CLIENT[1], contactCenterIds: contactCenterIds.slice(1) };
    const users = [{ name: 'two', password: 'two', contactCenter: 1 }];
    const { login, ask } = await start({ contactCenters: 2, contactCenterIds, clients: [bound], users });
    expect((await ask(login)).body.error).toBe('invalid_grant');
    expect((await ask({ grant_type: 'password', username: 't200\\two', password: 'two' })).status).toBe(200);
  });

  test('end when their time is over, and can be renewed until the renewal ends too', async () => {
    let now = 1_000_000;
    const clients = [
      {
        client_id: 'nexus_client',
        client_secret: 'secret',
        accessTokenExpirationTimeout: 60,
        refreshTokenExpirationTimeout: 600,
      },
    ];
    const { login, ask, who } = await start({ now: () => now, clients });
    const first = (await ask(login)).body;
    now += 59_999;
    expect((await who(first.access_token)).status).toBe(200);
    now += 1;
    expect((await who(first.access_token)).status).toBe(401);
    const renew = { grant_type: 'refresh_token', refresh_token: first.refresh_token };
    const second = (await ask(renew)).body;
    expect(second.expires_in).toBe(59);
    expect(second.access_token).not.toBe(first.access_token);
    expect((await who(second.access_token)).status).toBe(200);
    now = 1_000_000 + 600_000;
    expect((await ask(renew)).body.error).toBe('invalid_grant');
  });

  test('are dead after signing out, with their renewal, and no others are', async () => {
    const { gws, login, ask, send, who } = await start();
    const [one, two, three] = [(await ask(login)).body, (await ask(login)).body, (await ask(login)).body];
    const out = (token: string, query = '') =>
      send('POST', `/auth/v3/sign-out${query}`, undefined, { authorization: `Bearer ${token}` });
    expect((await out(one.access_token)).body).toEqual({ status: { code: 0 } });
    expect((await who(one.access_token)).status).toBe(401);
    expect((await out(one.access_token)).status).toBe(401);
    const renewal = { grant_type: 'refresh_token', refresh_token: one.refresh_token };
    expect((await ask(renewal)).body.error).toBe('invalid_grant');
    expect((await who(two.access_token)).status).toBe(200);
    await out(two.access_token, '?global=true');
    expect((await who(three.access_token)).status).toBe(401);
    expect(gws.holder(three.access_token)).toBeUndefined();
  });

  test('asking for them is a session, and the log has no secret of a form', async () => {
    const { gws, login, ask } = await start();
    await ask(login);
    expect(gws.counts()).toEqual({ read: 0, session: 1, write: 0 });
    expect(gws.log[0]).toMatchObject({ path: '/auth/v3/oauth/token', status: 200, query: '' });
    expect(gws.log[0]?.principal).toMatch(/^user:[\da-f-]+\/nexus$/);
    expect(JSON.stringify(gws.log)).not.toContain(gws.samples.tenantPassword);
  });
});
