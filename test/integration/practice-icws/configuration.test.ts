import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { IcwsOptions } from '../../../main/practice/icws/options.ts';
import { type PracticeIcws, startPracticeIcws } from '../../../main/practice/icws/start.ts';
import { connect, type IcwsClient } from './icws-client.ts';

const USER = 'I3_ACCESS_ALTOCLOUD_USER';
const PACING = 'AltocloudPacingRateOverrideMilliseconds';
const DISABLED = 'AltocloudPacingDisabledUpdates';

let icws: PracticeIcws;
let session: IcwsClient;
const start = async (options: IcwsOptions = {}) => {
  icws = await startPracticeIcws(options);
  session = await connect(icws.samples);
};
const get = (path: string, headers = {}) => session.send('GET', `/configuration/${path}`, undefined, headers);
const put = (path: string, body: unknown) => session.send('PUT', `/configuration/${path}`, body);
const post = (path: string, body: unknown) => session.send('POST', `/configuration/${path}`, body);
const licencesOf = async (user: string): Promise<string[]> => {
  const { body } = await get(`users/${user}?select=licenseProperties.additionalLicenses`);
  return body.licenseProperties.additionalLicenses.map(({ id }: { id: string }) => id);
};
const ids = (body: { items: { configurationId: { id: string } }[] }) => body.items.map((one) => one.configurationId.id);
afterEach(() => icws.close());

describe('reading', () => {
  beforeEach(() => start({ users: 450 }));

  test('tells nothing but the id unless properties are selected', async () => {
    const agent = { id: 'agent7', displayName: 'Practice Agent 7', uri: '/configuration/users/agent7' };
    expect((await get('users/agent7')).body).toEqual({ configurationId: agent });
    expect((await get('users?where=configurationId.id eq agent7')).body).toEqual({
      items: [{ configurationId: agent }],
    });
    const { body } = await get('users/agent7?select=extension,licenseProperties.mediaLevel');
    expect(body).toEqual({ configurationId: agent, extension: '8007', licenseProperties: { mediaLevel: 3 } });
    const all = (await get('users/agent7?select=*')).body;
    expect(all.workgroups.map(({ id }: { id: string }) => id)).toEqual(['Sales', 'Support']);
    expect(all).toMatchObject({
      licenseProperties: { additionalLicenses: expect.any(Array) },
      statusText: 'Available',
    });
  });

  test('gives at most 200 items with properties, and the rest by Range', async () => {
    const [plain, selected] = [await get('users'), await get('users?select=extension')];
    expect([plain.body.items.length, plain.headers.get('content-range')]).toEqual([451, 'items 0-450/451']);
    expect([selected.status, selected.headers.get('content-range')]).toEqual([200, 'items 0-199/451']);
    const seen = [...ids(selected.body)];
    for (const range of ['items=200-399', 'items=400-599']) {
      const part = await get('users?select=extension', { range });
      expect(part.status).toBe(206);
      seen.push(...ids(part.body));
    }
    expect(seen).toEqual(ids(plain.body));
    expect(new Set(seen).size).toBe(451);
    const wide = await get('users?select=extension', { range: 'items=10-500' });
    expect(wide.headers.get('content-range')).toBe('items 10-209/451');
    const past = await get('users', { range: 'items=900-950' });
    expect([past.status, past.body.items, past.headers.get('content-range')]).toEqual([200, [], 'items */451']);
  });

  test('finds what equals, starts with or contains a text, by all conditions together, in order', async () => {
    const found = async (query: string) => ids((await get(`users?${query}`)).body);
    expect(await found('where=extension eq 8012')).toEqual(['agent12']);
    expect(await found('where=configurationId.id sw agent44, extension ct 9&orderBy=extension desc')).toEqual([
      'agent449',
    ]);
    expect(await found('where=configurationId.displayName ct Agent 12&orderBy=extension')).toHaveLength(11);
    expect((await found('orderBy=configurationId.id desc')).at(-1)).toBe('agent1');
    expect(await found('where=extension eq none')).toEqual([]);
  });

  test.each([
    'select=licenceProperties',
    'where=extension like 80',
    'where=colour eq red',
    'where=licenseProperties eq 1',
    'orderBy=colour',
    'orderBy=extension sideways',
    'rightsFilter=everything',
  ])('answers 400 to %s', async (query) => {
    const { status, body } = await get(`users?${query}`);
    expect([status, body.errorId]).toEqual([400, 'error.request.invalidQuery']);
  });

  test.each(['items=5-2', 'bytes=0-10', 'items=a-b'])('answers 400 to Range: %s', async (range) => {
    expect((await get('users', { range })).status).toBe(400);
  });

  test('knows the licences, and answers 404 where there is nothing', async () => {
    expect((await get('feature-licenses/I3_FEATURE_ALTOCLOUD')).status).toBe(200);
    expect((await get(`license-allocations/${USER}`)).body.configurationId.id).toBe(USER);
    expect(ids((await get('license-allocations?licenseAppliesTo=0')).body)).toContain(USER);
    expect((await get('license-allocations?licenseAppliesTo=7')).status).toBe(400);
    for (const path of ['users/nobody', `server-parameters/${PACING}`, 'feature-licenses/I3_NONE', 'roles']) {
      expect((await get(path)).body).toMatchObject({ errorId: 'error.request.resourceNotFound' });
    }
    expect((await get('workgroups/Web%20Chat?select=members,hasQueue')).body).toMatchObject({
      hasQueue: true,
      members: [{ id: 'agent1' }, { id: 'agent2' }, { id: 'agent3' }],
    });
    expect((await get('defaults/user')).body.licenseProperties.additionalLicenses).toEqual([]);
    expect((await get('defaults/workgroup')).body.hasQueue).toBe(false);
    expect(icws.counts().write).toBe(0);
  });
});

