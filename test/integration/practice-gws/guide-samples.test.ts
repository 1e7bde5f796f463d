import { spawnSync } from 'node:child_process';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type RunningPractice, startPractice } from '../../../main/practice/start.ts';
import { nexusClient } from './gws-client.ts';
import { sh, shJson } from './shell.ts';

/** A shell's text in double quotes, in which variables are replaced. */
const quoted = (text: string) => `"${text.replaceAll('"', '\\"')}"`;

describe.skipIf(spawnSync('curl', ['--version']).error !== undefined)('the guide’s requests, repaired', () => {
  let practice: RunningPractice;
  let variables: { readonly [name: string]: string };
  beforeAll(async () => {
    practice = await startPractice();
    const { gws, nexus } = practice.json;
    variables = {
      authURL: gws?.authOrigin ?? '',
      gwsURL: gws?.gwsOrigin ?? '',
      gwsAdminName: gws?.opsUser ?? '',
      gwsAdminPass: gws?.opsPassword ?? '',
      tenantUser: gws?.tenantUser ?? '',
      tenantUserPassword: gws?.tenantPassword ?? '',
      ccId: nexus?.ccId ?? '',
      nexusURL: nexus?.origin ?? '',
      clientSecret: 'kept-for-further-use',
    };
  });
  beforeEach(() => practice.gws.state.clients.clear());
  afterAll(() => practice.close());

  const CLIENT = JSON.stringify({ data: nexusClient('$clientSecret', ['$nexusURL']) });
  const create = () =>
    shJson(
      `curl -s --user $gwsAdminName:$gwsAdminPass --request POST "$authURL/auth/v3/ops/clients" \\
--header 'Content-Type: application/json' \\
--data ${quoted(CLIENT)}`,
      variables,
    );

  test('the id of the contact center is found (S003:85)', async () => {
    const got = await shJson(
      'curl -s --user $gwsAdminName:$gwsAdminPass --request GET "$authURL/environment/v3/contact-centers"',
      variables,
    );
    expect(got.data.contactCenters).toEqual([
      { id: variables.ccId, environmentId: expect.any(String), domains: ['t100'], auth: 'configServer' },
    ]);
  });

  test('in single quotes no variable is replaced, and no address comes of it (S003:85)', async () => {
    const printed = `curl -s --user $gwsAdminName:$gwsAdminPass --request GET '$authURL/environment/v3/contact-centers'`;
    await expect(sh(printed, variables)).rejects.toThrow();
  });

  test('the client goes to Auth; where the sample sends it, nothing takes it (S003:137)', async () => {
    const before = practice.gws.strayRequests();
    const printed = `curl -s --user ops:ops --request POST "$gwsURL" --header 'Content-Type: application/json' --data ${quoted(CLIENT)}`;
    expect(await sh(printed, variables)).toContain('404 Not Found');
    expect(practice.gws.strayRequests()).toBe(before + 1);
    expect(practice.gws.state.clients.size).toBe(0);
    expect(await create()).toMatchObject({ status: { code: 0 }, data: { client_id: 'nexus_client' } });
    expect(practice.gws.state.clients.get('nexus_client')).toMatchObject({
      client_secret: variables.clientSecret,
      redirectURIs: [variables.nexusURL],
    });
  });

  test('it is verified with everything in the query, as the sample does (S003:169)', async () => {
    await create();
    const query = (scope: string) =>
      `grant_type=client_credentials${scope}&client_id=nexus_client&client_secret=$clientSecret`;
    const verify = (scope: string) =>
      shJson(
        `curl -s --user nexus_client:$clientSecret --request POST "$authURL/auth/v3/oauth/token?${query(scope)}"`,
        variables,
      );
    const token = { token_type: 'bearer', expires_in: 43199, scope: '*' };
    expect(await verify('&scope=*')).toEqual({ access_token: expect.any(String), ...token });
    expect(await verify('>ope=*')).toMatchObject({ error: 'unsupported_grant_type' });
    const unrepaired =
      'curl -s --user nexus_client: --request POST "$authURL/auth/v3/oauth/token?grant_type=client_credentials"';
    expect(await shJson(unrepaired, variables)).toMatchObject({ error: 'invalid_client' });
  });

  test('the chat service’s address is set (S003:194)', async () => {
    const data = '{"data": {"name": "chatservice-uri", "location": "/", "value": "$nexusURL", "shared": false}}';
    const url = '$authURL/environment/v3/contact-centers/$ccId/settings';
    const post = `curl -s --user $gwsAdminName:$gwsAdminPass --request POST "${url}" --header 'Content-Type: application/json' --data ${quoted(data)}`;
    expect(await shJson(post, variables)).toEqual({ status: { code: 0 } });
    const read = await shJson(`curl -s --user $gwsAdminName:$gwsAdminPass "${url}"`, variables);
    expect(read.data.settings).toEqual([
      { name: 'chatservice-uri', location: '/', value: variables.nexusURL, shared: false },
    ]);
  });

  test('a token, the row and the tenant make a key that opens the contact center (S003:212, S003:259)', async () => {
    await create();
    const token = await shJson(
      `curl -s --user nexus_client:$clientSecret --request POST "$authURL/auth/v3/oauth/token" \\
--header 'Content-Type: application/x-www-form-urlencoded' \\
--data-urlencode "username=$ccId\\\\$tenantUser" \\
--data-urlencode 'client_id=nexus_client' \\
--data-urlencode 'grant_type=password' \\
--data-urlencode "password=$tenantUserPassword"`,
      variables,
    );
    expect(token).toEqual({
      access_token: expect.any(String),
      refresh_token: expect.any(String),
      token_type: 'bearer',
      expires_in: 43199,
      scope: '*',
    });
    const data = `{"id": "$ccId", "name": "practice", "type": "PureEngage", "backendurl": "$gwsURL",
"username": "$tenantUser", "token": "$tenantUserPassword", "genesystemenantid": 1}`;
    const provision = () =>
      shJson(
        `curl -s --request POST "$nexusURL/nexus/v3/provisioning/tenants" \\
--header "Authorization: Bearer $outGWSAccessToken" \\
--header 'Content-Type: application/json' \\
--data ${quoted(data)}`,
        { ...variables, outGWSAccessToken: token.access_token },
      );
    expect((await provision()).status.code).toBe(404);
    const row =
      "INSERT INTO nex_gapis (url, clientid, apikey, clientsecret, created) VALUES ($1, 'nexus_client', 'NA', $2, now())";
    const administrator = new pg.Client({ connectionString: practice.database.url });
    await administrator.connect();
    await administrator.query(row, [variables.gwsURL, variables.clientSecret]);
    await administrator.end();
    const made = await provision();
    expect(made).toMatchObject({ status: { code: 0 }, data: { xapikey: expect.stringMatching(/^[\da-f-]{36}$/) } });
    const ucs = await shJson(
      `curl -s -X POST "$nexusURL/nexus/v3/provisioning/services/$ccId/PlatformUCS" \\
  -H 'Content-Type: application/json' -H "x-api-key: $apiKey" -H "x-ccid: $ccId" \\
  -d '{"url": "https://ucs.example", "secret": {}, "data": {}}'`,
      { ...variables, apiKey: made.data.xapikey },
    );
    expect(ucs.status.code).toBe(0);
    // PostgreSQL takes seconds to start, more where much else runs.
  }, 90_000);
});
