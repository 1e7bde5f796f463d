import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type PracticeGenesysCloud, startPracticeGenesysCloud } from '../../../main/practice/genesys-cloud/start.ts';
import { asAdmin, bearer, clientWith, policy, type Send, signIn } from './client.ts';

const WAIT = 10;

describe('grants and OAuth clients, with a delay before grants count', () => {
  let practice: PracticeGenesysCloud;
  let admin: Send;
  let now = Date.UTC(2026, 0, 1);
  let roleId: string;
  beforeEach(async () => {
    practice = await startPracticeGenesysCloud({ now: () => now, propagationSeconds: WAIT });
    admin = await asAdmin(practice);
    const permissionPolicies = [policy('routing:queue:view'), policy('authorization:grant:view')];
    roleId = (await admin('POST', '/authorization/roles', { name: 'Adapter', permissionPolicies })).body.id;
  });
  afterEach(() => practice.close());

  const newClient = () => ({
    name: 'Adapter',
    authorizedGrantType: 'CLIENT-CREDENTIALS',
    accessTokenValiditySeconds: 86_400,
    roleDivisions: [{ roleId, divisionId: '*' }],
  });
  const grantSelf = () => {
    const { clientId } = practice.samples.admin;
    return admin('POST', `/authorization/subjects/${clientId}/divisions/*/roles/${roleId}?subjectType=PC_OAUTH_CLIENT`);
  };
  const roleNames = async (send: Send, path: string): Promise<string[]> =>
    (await send('GET', path)).body.grants.map((grant: { role: { name: string } }) => grant.role.name);

  test('whoever creates a client must hold its roles, and a new grant counts only after the wait', async () => {
    const refused = await admin('POST', '/oauth/clients', newClient());
    expect([refused.status, refused.body.code]).toEqual([403, 'not.authorized']);
    expect((await grantSelf()).status).toBe(204);
    expect((await admin('POST', '/oauth/clients', newClient())).status).toBe(403);
    expect(await roleNames(admin, '/authorization/subjects/me')).not.toContain('Adapter');
    now += WAIT * 1000;
    expect(await roleNames(admin, '/authorization/subjects/me')).toContain('Adapter');
    expect((await admin('POST', '/oauth/clients', newClient())).status).toBe(200);
  });

  test('the secret is in the creating reply only; resetting it makes the old one useless', async () => {
    await grantSelf();
    now += WAIT * 1000;
    const made = (await admin('POST', '/oauth/clients', newClient())).body;
    expect(made.secret).toMatch(/^[\w-]{20,}$/);
    expect((await admin('GET', `/oauth/clients/${made.id}`)).body).not.toHaveProperty('secret');
    const listed = (await admin('GET', '/oauth/clients')).body.entities;
    expect(listed.find((one: { id: string }) => one.id === made.id)).not.toHaveProperty('secret');
    const put = await admin('PUT', `/oauth/clients/${made.id}`, { ...newClient(), description: 'changed' });
    expect(put.body).toMatchObject({ description: 'changed', roleDivisions: newClient().roleDivisions });
    expect(put.body).not.toHaveProperty('secret');
    const reset = (await admin('POST', `/oauth/clients/${made.id}/secret`)).body;
    expect(reset.secret).not.toBe(made.secret);
    const old = await signIn(practice.origin, { clientId: made.id, clientSecret: made.secret });
    expect((await old('GET', '/tokens/me')).status).toBe(401);
    const fresh = await signIn(practice.origin, { clientId: made.id, clientSecret: reset.secret });
    expect((await fresh('GET', '/tokens/me')).body.OAuthClient.id).toBe(made.id);
  });

  test('a new client reads nothing until its grants count, then what its role opens and no more', async () => {
    await grantSelf();
    now += WAIT * 1000;
    const made = (await admin('POST', '/oauth/clients', newClient())).body;
    const adapter = await signIn(practice.origin, { clientId: made.id, clientSecret: made.secret });
    expect((await adapter('GET', '/routing/queues')).status).toBe(403);
    now += WAIT * 1000;
    expect((await adapter('GET', '/routing/queues')).body.total).toBe(40);
    expect(await roleNames(adapter, `/authorization/subjects/${made.id}`)).toEqual(['Adapter']);
    expect((await adapter('GET', '/oauth/clients')).body.message).toContain('oauth:client:view');
    expect((await admin('DELETE', `/oauth/clients/${made.id}`)).status).toBe(204);
    expect((await adapter('GET', '/routing/queues')).status).toBe(401);
    expect((await admin('GET', `/oauth/clients/${made.id}`)).status).toBe(404);
  });

  test('a client older than 30 days is deactivated for a week before it goes', async () => {
    const { clientId, clientSecret } = practice.samples.lacksTwo;
    now += 31 * 86_400_000;
    admin = await asAdmin(practice);
    await admin('DELETE', `/oauth/clients/${clientId}`);
    expect((await admin('GET', `/oauth/clients/${clientId}`)).body.state).toBe('inactive');
    const refused = await signIn(practice.origin, { clientId, clientSecret });
    expect((await refused('GET', '/tokens/me')).status).toBe(401);
  });

  test.each([
    [{ roleDivisions: [] }, 'missing.client.roles'],
    [{ authorizedGrantType: 'CLIENT_CREDENTIALS' }, 'bad.grant.type'],
    [{ authorizedGrantType: undefined }, 'grant.type.required'],
    [{ accessTokenValiditySeconds: 299 }, 'invalid.value'],
    [{ accessTokenValiditySeconds: 172_801 }, 'invalid.value'],
    [{ name: '' }, 'bad.request'],
  ])('client creation refuses %j with %s', async (change, code) => {
    const before = practice.state.clients.size;
    const refused = await admin('POST', '/oauth/clients', { ...newClient(), ...change });
    expect([refused.status, refused.body.code]).toEqual([400, code]);
    expect(practice.state.clients.size).toBe(before);
  });

  test('the deprecated roleIds mean the home division', async () => {
    await grantSelf();
    now += WAIT * 1000;
    const { roleDivisions, ...rest } = newClient();
    const { body } = await admin('POST', '/oauth/clients', { ...rest, roleIds: [roleDivisions[0]?.roleId] });
    const home = (await admin('GET', '/authorization/divisions/home')).body;
    expect(body.roleDivisions).toEqual([{ roleId, divisionId: home.id }]);
  });

  test('users are added and removed with PUT, and see it after the wait', async () => {
    const user = bearer(practice.origin, practice.samples.userToken);
    const { id } = (await user('GET', '/users/me')).body;
    const added = await user('PUT', `/authorization/roles/${roleId}/users/add`, [id]);
    expect(added.body).toEqual([id]);
    const roles = async () =>
      (await user('GET', '/users/me?expand=authorization')).body.authorization.roles.map(
        (role: { id: string }) => role.id,
      );
    expect(await roles()).not.toContain(roleId);
    now += WAIT * 1000;
    expect(await roles()).toContain(roleId);
    expect((await user('GET', `/authorization/roles/${roleId}/users`)).body.entities[0].id).toBe(id);
    expect((await user('GET', `/authorization/roles/${roleId}/subjectgrants`)).body.entities[0].type).toBe('PC_USER');
    await user('PUT', `/authorization/roles/${roleId}/users/remove`, [id]);
    expect(await roles()).not.toContain(roleId);
    expect((await user('POST', `/authorization/roles/${roleId}/users/add`, [id])).status).toBe(404);
  });

  test('setting the roles of a user takes away the others', async () => {
    const { id } = [...practice.state.users.values()].at(5) ?? { id: '' };
    await admin('PUT', `/authorization/roles/${roleId}/users/add`, [id]);
    const other = (await admin('GET', '/authorization/roles?defaultRoleId=user')).body.entities[0];
    await admin('PUT', `/users/${id}/roles`, [other.id]);
    now += WAIT * 1000;
    expect((await admin('GET', `/users/${id}/roles`)).body.roles).toEqual([{ id: other.id, name: 'User' }]);
  });

  test('grants in bulk, for several subjects, and taken back', async () => {
    const { clientId } = practice.samples.noRoleAdd;
    const home = (await admin('GET', '/authorization/divisions/home')).body.id;
    const type = '?subjectType=PC_OAUTH_CLIENT';
    const pairs = { grants: [{ roleId, divisionId: home }] };
    expect((await admin('POST', `/authorization/subjects/${clientId}/bulkadd${type}`, pairs)).status).toBe(204);
    now += WAIT * 1000;
    const path = `/authorization/subjects/${clientId}`;
    expect(await roleNames(admin, path)).toContain('Adapter');
    expect((await admin('DELETE', `${path}/divisions/${home}/roles/${roleId}`)).status).toBe(204);
    expect(await roleNames(admin, path)).not.toContain('Adapter');
    const lists = { subjectIds: [clientId], divisionIds: [home] };
    await admin('POST', `/authorization/roles/${roleId}${type}`, lists);
    now += WAIT * 1000;
    expect(await roleNames(admin, path)).toContain('Adapter');
    expect((await admin('POST', `${path}/divisions/${home}/roles/${crypto.randomUUID()}${type}`)).status).toBe(404);
    expect((await admin('POST', `${path}/bulkadd?subjectType=ROBOT`, pairs)).status).toBe(400);
  });
});

describe('divisions', () => {
  test('a grant counts in its division only', async () => {
    const practice = await startPracticeGenesysCloud();
    const home = practice.state.divisions.find((division) => division.homeDivision)?.id ?? '';
    const permissions = ['routing:queue:view', 'directory:user:view'];
    const narrow = await clientWith(practice, permissions, home);
    const wide = await clientWith(practice, permissions);
    expect((await narrow('GET', '/routing/queues')).body.total).toBe(35);
    expect((await wide('GET', '/routing/queues')).body.total).toBe(40);
    expect((await narrow('GET', '/users/query')).status).toBe(403);
    expect((await wide('GET', '/users/query')).body.results).toBe(25);
    expect((await narrow('GET', '/users')).body.total).toBeGreaterThan(50);
    await practice.close();
  });
});
