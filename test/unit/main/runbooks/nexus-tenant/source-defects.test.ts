import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { inRepository } from '../../../../../build/bootstrap/repository.mjs';
import { designerEnvStep, designerValues } from '../../../../../main/runbooks/nexus-tenant/by-hand/designer-env.ts';
import type { TenantContext } from '../../../../../main/runbooks/nexus-tenant/context.ts';
import { writeAction } from '../../../../../main/runbooks/nexus-tenant/gapis/actions.ts';
import { addScript } from '../../../../../main/runbooks/nexus-tenant/gapis/script.ts';
import { tenantPlaces } from '../../../../../main/runbooks/nexus-tenant/places.ts';
import { platformUcsStep } from '../../../../../main/runbooks/nexus-tenant/platform-ucs.ts';
import { listContactCenters } from '../../../../../main/systems/gws/calls/contact-centers.ts';
import { signInClient, signInUser } from '../../../../../main/systems/gws/token.ts';
import { createClient } from '../../../../../main/systems/gws/writes/clients.ts';
import { gwsAction } from '../../../../../main/systems/gws/writes/gws-write.ts';
import { writeSetting } from '../../../../../main/systems/gws/writes/settings.ts';
import { curlOfAction } from '../../../../../main/systems/http/curl-action.ts';
import type { OutgoingRequest, Reply } from '../../../../../main/systems/http/request.ts';
import { serialize } from '../../../../../main/systems/http/serialize.ts';
import { nexusAction } from '../../../../../main/systems/nexus/writes/nexus-write.ts';
import { provisionTenant } from '../../../../../main/systems/nexus/writes/tenants.ts';
import { psqlOfAction } from '../../../../../main/systems/nexus-database/psql-script.ts';
import { Secret } from '../../../../../main/vault/secret.ts';
import { FORMATS } from '../../../../../shared/parameters/formats/formats.ts';
import { validateValues } from '../../../../../shared/parameters/validate.ts';
import { tenantRunbookParameters } from '../../../../../shared/runbooks/nexus-tenant/parameters.ts';
import { TENANT_STEPS } from '../../../../../shared/runbooks/nexus-tenant/steps.ts';
import { TENANT } from '../../../../../shared/runbooks/nexus-tenant/tenant.ts';
import { GOOD } from '../../../shared/runbooks/nexus-tenant/good-values.ts';

const places = tenantPlaces(GOOD, undefined);
const ABOUT = { id: 'x/1', step: 'x', summary: 'x', reversible: true } as const;

const newClient = createClient(places.auth, GOOD.gwsAdminName, {
  redirectURI: places.nexusURL,
  accessTokenExpirationTimeout: 43_200,
  refreshTokenExpirationTimeout: 2_592_000,
});
const setting = writeSetting(places.auth, GOOD.gwsAdminName, GOOD.ccid, {
  name: 'chatservice-uri',
  location: '/',
  value: places.nexusURL,
  shared: false,
});

const row = writeAction({ places, secretKeptIn: 'the keychain' }, { isWide: false, rows: [] });
const tenant = provisionTenant(places.nexus, {
  id: GOOD.ccid,
  name: GOOD.tenantName,
  backendurl: places.gwsURL,
  username: GOOD.tenantUser,
  genesystemenantid: 1,
});
const context = { purpose: 'run', places, clock: { now: () => 0 }, ccid: () => GOOD.ccid } as unknown as TenantContext;

function parameter(name: string) {
  const found = tenantRunbookParameters.find((each) => each.name === name);
  if (found === undefined) throw new Error(`There is no ${name}`);
  return found;
}

/** What goes over the wire when somebody signs in: path, query, body and headers as they are sent. */
async function signIn(send: (at: Parameters<typeof signInClient>[0]) => Promise<unknown>) {
  const sent: OutgoingRequest[] = [];
  const transport = {
    async send(request: OutgoingRequest): Promise<Reply> {
      sent.push(request);
      const exchange = { method: request.method, url: request.path, status: 200, acted: 'unknown' } as const;
      const secrets = new Map([['token', new Secret('the token')]]);
      const body = { token_type: 'bearer', expires_in: 43_199, scope: '*' };
      return { status: 200, headers: new Headers(), body, secrets, exchange, clean: (text) => text };
    },
    skewSeconds: () => undefined,
    waitSeconds: () => 0,
  };
  await send({ transport, origin: places.auth.origin, place: places.auth });
  const [request] = sent;
  if (request === undefined) throw new Error('Nothing was sent.');
  const { body = '', headers } = serialize(request.headers ?? {}, request.body ?? { kind: 'none' });
  return { request, body, headers };
}

