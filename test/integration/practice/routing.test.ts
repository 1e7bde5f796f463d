import { expect, it, onTestFinished } from 'vitest';
import { startPracticeGenesysCloud } from '../../../main/practice/genesys-cloud/start.ts';
import { asAdmin, clientWith } from './client.ts';

async function started() {
  const practice = await startPracticeGenesysCloud({ customRoles: 0 });
  onTestFinished(() => practice.close());
  return { practice, send: await asAdmin(practice) };
}

const namesOf = ({ body }: { body: { entities: { name: string }[] } }) => body.entities.map(({ name }) => name);

it.each([
  ['service callback', ['Service Callback']],
  ['SERVICE*', ['Service Callback', 'Service Callback – evenings', 'Service Chat', 'Service Email']],
  ['*callback', ['Billing Callback', 'Claims Callback', 'Returns Callback', 'Sales Callback']],
  ['*SUPPORT CALL*', ['Technical Support Callback']],
  ['*サポート*', ['カスタマーサポート']],
  ['*ΠΕΛΑΤ*', ['Εξυπηρέτηση πελατών']],
  ['Service', []],
])('finds queues by the name %s, with asterisks at either end and whatever its case', async (name, found) => {
  const { send } = await started();
  const answer = await send('GET', `/routing/queues?pageSize=4&name=${encodeURIComponent(name)}`);
  expect(namesOf(answer)).toEqual(found);
});

it('sorts queues by name, pages them, and gives those of an id, each in its division', async () => {
  const { send } = await started();
  const all = await send('GET', '/routing/queues?pageSize=100');
  expect(all.body).toMatchObject({ total: 40, pageCount: 1 });
  expect(namesOf(all)).toEqual(namesOf(all).toSorted((a, b) => a.localeCompare(b, 'en')));
  expect(namesOf(await send('GET', '/routing/queues?pageSize=100&sortOrder=desc'))).toEqual(namesOf(all).reverse());
  const second = await send('GET', '/routing/queues?pageSize=30&pageNumber=2');
  expect(second.body.entities).toHaveLength(10);
  const [first, next] = all.body.entities;
  expect(first.division.name).toBe('Home');
  const both = await send('GET', `/routing/queues?id=${first.id}&id=${next.id}`);
  expect(both.body.entities).toEqual([first, next]);
  expect((await send('GET', `/routing/queues/${first.id}`)).body).toEqual(first);
  expect((await send('GET', '/routing/queues?sortOrder=up')).status).toBe(400);
  // A fixed word below the same path is no id.
  expect((await send('GET', '/routing/queues/divisionviews')).body.total).toBe(40);
});

it('compares skills by the beginning of the name, languages and scripts by any part of it', async () => {
  const { send } = await started();
  expect(namesOf(await send('GET', '/routing/skills?name=HOME'))).toEqual(['Home insurance', 'Home loans']);
  expect(namesOf(await send('GET', '/routing/skills?name=loans'))).toEqual([]);
  expect(namesOf(await send('GET', '/routing/languages?name=greek'))).toEqual(['Greek – Spoken']);
  const scripts = await send('GET', '/scripts/published?name=video');
  expect(namesOf(scripts)).toEqual(['Callback with video']);
  const [script] = scripts.body.entities;
  expect((await send('GET', `/scripts/published/${script.id}`)).body).toEqual(script);
  expect((await send('GET', `/scripts/published/${crypto.randomUUID()}`)).status).toBe(404);
});

it('asks for a permission where the vendor does, and for none where it does not', async () => {
  const { practice } = await started();
  const stranger = await clientWith(practice, ['journey:actiontarget:view']);
  expect((await stranger('GET', '/routing/skills')).status).toBe(200);
  expect((await stranger('GET', '/routing/languages')).status).toBe(200);
  for (const [path, permission] of [
    ['/routing/queues', 'routing:queue:view'],
    ['/scripts/published', 'scripter:publishedScript:view'],
  ] as const) {
    const refused = await stranger('GET', path);
    expect(refused).toMatchObject({ status: 403, body: { code: 'missing.permissions' } });
    expect(refused.body.message).toContain(permission);
  }
});

it('shows queues of the caller’s divisions only, and names the permission for one of another', async () => {
  const { practice, send } = await started();
  const home = practice.state.divisions.find(({ homeDivision }) => homeDivision)?.id ?? '';
  const narrow = await clientWith(practice, ['routing:queue:view'], home);
  expect(namesOf(await narrow('GET', '/routing/queues?name=Returns*'))).toEqual([]);
  const [other] = (await send('GET', '/routing/queues?name=Returns*')).body.entities;
  expect((await narrow('GET', `/routing/queues/${other.id}`)).status).toBe(403);
});
