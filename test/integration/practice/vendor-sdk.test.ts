import platformClient from 'purecloud-platform-client-v2';
import { afterAll, beforeAll, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { type PracticeGenesysCloud, startPracticeGenesysCloud } from '../../../main/practice/genesys-cloud/start.ts';
import { signInOnPage } from './browser.ts';

const sdk = platformClient.ApiClient.instance;

describe("the vendor's own client, unchanged, against practice", () => {
  let practice: PracticeGenesysCloud;
  const authorization = new platformClient.AuthorizationApi();
  const oauth = new platformClient.OAuthApi();
  const tokens = new platformClient.TokensApi();
  const organization = new platformClient.OrganizationApi();
  const users = new platformClient.UsersApi();

  beforeAll(async () => {
    practice = await startPracticeGenesysCloud();
    sdk.setGateway({ protocol: 'http', host: '127.0.0.1', port: Number(new URL(practice.origin).port) });
  });
  beforeEach(async () => {
    const { clientId, clientSecret } = practice.samples.admin;
    await sdk.loginClientCredentialsGrant(clientId, clientSecret);
  });
  afterAll(() => practice.close());

  test('signs in, reads token and organization', async () => {
    await tokens.headTokensMe();
    const me = await tokens.getTokensMe();
    expect(me.OAuthClient?.id).toBe(practice.samples.admin.clientId);
    expect((await organization.getOrganizationsMe()).thirdPartyOrgName).toBe(practice.samples.organization.shortName);
    expect((await authorization.getAuthorizationDivisionsHome()).homeDivision).toBe(true);
  });

  test('pages roles and permissions to the end', async () => {
    const roles = new Set<string>();
    for (let pageNumber = 1; ; pageNumber += 1) {
      const page = await authorization.getAuthorizationRoles({ pageSize: 50, pageNumber, userCount: false });
      for (const role of page.entities ?? []) roles.add(role.id ?? '');
      if (page.nextUri === undefined) break;
    }
    expect(roles.size).toBe(practice.state.roles.size);
    const domains = new Set<string>();
    let pageCount = 1;
    for (let pageNumber = 1; pageNumber <= pageCount; pageNumber += 1) {
      const page = await authorization.getAuthorizationPermissions({ pageSize: 100, pageNumber });
      pageCount = page.pageCount ?? 0;
      for (const entry of page.entities ?? []) domains.add(entry.domain ?? '');
    }
    expect(pageCount).toBeGreaterThan(1);
    expect(domains.size).toBe(practice.state.catalogue.domains.size);
  });

  test('makes a role, grants it, makes a client that works, and takes all of it back', async () => {
    const role = await authorization.postAuthorizationRoles({
      name: 'Made by the SDK',
      permissionPolicies: [{ domain: 'routing', entityName: 'queue', actionSet: ['view'], allowConditions: false }],
    });
    const roleId = role.id ?? '';
    const { clientId } = practice.samples.admin;
    await authorization.postAuthorizationSubjectDivisionRole(clientId, '*', roleId, { subjectType: 'PC_OAUTH_CLIENT' });
    const mine = await authorization.getAuthorizationSubjectsMe();
    expect(mine.grants?.map((grant) => grant.role?.id)).toContain(roleId);
    const home = (await authorization.getAuthorizationDivisionsHome()).id ?? '';
    const client = await oauth.postOauthClients({
      name: 'SDK client',
      authorizedGrantType: 'CLIENT-CREDENTIALS',
      accessTokenValiditySeconds: 86_400,
      roleDivisions: [{ roleId, divisionId: home }],
    });
    const id = client.id ?? '';
    expect((await oauth.getOauthClients()).entities?.map((one) => one.id)).toContain(id);
    expect((await oauth.getOauthClient(id)).secret).toBeUndefined();
    const renewed = await oauth.postOauthClientSecret(id);
    await expect(sdk.loginClientCredentialsGrant(id, client.secret ?? '')).rejects.toThrow();
    await sdk.loginClientCredentialsGrant(id, renewed.secret ?? '');
    expect((await new platformClient.RoutingApi().getRoutingQueues({ pageSize: 1 })).entities).toHaveLength(1);
    await expect(oauth.getOauthClients()).rejects.toMatchObject({ status: 403, code: 'missing.permissions' });

    await sdk.loginClientCredentialsGrant(clientId, practice.samples.admin.clientSecret);
    await oauth.deleteOauthClient(id);
    await authorization.deleteAuthorizationSubjectDivisionRole(clientId, '*', roleId);
    await authorization.deleteAuthorizationRole(roleId);
    await expect(authorization.getAuthorizationRole(roleId)).rejects.toMatchObject({ status: 404, code: 'not.found' });
    expect(practice.state.clients.has(id)).toBe(false);
  });

  test('sees the error bodies of the API', async () => {
    await expect(authorization.postAuthorizationRoles({ name: 'Supervisor' })).rejects.toMatchObject({
      status: 409,
      code: 'general.conflict',
      contextId: expect.any(String),
    });
    await expect(users.getUsersMe()).rejects.toMatchObject({ status: 400, code: 'not.a.user' });
    practice.setFaults([{ match: { path: '*/roles' }, times: 1, fault: { kind: 'throttle', retryAfter: 1 } }]);
    await expect(authorization.getAuthorizationRoles()).rejects.toMatchObject({
      status: 429,
      code: 'too.many.requests',
    });
    const { clientId, clientSecret } = practice.samples.noRoleAdd;
    await sdk.loginClientCredentialsGrant(clientId, clientSecret);
    await expect(authorization.postAuthorizationRoles({ name: 'Refused' })).rejects.toMatchObject({
      status: 403,
      code: 'missing.permissions',
      message: expect.stringMatching(/authorization:role:add$/),
    });
  });

  test('lists, finds, buys and gives back numbers for SMS', async () => {
    const routing = new platformClient.RoutingApi();
    const listed = await routing.getRoutingSmsPhonenumbers();
    expect(listed.entities?.map(({ phoneNumberStatus }) => phoneNumberStatus)).toEqual(['active']);
    const free = await routing.getRoutingSmsAvailablephonenumbers('US', 'tollfree');
    const phoneNumber = free.entities?.[0]?.phoneNumber ?? '';
    const order = { phoneNumber, phoneNumberType: 'tollfree', countryCode: 'US', name: 'Main' };
    const bought = await routing.postRoutingSmsPhonenumbers(order);
    expect(await routing.getRoutingSmsPhonenumber(bought.id ?? '')).toMatchObject({ phoneNumber, supportsSms: true });
    await expect(routing.postRoutingSmsPhonenumbers(order)).rejects.toMatchObject({ status: 409 });
    await routing.deleteRoutingSmsPhonenumber(bought.id ?? '');
    expect((await routing.getRoutingSmsPhonenumbers()).total).toBe(1);
  });

  test("uses a user's token", async () => {
    sdk.setAccessToken(practice.samples.userToken);
    const me = await users.getUsersMe({ expand: ['authorization'] });
    expect(me.authorization?.roles?.map((role) => role.name)).toContain('Master Admin');
    const role = await authorization.postAuthorizationRoles({ name: 'For a user' });
    const added = await authorization.putAuthorizationRoleUsersAdd(role.id ?? '', [me.id ?? '']);
    expect(added).toEqual([me.id]);
    const again = await users.getUsersMe({ expand: ['authorization'] });
    expect(again.authorization?.roles?.map((one) => one.name)).toContain('For a user');
  });

  test('signs a person in through the browser with PKCE', async () => {
    // The SDK wants the window of a web page: an address to leave, and one to come back to.
    const location = { search: '', pathname: '/', hash: '', title: '', replace: vi.fn<(url: string) => void>() };
    vi.stubGlobal('window', { location, crypto });
    vi.stubGlobal('history', { replaceState: () => {} });
    vi.stubGlobal('document', { title: '' });
    onTestFinished(() => void vi.unstubAllGlobals());
    sdk.setAccessToken('');
    const { clientId, redirectUri } = practice.samples.browserClient;
    const verifier = 'verifier.'.repeat(8);
    void sdk.loginPKCEGrant(clientId, redirectUri, { state: 'from the SDK' }, verifier);
    await vi.waitFor(() => expect(location.replace).toHaveBeenCalled());
    const back = await signInOnPage(String(location.replace.mock.calls[0]?.[0]), 'colleague');
    expect(`${back.origin}${back.pathname}`).toBe(redirectUri);

    location.search = back.search;
    const data = await sdk.loginPKCEGrant(clientId, redirectUri, {}, verifier);
    expect(data).toMatchObject({ accessToken: expect.any(String), state: 'from the SDK' });
    expect((await users.getUsersMe()).name).toBe('Ben Abbott');
    await expect(sdk.loginPKCEGrant(clientId, redirectUri, {}, verifier)).rejects.toThrow();
  });
});
