import { spawnSync } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type PracticeGws, startPracticeGws } from '../../../main/practice/gws/start.ts';
import { sh, shJson } from './shell.ts';

/** The client as the scripts of P2 make it: with a weak secret, legacy grant types and several addresses. */
const CLIENT = (id: string) => ({
  data: {
    redirectURIs: ['https://gauth.example.com', 'https://gws.example.com'],
    client_id: id,
    name: id,
    description: id,
    client_secret: 'secret',
    refreshTokenExpirationTimeout: 2592000,
    clientType: 'CONFIDENTIAL',
    internalClient: true,
    authorizedGrantTypes: [
      'refresh_token',
      'implicit',
      'client_credentials',
      'password',
      'authorization_code',
      'urn:ietf:params:oauth:grant-type:token-exchange',
      'urn:ietf:params:oauth:grant-type:jwt-bearer',
    ],
    authorities: ['ROLE_INTERNAL_CLIENT', 'ROLE_MANAGEMENT_APPLICATION'],
    accessTokenExpirationTimeout: 43200,
    scope: ['*'],
  },
});

/** The requests of public scripts, with their own options, against the practice GWS; the server's name is all that differs. */
describe.skipIf(spawnSync('curl', ['--version']).error !== undefined)('requests of vendors’ scripts', () => {
  let gws: PracticeGws;
  let ccId: string;
  beforeAll(async () => {
    gws = await startPracticeGws({ users: [{ name: 'default', password: 'password' }] });
    ccId = [...gws.state.contactCenters.keys()][0] ?? '';
  });
  afterAll(() => gws.close());

  /** As they stand in those scripts: silent, POST without a blank, credentials after the address (P2). */
  const p2 = (path: string, method = '', body?: object) => {
    const data = body === undefined ? '' : ` -H 'Content-Type: application/json' -d '${JSON.stringify(body, null, 2)}'`;
    return shJson(`curl -s ${method} "$auth${path}" -u "$CREDS"${data}`, { auth: gws.origin, CREDS: 'ops:ops' });
  };

  test('a client is looked for, added, listed, updated and deleted (P2)', async () => {
    const path = '/auth/v3/ops/clients';
    const before = await p2(`${path}/external_api_client`);
    expect([before.status.code === 0, before.data?.client_id]).toEqual([false, undefined]);
    const added = await p2(path, '-XPOST', CLIENT('external_api_client'));
    expect(added.status.code).toBe(0);
    expect((await p2(path)).data.map((one: { client_id: string }) => one.client_id)).toEqual(['external_api_client']);
    expect((await p2(`${path}/external_api_client`)).data.client_id).toBe('external_api_client');
    // The scripts say that adding one twice is an error.
    expect((await p2(path, '-XPOST', CLIENT('external_api_client'))).status.code).not.toBe(0);
    const redirectURIs = ['https://wwe.example.com'];
    expect((await p2(`${path}/external_api_client`, '-XPUT', { data: { redirectURIs } })).status.code).toBe(0);
    const after = (await p2(`${path}/external_api_client`)).data;
    expect(after).toMatchObject({ redirectURIs, authorities: CLIENT('').data.authorities });
    expect((await p2(`${path}/external_api_client`, '-XDELETE')).status.code).toBe(0);
    expect((await p2(path)).data).toEqual([]);
  });

  test('a client is bound to a contact center (P2)', async () => {
    const { data } = CLIENT('bound_client');
    const made = await p2('/auth/v3/ops/clients', '-XPOST', { data: { ...data, contactCenterIds: [ccId] } });
    expect([made.status.code, made.data.contactCenterIds]).toEqual([0, [ccId]]);
  });

  test('the first client of an installation is created with a following curl (P1)', async () => {
    const made = await shJson(
      `curl -s --location --request POST "$auth/auth/v3/ops/clients" \\
--header 'Content-Type: application/json' \\
--user ops:ops \\
--data-raw '{"data": {
    "name": "first_client", "clientType": "CONFIDENTIAL", "internalClient": true,
    "refreshTokenExpirationTimeout": 43200, "client_id": "first_client", "client_secret": "a secret",
    "authorities": ["ROLE_INTERNAL_CLIENT"], "scope": ["*"],
    "authorizedGrantTypes": ["client_credentials", "authorization_code", "refresh_token", "password"],
    "redirectURIs": ["https://gauth.example.com", "https://wwe.example.com"],
    "accessTokenExpirationTimeout": 43200
}}'`,
      { auth: gws.origin },
    );
    expect(made).toMatchObject({
      status: { code: 0 },
      data: { client_id: 'first_client', clientType: 'CONFIDENTIAL' },
    });
    expect(made.data.authorizedGrantTypes.slice(-2)).toEqual([
      'urn:ietf:params:oauth:grant-type:token-exchange',
      'urn:ietf:params:oauth:grant-type:jwt-bearer',
    ]);
  });

  test('an environment and its contact center are made, each id read off the path (P3)', async () => {
    const id = crypto.randomUUID();
    const made = await p2('/environment/v3/environments', '-XPOST', {
      data: {
        username: 'default',
        password: 'password',
        id,
        connectionProtocol: 'addp',
        localTimeout: 60,
        remoteTimeout: 90,
        tenant: 'Environment',
        appName: 'Cloud',
        traceMode: 'CFGTMBoth',
        tlsEnabled: false,
        configServers: [
          { primaryPort: 8888, readOnly: false, primaryAddress: 'tenant.voice.svc.cluster.local', locations: '/USW1' },
        ],
      },
    });
    expect(made.status.code).toBe(0);
    const environmentId = await sh(`printf '"%s"' "$path" | cut -d'/' -f3 | sed 's/"//'`, { path: made.path });
    const center = { domains: ['t500'], environmentId: environmentId.trim(), auth: 'configServer', id };
    const added = await p2('/environment/v3/contact-centers', '-XPOST', { data: center });
    expect([added.status.code, added.path]).toEqual([0, `/contact-centers/${id}`]);
    const { contactCenters } = (await p2('/environment/v3/contact-centers')).data;
    expect(contactCenters).toContainEqual(center);
  });

  test('origins are set and read back, with shared as a text (P2)', async () => {
    const path = `/environment/v3/contact-centers/${ccId}/settings`;
    const origins = {
      location: '/USW1',
      name: 'cors-origins',
      shared: 'true',
      value: 'https://a.example, https://b.example',
    };
    expect((await p2(path, '-XPOST', { data: origins })).status.code).toBe(0);
    expect((await p2(path)).data.settings).toEqual([origins]);
  });

  test('a user signs in by the domain of the contact center (P3)', async () => {
    await p2('/auth/v3/ops/clients', '-XPOST', CLIENT('api_client'));
    const token = await shJson(
      `curl -sk --location --request POST $auth/auth/v3/oauth/token --user $id:secret --header 'Content-Type: application/x-www-form-urlencoded' --data-urlencode username=$user --data-urlencode "client_id=$id" --data-urlencode 'grant_type=password' --data-urlencode password=password`,
      { auth: gws.origin, id: 'api_client', user: 't100\\default' },
    );
    expect(token.token_type).toBe('bearer');
    expect(gws.holder(token.access_token)).toEqual({ ccId, user: 'default' });
  });
});
