import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type PracticeGws, startPracticeGws } from '../../../main/practice/gws/start.ts';
import { asOps, type GwsSend } from './gws-client.ts';

const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;
const CENTERS = '/environment/v3/contact-centers';
const CHAT = { name: 'chatservice-uri', location: '/', value: 'https://nexus.example', shared: false };

describe('contact centers and their settings', () => {
  let gws: PracticeGws;
  let send: GwsSend;
  let ccId: string;
  let settings: string;
  beforeAll(async () => {
    gws = await startPracticeGws();
    send = asOps(gws.samples);
    ccId = [...gws.state.contactCenters.keys()][0] ?? '';
    settings = `${CENTERS}/${ccId}/settings`;
  });
  afterAll(() => gws.close());

  test('are listed as the guide shows (S003:90)', async () => {
    expect((await send('GET', CENTERS)).body).toEqual({
      status: { code: 0 },
      data: {
        contactCenters: [
          {
            id: expect.stringMatching(UUID),
            environmentId: expect.any(String),
            domains: ['t100'],
            auth: 'configServer',
          },
        ],
      },
    });
  });

  test('a setting is added or replaced by name and location together', async () => {
    const post = (more: object) => send('POST', settings, { data: { ...CHAT, ...more } });
    expect((await send('GET', settings)).body.data).toEqual({ settings: [] });
    expect((await post({})).body).toEqual({ status: { code: 0 } });
    await post({ location: '/USW1', shared: 'true' });
    await post({ name: 'cors-origins' });
    await post({ value: 'https://other.example' });
    expect((await send('GET', `${CENTERS}/${ccId.toUpperCase()}/settings`)).body.data.settings).toEqual([
      { ...CHAT, value: 'https://other.example' },
      { ...CHAT, location: '/USW1', shared: 'true' },
      { ...CHAT, name: 'cors-origins' },
    ]);
  });

  test.each<readonly [string, unknown, RegExp]>([
    ['a location without a slash', { data: { ...CHAT, location: 'USW1' } }, /data\.location/],
    ['shared as another text', { data: { ...CHAT, shared: 'yes' } }, /data\.shared/],
    ['no name', { data: { ...CHAT, name: '' } }, /data\.name/],
    ['the closing quote missing (S003:194)', '{"data": {"name": "chatservice-uri"}\n\'', /not valid JSON/],
  ])('a setting with %s is refused', async (_what, body, message) => {
    const before = gws.state.contactCenters.get(ccId)?.settings.length;
    const answer = await send('POST', settings, body);
    expect([answer.status, answer.body.status.message]).toEqual([400, expect.stringMatching(message)]);
    expect(gws.state.contactCenters.get(ccId)?.settings.length).toBe(before);
  });

  test('an unknown contact center is 404, whatever is asked of it', async () => {
    const unknown = `${CENTERS}/45acae06-6b7c-4f97-9c76-471cb5c21bf7/settings`;
    expect((await send('GET', unknown)).status).toBe(404);
    expect((await send('POST', unknown, { data: CHAT })).body.status.code).toBe(404);
    // Quotes of the guide's sample keep the shell from replacing the variable (S003:194).
    expect((await send('GET', `${CENTERS}/$ccId/settings`)).status).toBe(404);
    expect((await send('GET', CENTERS, undefined, { authorization: undefined })).status).toBe(401);
  });

  test('others are made in an environment, each answer only says under which path', async () => {
    const environment = {
      username: 'default',
      password: 'config password',
      tenant: 'Environment',
      appName: 'Cloud',
      configServers: [{ primaryPort: 8888, readOnly: false, primaryAddress: 'tenant.voice', locations: '/USW1' }],
    };
    const made = await send('POST', '/environment/v3/environments', { data: environment });
    expect(made.body).toEqual({ status: { code: 0 }, path: expect.stringMatching(/^\/environments\/[\da-f-]{36}$/) });
    const environmentId = made.body.path.split('/')[2];
    const wanted = { domains: ['t300'], environmentId, auth: 'configServer', id: crypto.randomUUID() };
    const added = await send('POST', CENTERS, { data: wanted });
    expect(added.body).toEqual({ status: { code: 0 }, path: `/contact-centers/${wanted.id}` });
    expect((await send('GET', CENTERS)).body.data.contactCenters).toContainEqual(wanted);
    expect((await send('POST', CENTERS, { data: wanted })).status).toBe(409);
    expect((await send('POST', CENTERS, { data: { ...wanted, id: crypto.randomUUID() } })).status).toBe(409);
    expect((await send('POST', CENTERS, { data: { ...wanted, domains: ['t4'], environmentId: 'none' } })).status).toBe(
      400,
    );
    const listed = await send('GET', '/environment/v3/environments');
    expect(listed.body.data.environments).toContainEqual(
      expect.objectContaining({ id: environmentId, tenant: 'Environment' }),
    );
    expect(JSON.stringify(listed.body)).not.toContain('config password');
    expect(
      (await send('POST', '/environment/v3/environments', { data: { ...environment, id: environmentId } })).status,
    ).toBe(409);
  });
});

test('there can be several, with people and settings of their own', async () => {
  const ids = [crypto.randomUUID(), crypto.randomUUID()];
  const gws = await startPracticeGws({
    contactCenters: 3,
    contactCenterIds: ids,
    ops: { user: 'boss', password: 'p:w' },
    users: [{ name: 'agent', password: 'pw', contactCenter: 1 }],
    settings: [{ ...CHAT, contactCenter: 2 }],
  });
  const send = asOps(gws.samples);
  const { contactCenters } = (await send('GET', CENTERS)).body.data;
  expect(contactCenters.map((one: { domains: unknown }) => one.domains)).toEqual([['t100'], ['t200'], ['t300']]);
  expect(contactCenters.slice(0, 2).map((one: { id: unknown }) => one.id)).toEqual(ids);
  expect(gws.knowsUser(ids[1] ?? '', 'agent', 'pw')).toBe(true);
  expect(gws.knowsUser(ids[0] ?? '', 'agent', 'pw')).toBe(false);
  const third = contactCenters[2].id;
  expect((await send('GET', `${CENTERS}/${third}/settings`)).body.data.settings).toEqual([CHAT]);
  await gws.close();
});