/** The options of a command as a shell would read them, as far as quoting goes. */
function inSingleQuotes(command: string): readonly string[] {
  return [...command.matchAll(/'([^']*)'/g)].map(([, inside = '']) => inside);
}

/** Each test is named for the place in the guide, and says the reading that is taken. */
describe('defects of the guide on tenants', () => {
  it('S003:137: the client is created at the Auth address and below /auth/v3/ops/clients, not at the bare $gwsURL', () => {
    expect(newClient).toMatchObject({ method: 'POST', path: ['/auth/v3/ops/clients'] });
    expect(places.auth.origin).toBe(GOOD.authURL);
    expect(JSON.stringify(newClient)).not.toContain(GOOD.gwsURL);
  });

  it('S003:139-151: the body of the client is whole, with its last brace', () => {
    const { data } = newClient.body as { readonly data: object };
    expect(Object.keys(newClient.body as object)).toEqual(['data']);
    expect(data).toMatchObject({ client_id: 'nexus_client', refreshTokenExpirationTimeout: 2_592_000 });
  });

  it('S003:137-150: a backslash at the end of a line is its last character', () => {
    for (const write of [newClient, setting]) {
      const command = curlOfAction(gwsAction(write, ABOUT), places.auth.origin, 'none');
      expect(command).not.toMatch(/\\[ \t]+$/m);
    }
  });

  it('S003:112-130, 139-151: lists are lists, description is sent, and implicit is not asked for', () => {
    expect(newClient.body).toMatchObject({
      data: {
        description: 'nexus_client',
        authorities: ['ROLE_INTERNAL_CLIENT'],
        scope: ['*'],
        authorizedGrantTypes: ['refresh_token', 'password', 'client_credentials', 'authorization_code'],
        redirectURIs: [GOOD.nexusURL],
      },
    });
  });

  it('S003:127: the secret is made by the program; an existing one may be given, and nothing asks for it', () => {
    const { required, type } = parameter('clientSecret');
    expect([required, type]).toEqual([false, 'secret']);
    expect(TENANT_STEPS.find(({ id }) => id === 'ten-secret')?.actor).toBe('local');
  });

  it('S003:144: the secret of the client is never empty', () => {
    expect(newClient.body).toMatchObject({ data: { client_secret: { $secret: 'clientSecret' } } });
    expect(JSON.stringify(newClient.body)).not.toContain('""');
  });

  it('S003:169, 170, 212: the client signs in with its secret, and an empty one is not sent', async () => {
    const secret = new Secret('s3cret');
    const basic = `Basic ${Buffer.from('nexus_client:s3cret').toString('base64')}`;
    const asClient = await signIn((at) => signInClient(at, secret));
    const user = { ccid: GOOD.ccid, name: GOOD.tenantUser, password: new Secret('p') };
    const asUser = await signIn((at) => signInUser(at, user, secret));
    for (const { headers } of [asClient, asUser]) expect(headers.authorization).toBe(basic);
    await expect(signIn((at) => signInClient(at, new Secret('')))).rejects.toMatchObject({ code: 'empty-secret' });
  });

  it('S003:166: the step verifies the client, and is named for that', () => {
    expect(TENANT_STEPS.find(({ id }) => id === 'ten-verify')?.title).toBe('Verify the client');
  });

  it('S003:170: &scope=* was read as a character; it is a field of the form, beside a secret that stays out of the address', async () => {
    const { request, body } = await signIn((at) => signInClient(at, new Secret('a&b=c')));
    expect(request).toMatchObject({ method: 'POST', path: '/auth/v3/oauth/token' });
    expect(request.query).toBeUndefined();
    expect(Object.fromEntries(new URLSearchParams(body))).toEqual({
      grant_type: 'client_credentials',
      scope: '*',
      client_id: 'nexus_client',
      client_secret: 'a&b=c',
    });
  });

  it('S003:85, 194, 212: variables stand where a shell expands them, never in single quotes', () => {
    for (const write of [newClient, setting]) {
      const command = curlOfAction(gwsAction(write, ABOUT), places.auth.origin, 'none');
      expect(command).toContain('$GWS_ADMIN_PASS');
      for (const inside of inSingleQuotes(command)) expect(inside).not.toMatch(/\$[A-Za-z{]/);
    }
    expect(listContactCenters(places.auth).path).toBe('/environment/v3/contact-centers');
  });

  it('S003:184: the row has the secret of the client as a parameter; neither it nor the address stands in the statement', () => {
    const [statement] = row.statements;
    expect(statement?.text).toContain('INSERT INTO nex_gapis (url, clientid, apikey, clientsecret, created)');
    expect(statement?.text).toContain('now()');
    expect(statement?.text).not.toContain("'");
    expect(statement?.params).toEqual([GOOD.gwsURL, 'nexus_client', 'NA', { $secret: 'clientSecret' }]);
  });

  it('S003:184: by hand psql itself quotes the secret; no statement has an empty one, or a variable that nothing fills', () => {
    for (const script of [psqlOfAction(row), addScript(places)]) {
      expect(script).toMatch(/:'client_secret'/);
      expect(script).not.toMatch(/'nexus_client',\s*'NA',\s*''/);
      expect(script).not.toContain('$gwsURL');
    }
  });

  it('S003:245, 249: the service waits for the tenant’s key unless there is a cluster key', () => {
    const waitsFor = (hasClusterKey: boolean) => platformUcsStep(context, { isUsed: true, hasClusterKey }).after;
    expect(waitsFor(false)).toContain('ten-tenant');
    expect(waitsFor(true)).not.toContain('ten-tenant');
    expect(waitsFor(true)).toContain('ten-ccid');
  });

  it('S003:259, 261: the token is a header that a shell expands, and the tenant’s “token” is the password of its user', () => {
    expect(tenant).toMatchObject({
      method: 'POST',
      path: ['/nexus/v3/provisioning/tenants'],
      headers: { authorization: { bearer: { $secret: 'outGWSAccessToken' } } },
      body: {
        id: GOOD.ccid,
        name: GOOD.tenantName,
        type: 'PureEngage',
        backendurl: GOOD.gwsURL,
        username: GOOD.tenantUser,
        token: { $secret: 'tenantUserPassword' },
        genesystemenantid: 1,
      },
    });
    const command = curlOfAction(nexusAction(tenant, ABOUT), places.nexus.origin, 'none');
    expect(command).toMatch(/Bearer \$OUT_GWS\w*TOKEN/);
    for (const inside of inSingleQuotes(command)) expect(inside).not.toMatch(/\$[A-Za-z{]/);
  });

  it('S003:299-301: both readings of DesignerEnv are offered, and the lost password is the tenant’s key', () => {
    expect(designerValues(places.nexusURL)).toEqual({
      full: { baseurl: `${GOOD.nexusURL}/nexus/v1`, url: `${GOOD.nexusURL}/nexus/v3` },
      relative: { baseurl: '/nexus/v1', url: '/nexus/v3' },
    });
    const [action] = designerEnvStep(context).plan({ is: 'absent' }, undefined as never);
    const copied = action?.kind === 'manual' ? action.copy.map(({ value }) => value) : [];
    expect(copied).toContainEqual({ $secret: 'nexusApiKey' });
    for (const value of ['/nexus/v1', '/nexus/v3', `${GOOD.nexusURL}/nexus/v1`]) expect(copied).toContain(value);
    expect(copied).not.toContain('');
  });

  it('S003:191, 194-204: the setting goes to the Auth address, whole, with a boolean', () => {
    expect(setting).toMatchObject({
      method: 'POST',
      path: [`/environment/v3/contact-centers/${GOOD.ccid}/settings`],
      body: { data: { name: 'chatservice-uri', location: '/', value: GOOD.nexusURL, shared: false } },
    });
    const command = curlOfAction(gwsAction(setting, ABOUT), places.auth.origin, 'none');
    expect(command).toContain(`${GOOD.authURL}/environment/v3/`);
    expect((command.match(/'/g) ?? []).length % 2).toBe(0);
  });

  it('S003:214: the backslash of $ccId\\$tenantUser parts contact center and user, and travels as %5C', async () => {
    const user = { ccid: GOOD.ccid, name: "O'Hara & $HOME", password: new Secret('p&w+ %') };
    const { body } = await signIn((at) => signInUser(at, user, new Secret('s')));
    expect(body).toContain(`username=${GOOD.ccid}%5CO`);
    expect(Object.fromEntries(new URLSearchParams(body))).toMatchObject({
      grant_type: 'password',
      username: `${GOOD.ccid}\\O'Hara & $HOME`,
      password: 'p&w+ %',
    });
    expect(FORMATS['user-name'](`${GOOD.ccid}\\nexus`)).toMatchObject({ is: 'refused', offer: 'nexus' });
  });

  it('S003:229: the row “Nexus API Key” is the access token; no value of a run is it', () => {
    const { aliases } = parameter('nexusApiKey');
    expect(aliases).not.toContain('outGWSAccessToken');
    const result = validateValues(tenantRunbookParameters, { ...GOOD, outGWSAccessToken: { prompt: true } });
    expect(result.is === 'ok' && Object.keys(result.values)).not.toContain('outGWSAccessToken');
  });

  it('S003:290: the second “Nexus API Key” is the tenant’s key, a UUID that is for chats', () => {
    expect(parameter('nexusApiKey')).toMatchObject({ label: 'Tenant’s API key', format: 'uuid', type: 'secret' });
    expect(parameter('nexusApiKey').whereToFind).toContain('chats');
  });

  it('S003:243-246: $ccid is $ccId, and the key of the service is a cluster key or the tenant’s own', () => {
    expect(parameter('ccid').aliases).toEqual(expect.arrayContaining(['ccId', '$ccid', '$ccId']));
    expect(parameter('apiKey')).toMatchObject({ required: false, format: 'uuid' });
    expect(parameter('apiKey').rule).toContain('tenant’s own key');
  });

  it('S003:231, 254: the tenant comes before PlatformUCS, whose key it makes', () => {
    const order: readonly string[] = TENANT_STEPS.map(({ id }) => id);
    expect(order.indexOf('ten-tenant')).toBeLessThan(order.indexOf('ten-svc-platformucs'));
    expect(order.indexOf('ten-token')).toBeLessThan(order.indexOf('ten-tenant'));
  });

  it('S003:63: the tenant’s name is what stood in front of the slash', () => {
    const { rule, whereToFind } = parameter('tenantName');
    expect(rule).toContain('in front of the slash');
    expect(whereToFind).toContain('Enable Nexus UX');
  });

  it('S003:62, 229, 290: sample ids are never data', () => {
    for (const sample of ['578ec98e-f07c-46ad-9675-f36c22f3ba9f', '9b7682b7-cbce-422f-9bb0-ecda85e61695']) {
      expect(FORMATS.uuid(sample).is).toBe('doubtful');
      expect(JSON.stringify(tenantRunbookParameters)).not.toContain(sample);
    }
  });

  it('S003:58-59: the sample account ops is neither a default nor an example', () => {
    for (const name of ['gwsAdminName', 'gwsAdminPass', 'tenantUser', 'tenantUserPassword']) {
      expect([parameter(name).default, parameter(name).example]).toEqual([undefined, undefined]);
    }
  });

  it('S003:99: the empty ids of the sample are lost; an entry without an id is no contact center', () => {
    const { reply } = listContactCenters(places.auth);
    const center = { environmentId: '', domains: [], auth: 'configServer' };
    expect(() => reply({ contactCenters: [{ ...center, id: '' }] })).toThrow();
    expect(reply({ contactCenters: [{ ...center, id: GOOD.ccid }] })).toMatchObject([{ id: GOOD.ccid, domains: [] }]);
  });

  it('S003:106: the “list of available GWS services” is called by its table, nex_gapis', () => {
    expect(TENANT_STEPS.find(({ id }) => id === 'ten-gapis')?.title).toContain('nex_gapis');
    const files = readdirSync(inRepository('shared/text')).map((name) =>
      readFileSync(inRepository('shared/text', name), 'utf8'),
    );
    const words = [...files, JSON.stringify(TENANT), JSON.stringify(tenantRunbookParameters)].join('\n');
    expect(words).not.toMatch(/list of available GWS services|nex\\\\_gapis/i);
  });
});
