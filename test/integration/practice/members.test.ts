import { expect, it, onTestFinished } from 'vitest';
import type { PracticeOptions } from '../../../main/practice/genesys-cloud/options.ts';
import { startPracticeGenesysCloud } from '../../../main/practice/genesys-cloud/start.ts';
import { asAdmin } from './client.ts';

async function started(options: PracticeOptions) {
  const practice = await startPracticeGenesysCloud(options);
  onTestFinished(() => practice.close());
  return { practice, send: await asAdmin(practice) };
}

it('gives every custom role as many members as wanted, with people made up where they are too few', async () => {
  const { practice, send } = await started({ customRoles: 4, membersPerRole: 75 });
  const custom = [...practice.state.roles.values()].find(({ name }) => name === 'Adelaide Agent');
  const path = `/authorization/roles/${custom?.id}/subjectgrants`;
  const first = await send('GET', `${path}?pageSize=50`);
  const second = await send('GET', `${path}?pageSize=50&pageNumber=2`);
  expect(first.body).toMatchObject({ total: 75, pageCount: 2, pageNumber: 1 });
  const everybody = [...first.body.entities, ...second.body.entities];
  expect(new Set(everybody.map(({ id }) => id)).size).toBe(75);
  expect(everybody[0]).toMatchObject({ type: 'PC_USER', divisions: [{ homeDivision: true }] });
  expect(new Set([...practice.state.users.values()].map(({ email }) => email)).size).toBe(practice.state.users.size);
});

it('adds what a user’s roles come to only when it is asked for', async () => {
  const { practice, send } = await started({ customRoles: 4, membersPerRole: 1 });
  const [, , id] = practice.state.users.keys();
  const plain = await send('GET', `/users/${id}`);
  expect(plain.body).not.toHaveProperty('authorization');
  const { body } = await send('GET', `/users/${id}?expand=authorization`);
  expect(body.authorization.roles.map(({ name }: { name: string }) => name)).toContain('Adelaide Agent');
  expect(body.authorization.permissionPolicies.length).toBeGreaterThan(0);
});

it('searches people exactly, by a beginning, a part, or words', async () => {
  const { send } = await started({ customRoles: 0 });
  const names = async (type: string, value: string, field = 'name') => {
    const { body } = await send('POST', '/users/search', { query: [{ type, fields: [field], value }] });
    return body.results.map(({ name }: { name: string }) => name);
  };
  expect(await names('EXACT', 'ada abbott')).toEqual(['Ada Abbott']);
  expect(await names('EXACT', 'ada')).toEqual([]);
  expect(await names('STARTS_WITH', 'Ada Abb')).toEqual(['Ada Abbott']);
  expect(await names('CONTAINS', 'e Abb')).toEqual(['Chloe Abbott', 'Grace Abbott']);
  expect(await names('QUERY_STRING', '*abbott ad*')).toEqual(['Ada Abbott']);
  expect(await names('EXACT', 'ada.abbott@meridianpractice.example', 'email')).toEqual(['Ada Abbott']);
});
