import { inspect } from 'node:util';
import { afterEach, describe, expect, it } from 'vitest';
import type { HttpWrite } from '../../../main/engine/call.ts';
import { MissingPermission, NotAuthorized } from '../../../main/systems/faults/permission.ts';
import { BadRequest, Conflict, NotAUser, NotFound } from '../../../main/systems/faults/refused-request.ts';
import { BadReply } from '../../../main/systems/faults/reply.ts';
import { CredentialsOrRegionRefused, GrantTypeRefused, TokenRefused } from '../../../main/systems/faults/sign-in.ts';
import { Throttled } from '../../../main/systems/faults/throttled.ts';
import { listOAuthClients } from '../../../main/systems/genesys-cloud/calls/oauth-clients.ts';
import { getOrganization } from '../../../main/systems/genesys-cloud/calls/organization.ts';
import { getRole } from '../../../main/systems/genesys-cloud/calls/roles.ts';
import { deleteToken } from '../../../main/systems/genesys-cloud/calls/tokens.ts';
import { createGenesysCloud } from '../../../main/systems/genesys-cloud/system.ts';
import type { Credentials } from '../../../main/systems/genesys-cloud/token.ts';
import { Secret } from '../../../main/vault/secret.ts';
import { fakeClock, faultOf, makeTransport } from './make-transport.ts';
import { type Handler, json, type Served, serve } from './serve.ts';

const MARKER = 'mArKeR-5d2e77';
const client: Credentials = { kind: 'client', id: 'c-1', secret: new Secret(`${MARKER}-client`) };
const pasted: Credentials = { kind: 'token', token: new Secret(`${MARKER}-pasted`) };
const organization = { id: 'o-1', name: 'Northwind Traders', thirdPartyOrgName: 'northwind' };

const open: Served[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((served) => served.close()));
});

/** Login and API on one origin; each sign-in gives another token. */
async function cloud(api: Handler, credentials = client, login?: Handler) {
  let signIns = 0;
  const served = await serve((seen, response, count) => {
    if (seen.url !== '/oauth/token') return api(seen, response, count);
    signIns += 1;
    if (login !== undefined) return login(seen, response, signIns);
    json(response, 200, { access_token: `${MARKER}-${signIns}`, token_type: 'bearer', expires_in: 3600 });
  });
  open.push(served);
  const clock = fakeClock();
  const { origin } = served;
  const transport = makeTransport(clock);
  const system = createGenesysCloud({ transport, loginOrigin: origin, apiOrigin: origin, credentials, clock });
  return { ...served, clock, system, signIns: () => signIns };
}

const write: HttpWrite = {
  kind: 'http',
  system: 'genesys-cloud',
  method: 'POST',
  path: '/api/v2/oauth/clients',
  headers: {},
  body: { name: 'UCA', note: new Secret('in the body') },
  yields: [{ pointer: '/secret', name: 'clientSecret' }],
};