describe('licences of a user', () => {
  test('PUT replaces the list by that which was sent', async () => {
    await start();
    const before = await licencesOf('agent1');
    expect(before.length).toBeGreaterThan(1);
    const { body } = await get('users/agent1?select=licenseProperties');
    const additionalLicenses = [...body.licenseProperties.additionalLicenses, { id: USER }];
    const licenseProperties = { ...body.licenseProperties, additionalLicenses };
    const answer = await put('users/agent1', { configurationId: { id: 'agent1' }, licenseProperties });
    expect([answer.status, answer.body]).toEqual([200, {}]);
    expect(await licencesOf('agent1')).toEqual([...before, USER]);
    expect(icws.holdsLicence('agent1')).toBe(true);
    expect((await get('users/agent1?select=licenseProperties')).body.licenseProperties).toMatchObject({
      mediaLevel: 3,
      licenseActive: true,
    });
    await put('users/agent1', { licenseProperties: { ...licenseProperties, additionalLicenses: [{ id: USER }] } });
    expect(await licencesOf('agent1')).toEqual([USER]);
    expect(icws.counts().write).toBe(2);
  });

  test.each(['reset', 'kept'] as const)('what a PUT leaves out is %s', async (partialLicences) => {
    await start({ partialLicences });
    const before = (await get('users/agent1?select=licenseProperties')).body.licenseProperties;
    await put('users/agent1', { licenseProperties: { mediaLevel: 2 } });
    const { licenseActive, mediaLevel, additionalLicenses } = (await get('users/agent1?select=*')).body
      .licenseProperties;
    expect(mediaLevel).toBe(2);
    const kept = [before.licenseActive, before.additionalLicenses];
    expect([licenseActive, additionalLicenses]).toEqual(partialLicences === 'kept' ? kept : [false, []]);
  });

  test('are refused when they are unknown or used up, and nothing changes', async () => {
    await start({ licenceCount: 3 });
    const give = (user: string, ...licences: string[]) =>
      put(`users/${user}`, { licenseProperties: { additionalLicenses: licences.map((id) => ({ id })) } });
    expect((await give('agent1', 'I3_UNKNOWN')).body.errorId).toBe(
      'error.request.invalidRepresentation.invalidProperty',
    );
    expect((await give('agent1', USER)).status).toBe(200);
    const refused = await give('agent2', USER);
    expect([refused.status, refused.body.errorId]).toEqual([400, 'error.request.license.notAvailable']);
    expect(await licencesOf('agent2')).not.toContain(USER);
    // Whoever has it keeps it.
    expect((await give('agent12', USER, USER)).status).toBe(200);
    expect(await licencesOf('agent12')).toEqual([USER]);
  });

  test('cannot be had before the licence file is loaded', async () => {
    await start({ licenses: 'missing' });
    expect((await get('feature-licenses/I3_FEATURE_ALTOCLOUD')).status).toBe(404);
    expect((await put('users/agent1', { licenseProperties: { additionalLicenses: [{ id: USER }] } })).status).toBe(400);
    expect(icws.holdsLicence('agent12')).toBe(false);
    icws.loadLicences();
    expect((await get('feature-licenses/I3_FEATURE_ALTOCLOUD')).status).toBe(200);
    expect((await get(`license-allocations/${USER}`)).status).toBe(200);
  });

  test('can be edited by somebody else in between', async () => {
    await start();
    icws.onWrite((collection, id) => {
      expect([collection, id]).toEqual(['users', 'agent1']);
      icws.editUser('agent2', { give: [USER], take: ['I3_ACCESS_CLIENT'], set: { extension: '1' } });
    });
    await put('users/agent1', { extension: '9001' });
    expect((await get('users/agent2?select=extension')).body.extension).toBe('1');
    expect(await licencesOf('agent2')).toEqual(expect.arrayContaining([USER]));
    expect(await licencesOf('agent2')).not.toContain('I3_ACCESS_CLIENT');
    icws.onWrite(undefined);
    await put('users/agent3', { extension: '9003' });
    expect(() => icws.editUser('nobody', {})).toThrow('nobody');
  });

  test.each<readonly [string, unknown, string]>([
    ['a misspelt property', { licenceProperties: {} }, 'licenceProperties'],
    ['a level too high', { licenseProperties: { mediaLevel: 4 } }, 'mediaLevel'],
    ['a text for a list', { licenseProperties: { additionalLicenses: USER } }, 'additionalLicenses'],
    ['another name', { configurationId: { id: 'agent2' } }, 'configurationId'],
    ['no JSON', 'extension=1', 'JSON'],
  ])('a PUT with %s is refused', async (_what, body, message) => {
    await start();
    const before = JSON.stringify(icws.state.collections.users.get('agent1'));
    const answer = await put('users/agent1', body);
    expect([answer.status, answer.body.message]).toEqual([400, expect.stringContaining(message)]);
    expect(JSON.stringify(icws.state.collections.users.get('agent1'))).toBe(before);
  });
});

