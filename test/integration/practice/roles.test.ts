import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type PracticeGenesysCloud, startPracticeGenesysCloud } from '../../../main/practice/genesys-cloud/start.ts';
import { type Answer, asAdmin, policy, type Send, signIn } from './client.ts';

async function everyPage(send: Send, path: string): Promise<Answer['body'][]> {
  const pages: Answer['body'][] = [];
  for (let number = 1; ; number += 1) {
    const { body } = await send('GET', `${path}${path.includes('?') ? '&' : '?'}pageSize=100&pageNumber=${number}`);
    pages.push(body);
    if (number >= body.pageCount) return pages;
  }
}

describe('roles of the practice organization', () => {
  let practice: PracticeGenesysCloud;
  let admin: Send;
  beforeAll(async () => {
    practice = await startPracticeGenesysCloud({ rateLimitPerMinute: 3000, nearMatchRole: 'Reporting - Night' });
    admin = await asAdmin(practice);
  });
  afterAll(() => practice.close());

  test('the catalogue takes several pages, with a domain on more than one', async () => {
    const pages = await everyPage(admin, '/authorization/permissions');
    expect(pages.length).toBeGreaterThan(1);
    const entries = pages.flatMap((page) => page.entities);
    expect(entries.filter((entry) => entry.domain === 'wfm').length).toBeGreaterThan(1);
    const listed = entries.flatMap((entry) => Object.values(entry.permissionMap).flat()) as Record<string, string>[];
    const names = new Set(listed.map(({ domain, entityType, action }) => `${domain}:${entityType}:${action}`));
    expect(names.size).toBe(listed.length);
    expect(names).toEqual(practice.state.catalogue.permissions);
    for (const gone of ['wfm:adhocForecast:view', 'wfm:adhocModel:view', 'wfm:agentScheduleNotification:view']) {
      expect(names).not.toContain(gone);
    }
    expect(names).toContain('outbound:wrapUpCodeMapping:view');
  });

  test('the catalogue can be asked for domains and permissions', async () => {
    const domains = (await admin('GET', '/authorization/permissions?queryType=domain&query=billing,oauth')).body
      .entities;
    expect(domains.map((entry: { id: string }) => entry.id)).toEqual(['billing', 'oauth']);
    const one = (await admin('GET', '/authorization/permissions?queryType=permission&query=billing:subscription:view'))
      .body;
    expect(one.entities[0].permissionMap.subscription).toHaveLength(1);
  });

  test('name is a search, with a prefix wildcard', async () => {
    const prefixed = (await admin('GET', '/authorization/roles?name=perth*&userCount=false')).body.entities;
    expect(prefixed.map((role: { name: string }) => role.name)).toContain('Perth Planner');
    expect(prefixed.every((role: { name: string }) => role.name.startsWith('Perth'))).toBe(true);
    expect(prefixed[0].userCount).toBeUndefined();
    const found = (await admin('GET', '/authorization/roles?name=Admin')).body.entities;
    expect(found.length).toBeGreaterThan(1);
    expect(found[0].userCount).toBeTypeOf('number');
    expect((await admin('GET', '/authorization/roles?name=Reporting%20-%20Night')).body.total).toBe(1);
  });

  test('filters by permission, default role and id, and refuses more than 100 ids', async () => {
    const holders = await admin('GET', '/authorization/roles?permission=wfm:intraday:view&pageSize=200');
    expect(holders.body.entities.map((role: { name: string }) => role.name)).toContain('Master Admin');
    expect(holders.body.entities.map((role: { name: string }) => role.name)).not.toContain('Integration Administrator');
    const trusted = await admin('GET', '/authorization/roles?defaultRoleId=trustedUser');
    expect(trusted.body.entities).toHaveLength(1);
    expect(trusted.body.entities[0]).toMatchObject({ name: 'Trusted External User', default: true });
    expect((await admin('GET', `/authorization/roles?id=${trusted.body.entities[0].id}`)).body.total).toBe(1);
    const many = Array.from({ length: 101 }, () => `id=${crypto.randomUUID()}`).join('&');
    expect((await admin('GET', `/authorization/roles?${many}`)).body.code).toBe('max.role.ids');
  });

  test('bad paging is refused', async () => {
    for (const query of ['pageSize=0', 'pageNumber=-1', 'pageSize=x']) {
      expect((await admin('GET', `/authorization/roles?${query}`)).status).toBe(400);
    }
  });

  test('create, read back, replace both lists, delete', async () => {
    const permissionPolicies = [policy('routing:queue:view'), policy('wfm:adhocForecast:view')];
    const made = await admin('POST', '/authorization/roles', { name: 'Night Shift', permissionPolicies });
    expect(made.status).toBe(200);
    const path = `/authorization/roles/${made.body.id}`;
    expect((await admin('GET', path)).body.permissionPolicies).toEqual(permissionPolicies);
    const again = await admin('POST', '/authorization/roles', { name: 'Night Shift' });
    expect([again.status, again.body.code]).toEqual([409, 'general.conflict']);
    const put = await admin('PUT', path, { name: 'Night Shift', permissions: ['employee'] });
    expect(put.body).toMatchObject({ permissions: ['employee'], permissionPolicies: [] });
    expect((await admin('PATCH', path, { roleNeedsUpdate: true })).body.roleNeedsUpdate).toBe(true);
    expect((await admin('DELETE', path)).status).toBe(204);
    const gone = await admin('GET', path);
    expect([gone.status, gone.body.code]).toEqual([404, 'not.found']);
  });

  test('wildcards are written out as explicit permissions', async () => {
    const permissionPolicies = [{ domain: 'journey', entityName: '*', actionSet: ['*'] }];
    const { body } = await admin('POST', '/authorization/roles', { name: 'Journey everything', permissionPolicies });
    const kept = body.permissionPolicies as { entityName: string; actionSet: string[] }[];
    expect(kept.length).toBeGreaterThan(5);
    expect(kept.some(({ entityName, actionSet }) => entityName === '*' || actionSet.includes('*'))).toBe(false);
    expect(kept.find(({ entityName }) => entityName === 'actionmap')?.actionSet).toEqual([
      'add',
      'delete',
      'edit',
      'view',
    ]);
  });

  test('default roles can be edited, compared and restored, not deleted', async () => {
    const factory = (await admin('GET', '/authorization/roles?defaultRoleId=aiAgent')).body.entities[0];
    const path = `/authorization/roles/${factory.id}`;
    const permissionPolicies = [...factory.permissionPolicies, policy('journey:segment:view')];
    const edited = await admin('PUT', path, { ...factory, permissionPolicies });
    expect(edited.status).toBe(200);
    const user = (await admin('GET', '/authorization/roles?defaultRoleId=trustedUser')).body.entities[0];
    const compared = await admin('POST', `${path}/comparedefault/${user.id}`, edited.body);
    expect(compared.body.addedPermissionPolicies).toContainEqual(policy('journey:segment:view'));
    await admin('PUT', '/authorization/roles/default', [{ id: factory.id }]);
    expect((await admin('GET', path)).body.permissionPolicies).toEqual(factory.permissionPolicies);
    expect((await admin('DELETE', path)).status).toBe(400);
  });

  test('a principal without role:add is told which permission it lacks', async () => {
    const helper = await signIn(practice.origin, practice.samples.noRoleAdd);
    const refused = await helper('POST', '/authorization/roles', { name: 'Not allowed' });
    expect([refused.status, refused.body.code]).toEqual([403, 'missing.permissions']);
    expect(refused.body.message).toMatch(/^Unable to perform the requested action\..*authorization:role:add$/);
    expect([...practice.state.roles.values()].some((role) => role.name === 'Not allowed')).toBe(false);
  });

  test('malformed bodies: 400 names the field, 415 the media type', async () => {
    const noName = await admin('POST', '/authorization/roles', { description: 'x' });
    expect([noName.status, noName.body.code]).toEqual([400, 'bad.request']);
    expect(noName.body.message).toContain('name');
    const { access_token } = await import('./client.ts').then(async ({ token }) => {
      const { clientId, clientSecret } = practice.samples.admin;
      return (await token(practice.origin, clientId, clientSecret)).body;
    });
    const raw = (type: string, body: string) =>
      fetch(`${practice.origin}/api/v2/authorization/roles`, {
        method: 'POST',
        headers: { authorization: `Bearer ${access_token}`, 'content-type': type },
        body,
      });
    expect((await raw('text/plain', '{"name":"x"}')).status).toBe(415);
    expect((await raw('application/json', '{"name":')).status).toBe(400);
  });
});

describe('options of the role API', () => {
  test('unknown policies can be dropped or rejected', async () => {
    const permissionPolicies = [policy('wfm:adhocForecast:view'), policy('routing:queue:view')];
    for (const [unknownPolicies, status] of [
      ['drop', 200],
      ['reject', 400],
    ] as const) {
      const practice = await startPracticeGenesysCloud({ unknownPolicies });
      const made = await (await asAdmin(practice))('POST', '/authorization/roles', { name: 'R', permissionPolicies });
      expect(made.status).toBe(status);
      if (status === 200) expect(made.body.permissionPolicies).toEqual([policy('routing:queue:view')]);
      await practice.close();
    }
  });

  test('an old organization has wildcards and one-word permissions, and they cover', async () => {
    const practice = await startPracticeGenesysCloud({ variant: 'oldWildcardRoles', expandsWildcards: false });
    const admin = await asAdmin(practice);
    const master = (await admin('GET', '/authorization/roles?defaultRoleId=masterAdmin')).body.entities[0];
    expect(master.permissions.length).toBeGreaterThan(1);
    expect(master.permissionPolicies).toContainEqual(
      expect.objectContaining({ domain: 'wfm', entityName: '*', actionSet: ['*'] }),
    );
    await practice.close();
  });
});