describe('signing in', () => {
  it('signs in once for requests side by side, and again before the token expires', async () => {
    const { system, seen, clock, signIns } = await cloud((_, response) => json(response, 200, organization));
    await Promise.all([1, 2, 3].map(() => system.read(getOrganization())));
    expect(signIns()).toBe(1);
    expect(seen[0]).toMatchObject({ method: 'POST', body: 'grant_type=client_credentials' });
    expect(seen[1]?.headers.authorization).toBe(`Bearer ${MARKER}-1`);
    await clock.sleep(3539_000);
    await system.read(getOrganization());
    expect(signIns()).toBe(1);
    await clock.sleep(2_000);
    await system.read(getOrganization());
    expect(signIns()).toBe(2);
  });

  it.each([
    ['invalid_client', 400, CredentialsOrRegionRefused],
    ['invalid_client', 401, CredentialsOrRegionRefused],
    ['unauthorized_client', 400, GrantTypeRefused],
    ['invalid_request', 400, BadRequest],
  ])('says what %s with %i means', async (error, status, cause) => {
    const { system } = await cloud(
      () => {},
      client,
      (_, response) => json(response, status, { error, error_description: `no ${MARKER}-client` }),
    );
    const fault = await faultOf(system.read(getOrganization()));
    expect(fault).toBeInstanceOf(cause);
    expect(inspect(fault, { depth: 9, showHidden: true })).not.toContain(MARKER);
  });

  it('waits out the throttle that the token endpoint disguises as 400', async () => {
    const throttle = { error: 'invalid_request', error_description: 'rate limit exceeded; wait' };
    const { system, clock, signIns } = await cloud(
      (_, response) => json(response, 200, organization),
      client,
      (_, response, count) =>
        count === 1
          ? json(response, 400, throttle, { 'retry-after': '3' })
          : json(response, 200, { access_token: 't', expires_in: 60 }),
    );
    expect((await system.read(getOrganization())).id).toBe('o-1');
    expect(clock.slept).toEqual([3500]);
    expect(signIns()).toBe(2);
  });

  it('tells a throttled sign-in from a throttled call', async () => {
    const throttle = { error: 'invalid_request', description: 'Rate limit exceeded; wait' };
    const { system } = await cloud(
      () => {},
      client,
      (_, response) => json(response, 400, throttle, { 'retry-after': '900' }),
    );
    const fault = await faultOf(system.read(getOrganization()));
    expect(fault).toBeInstanceOf(Throttled);
    expect(fault).toMatchObject({ at: 'token', seconds: 900 });
  });

  it.each([{ expires_in: 60 }, { access_token: 't' }, 'text'])('refuses the token reply %j', async (body) => {
    const { system } = await cloud(
      () => {},
      client,
      (_, response) => json(response, 200, body),
    );
    expect(await faultOf(system.read(getOrganization()))).toBeInstanceOf(BadReply);
  });
});

describe('401', () => {
  const unauthorized = { status: 401, code: 'bad.credentials', message: 'Invalid login credentials.' };
  const onlySecondToken: Handler = (seen, response) =>
    seen.headers.authorization === `Bearer ${MARKER}-2`
      ? json(response, 200, { ...organization, secret: `${MARKER}-new` })
      : json(response, 401, unauthorized);

  it('renews the token once, for reads and for writes', async () => {
    const reading = await cloud(onlySecondToken);
    expect((await reading.system.read(getOrganization())).id).toBe('o-1');
    const writing = await cloud(onlySecondToken);
    expect((await writing.system.sendWrite(write)).status).toBe(200);
    expect(writing.seen.filter(({ url }) => url === write.path)).toHaveLength(2);
  });

  it('renews once and no more', async () => {
    const { system, signIns } = await cloud((_, response) => json(response, 401, unauthorized));
    const fault = await faultOf(system.sendWrite(write));
    expect(fault).toBeInstanceOf(TokenRefused);
    expect(fault).toMatchObject({ acted: 'no' });
    expect(signIns()).toBe(2);
  });

  it('cannot renew a pasted token', async () => {
    const { system, seen } = await cloud((_, response) => json(response, 401, unauthorized), pasted);
    expect(await faultOf(system.read(getOrganization()))).toBeInstanceOf(TokenRefused);
    expect(seen).toHaveLength(1);
    expect(seen[0]?.headers.authorization).toBe(`Bearer ${MARKER}-pasted`);
  });
});

