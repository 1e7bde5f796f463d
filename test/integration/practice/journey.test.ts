import { expect, it, onTestFinished } from 'vitest';
import type { PracticeOptions } from '../../../main/practice/genesys-cloud/options.ts';
import { startPracticeGenesysCloud } from '../../../main/practice/genesys-cloud/start.ts';
import { asAdmin, clientWith } from './client.ts';

async function started(options: PracticeOptions = {}) {
  const practice = await startPracticeGenesysCloud({ customRoles: 0, ...options });
  onTestFinished(() => practice.close());
  return { practice, send: await asAdmin(practice) };
}

const namesOf = ({ body }: { body: { entities: { displayName: string }[] } }) =>
  body.entities.map(({ displayName }) => displayName);

it('lists action maps, segments and outcomes by page, by whether they are active, and by a part of a field', async () => {
  const { send } = await started();
  const all = await send('GET', '/journey/actionmaps?pageSize=1');
  expect(all.body).toMatchObject({ total: 2, pageCount: 2, pageNumber: 1 });
  expect(all.body.entities[0]).toMatchObject({ displayName: 'Offer chat at checkout', isActive: true });
  expect(namesOf(await send('GET', '/journey/actionmaps?isActive=false'))).toEqual(['Offer chat on returns']);
  expect(namesOf(await send('GET', '/journey/segments?sortBy=-displayName'))).toEqual([
    'Seasonal visitors',
    'Returning visitors',
  ]);
  const found = await send('GET', '/journey/segments?queryFields=displayName&queryValue=RETURN');
  expect(namesOf(found)).toEqual(['Returning visitors']);
  const [{ id }] = found.body.entities;
  expect(namesOf(await send('GET', `/journey/segments?segmentIds=${id}`))).toEqual(['Returning visitors']);
  expect(namesOf(await send('GET', '/journey/outcomes'))).toEqual(['Order completed']);
});

it.each(['queryFields=displayName', 'queryValue=x', 'isActive=maybe', 'pageSize=0'])(
  'refuses a list asked for with %s',
  async (query) => {
    const { send } = await started();
    expect((await send('GET', `/journey/segments?${query}`)).status).toBe(400);
  },
);

it.each(['actionmaps', 'segments', 'outcomes'])(
  'gives one of the %s at its selfUri, where 404 came before',
  async (name) => {
    const { practice, send } = await started();
    const [first] = (await send('GET', `/journey/${name}`)).body.entities;
    const path = String(first.selfUri).replace('/api/v2', '');
    expect(await send('GET', path)).toMatchObject({ status: 200, body: first });
    const id = '00000000-0000-4000-8000-000000000000';
    expect(await send('GET', `/journey/${name}/${id}`)).toMatchObject({
      status: 404,
      body: { code: 'not.found', status: 404, messageParams: { entityId: id } },
    });
    const stranger = await clientWith(practice, ['journey:actiontarget:view']);
    const refused = await stranger('GET', path);
    expect(refused).toMatchObject({ status: 403, body: { code: 'missing.permissions' } });
    expect(refused.body.message).toContain(`journey:${name.slice(0, -1)}:view`);
  },
);

it('names the permission that a list needs', async () => {
  const { practice } = await started();
  const send = await clientWith(practice, ['journey:segment:view']);
  expect((await send('GET', '/journey/segments')).status).toBe(200);
  const refused = await send('GET', '/journey/actionmaps');
  expect(refused.status).toBe(403);
  expect(refused.body.message).toContain('journey:actionmap:view');
});

it('has synced users without any role, and as many as wanted', async () => {
  const { practice, send } = await started({ syncedUsers: 3 });
  expect(practice.samples.syncedUsers).toHaveLength(3);
  const { body } = await send('GET', '/users?pageSize=100&expand=authorization');
  const synced = body.entities.filter(({ id }: { id: string }) => practice.samples.syncedUsers.includes(id));
  expect(synced.map(({ email }: { email: string }) => email)).toEqual([
    'agent1@practice.example',
    'agent2@practice.example',
    'agent3@practice.example',
  ]);
  for (const { authorization } of synced) expect(authorization).toMatchObject({ roles: [], permissionPolicies: [] });
});

it('comes with the guide’s permissions in AI Agent as far as the catalogue has them, and with a whole Admin', async () => {
  const { practice } = await started();
  const heldBy = (key: string) =>
    [...practice.state.roles.values()]
      .find(({ defaultRoleId }) => defaultRoleId === key)
      ?.permissionPolicies.flatMap(({ domain, entityName, actionSet }) =>
        actionSet.map((action) => `${domain}:${entityName}:${action}`),
      ) ?? [];
  expect(heldBy('aiAgent').sort()).toEqual([
    'journey:actionmap:view',
    'journey:actiontarget:view',
    'journey:event:view',
    'journey:outcome:view',
    'journey:segment:view',
    'journey:session:view',
  ]);
  const journey = [...practice.state.catalogue.permissions].filter((each) => each.startsWith('journey:'));
  expect(heldBy('admin')).toEqual(expect.arrayContaining(journey));
});

it('can come with an Admin from before the product was added, which a restore makes whole', async () => {
  const { practice, send } = await started({ adminLacksJourney: true });
  const admin = () => [...practice.state.roles.values()].find(({ defaultRoleId }) => defaultRoleId === 'admin');
  const journeys = () => admin()?.permissionPolicies.filter(({ domain }) => domain === 'journey') ?? [];
  expect(journeys()).toEqual([]);
  await send('PUT', '/authorization/roles/default', [{ id: admin()?.id }]);
  expect(journeys()).not.toEqual([]);
});

it('offers the permission to go on queue, which the documentation leaves out', async () => {
  const { send } = await started();
  const { body } = await send('GET', '/authorization/permissions?queryType=permission&query=routing:agent:onqueue');
  expect(JSON.stringify(body.entities)).toContain('"action":"onqueue"');
});