describe('server parameters', () => {
  beforeEach(() => start());
  const of = (id: string, value: string) => ({ configurationId: { id }, value });

  test('are created once, changed, listed, and never deleted', async () => {
    expect(icws.effectiveRate()).toBe(5000);
    const made = await post('server-parameters', of(PACING, '4000'));
    expect([made.status, made.body]).toEqual([
      201,
      { configurationId: { id: PACING, displayName: PACING, uri: `/configuration/server-parameters/${PACING}` } },
    ]);
    expect(icws.effectiveRate()).toBe(4000);
    expect((await post('server-parameters', of(PACING, '1'))).body.errorId).toBe('error.request.objectExists');
    expect((await put(`server-parameters/${PACING}`, { value: '2999' })).status).toBe(200);
    expect((await get(`server-parameters/${PACING}?select=*`)).body).toMatchObject({ value: '2999', notes: '' });
    const { status, headers } = await session.send('DELETE', `/configuration/server-parameters/${PACING}`);
    expect([status, headers.get('allow')]).toEqual([405, 'GET, PUT']);
    expect(ids((await get('server-parameters?where=configurationId.id sw Altocloud')).body)).toEqual([PACING]);
    expect((await put('server-parameters/None', { value: '1' })).status).toBe(404);
    // The seed means server parameters; there is another collection that looks alike.
    expect(ids((await get('system-parameters')).body)).toEqual([]);
  });

  test.each([
    ['2999', 3000],
    ['soon', 5000],
    ['60000', 60_000],
    ['', 5000],
  ])('a pacing of “%s” is kept as it is and counts as %s ms', async (value, rate) => {
    expect((await post('server-parameters', of(PACING, value))).status).toBe(201);
    expect(icws.effectiveRate()).toBe(rate);
    expect((await get(`server-parameters/${PACING}?select=value`)).body.value).toBe(value);
  });

  test.each([
    ['yes', undefined],
    ['1', undefined],
    ['0', 5000],
    ['', 5000],
  ])('updates with the switch at “%s”', async (value, rate) => {
    await post('server-parameters', of(DISABLED, value));
    expect(icws.effectiveRate()).toBe(rate);
  });

  test('a later release may delete them', async () => {
    await icws.close();
    await start({ parameterDelete: 'offered' });
    await post('server-parameters', of(PACING, '4000'));
    expect((await session.send('DELETE', `/configuration/server-parameters/${PACING}`)).status).toBe(204);
    expect((await get(`server-parameters/${PACING}`)).status).toBe(404);
  });
});

describe('users and workgroups', () => {
  test('can be created and removed', async () => {
    await start();
    const made = await post('users', { configurationId: { id: 'jo.ann o’neil', displayName: 'Jo' }, extension: '1' });
    expect([made.status, made.body.configurationId.displayName]).toEqual([201, 'Jo']);
    const path = `users/${encodeURIComponent('jo.ann o’neil')}`;
    expect((await get(`${path}?select=*`)).body).toMatchObject({
      extension: '1',
      licenseProperties: { mediaLevel: 0 },
    });
    expect((await post('users', { extension: '1' })).body.propertyName).toBe('configurationId');
    expect((await session.send('DELETE', `/configuration/${path}`)).status).toBe(204);
    expect((await get(path)).status).toBe(404);
    expect((await put('workgroups/Overflow', { members: [{ id: 'agent1' }] })).status).toBe(200);
    expect((await put('workgroups/Overflow', { members: [{ id: 'nobody' }] })).status).toBe(400);
    const { workgroups } = (await get('users/agent1?select=workgroups')).body;
    expect(workgroups.map(({ id }: { id: string }) => id)).toContain('Overflow');
  });

  test('a workgroup has the availability flag only where practice is told so', async () => {
    await start();
    const flags = async () => {
      const { body } = await get('workgroups/Sales?select=*');
      return Object.keys(body).filter((name) => /altocloud/i.test(name));
    };
    expect(await flags()).toEqual([]);
    const on = { isAltocloudQueueAvailabilityUpdateEnabled: true };
    expect((await put('workgroups/Sales', on)).status).toBe(400);
    await icws.close();
    await start({ workgroupFlag: 'property' });
    expect(await flags()).toHaveLength(1);
    expect((await put('workgroups/Sales', on)).status).toBe(200);
    expect((await get('workgroups/Sales?select=*')).body).toMatchObject(on);
  });
});