describe('writes', () => {
  it('sends secrets in clear and keeps those of the reply out of the body', async () => {
    const { system, seen } = await cloud((_, response) => json(response, 200, { id: 'n-1', secret: `${MARKER}-new` }));
    const reply = await system.sendWrite(write);
    expect(JSON.parse(seen[1]?.body ?? '')).toEqual({ name: 'UCA', note: 'in the body' });
    expect(reply.body).toEqual({ id: 'n-1' });
    expect(reply.secrets.get('clientSecret')?.equals(new Secret(`${MARKER}-new`))).toBe(true);
  });

  it('drops a secret that nobody asked for, as some regions still send it', async () => {
    const { system } = await cloud((_, response) => json(response, 200, { id: 'n-1', secret: `${MARKER}-old` }));
    expect((await system.sendWrite({ ...write, method: 'PUT', yields: [] })).body).toEqual({ id: 'n-1' });
    const listing = await cloud((_, response) =>
      json(response, 200, {
        entities: [{ id: 'n', name: 'N', authorizedGrantType: 'CODE', secret: MARKER, state: null }],
      }),
    );
    expect(JSON.stringify(await listing.system.read(listOAuthClients(1)))).not.toContain(MARKER);
  });

  it('sends no body for null, and gives null for none', async () => {
    const { system, seen } = await cloud((_, response) => response.writeHead(204).end());
    const reply = await system.sendWrite({ ...write, method: 'DELETE', body: null, yields: [] });
    expect(reply.body).toBeNull();
    expect(seen[1]?.body).toBe('');
    expect(seen[1]?.headers['content-type']).toBeUndefined();
  });

  it('refuses requests of other systems: they would carry this token', async () => {
    const { system, seen } = await cloud((_, response) => json(response, 200, {}));
    expect(() => system.sendWrite({ ...write, system: 'nexus' })).toThrowError(/nexus/);
    expect(seen).toHaveLength(0);
  });

  it('ends a session', async () => {
    const { system, seen } = await cloud((_, response) => response.writeHead(204).end(), pasted);
    await system.session(deleteToken());
    expect(seen[0]).toMatchObject({ method: 'DELETE', url: '/api/v2/tokens/me' });
  });
});

describe('refusals', () => {
  it.each([
    [403, 'missing.permissions', MissingPermission],
    [403, 'missing.any.permissions', MissingPermission],
    [403, 'not.authorized', NotAuthorized],
    [404, 'not.found', NotFound],
    [409, 'general.conflict', Conflict],
    [400, 'not.a.user', NotAUser],
    [400, 'missing.client.roles', BadRequest],
    [415, 'unsupported.media.type', BadRequest],
  ])('turns %i %s into its fault', async (status, code, cause) => {
    const body = { status, code, message: `Bearer ${MARKER}-1 was no good`, contextId: 'ctx-1' };
    const { system, origin } = await cloud((_, response) => json(response, status, body));
    const fault = await faultOf(system.read(getRole('r/1')));
    expect(fault).toBeInstanceOf(cause);
    const url = `${origin}/api/v2/authorization/roles/r%2F1`;
    expect(fault).toMatchObject({ status, url, method: 'GET', correlationId: 'ctx-1', acted: 'no' });
    expect(inspect(fault, { depth: 9, showHidden: true })).not.toContain(MARKER);
  });

  it("falls back on the call's own needs where the message names no permission", async () => {
    const { system } = await cloud((_, response) =>
      json(response, 403, { code: 'missing.permissions', message: 'no' }),
    );
    const fault = await faultOf(system.read(getRole('1')));
    expect(fault).toMatchObject({ permissions: ['authorization:role:view'], mode: 'all', family: 'permission' });
  });

  it('names the place of a misfit, and the whole address', async () => {
    const { system, origin } = await cloud((_, response) => json(response, 200, { ...organization, name: 7 }));
    const fault = await faultOf(system.read(getOrganization()));
    expect(fault).toBeInstanceOf(BadReply);
    expect(fault).toMatchObject({ field: '$.name', url: `${origin}/api/v2/organizations/me`, status: 200 });
  });
});

describe('who am I', () => {
  const token = { organization: { id: 'o-1', name: 'Northwind' }, OAuthClient: { id: 'c-1', name: 'Admin client' } };

  it('is a person for a person’s token', async () => {
    const { system } = await cloud((seen, response) =>
      json(response, 200, seen.url.startsWith('/api/v2/users/me') ? { id: 'u-1', name: 'Ada' } : token),
    );
    expect(await system.whoAmI()).toEqual({ kind: 'user', id: 'u-1', name: 'Ada', organization: token.organization });
  });

  it('is a client where the API says not.a.user', async () => {
    const { system } = await cloud((seen, response) =>
      seen.url.startsWith('/api/v2/users/me')
        ? json(response, 400, { code: 'not.a.user', message: 'no user' })
        : json(response, 200, token),
    );
    expect(await system.whoAmI()).toMatchObject({ kind: 'client', id: 'c-1', name: 'Admin client' });
  });
});
