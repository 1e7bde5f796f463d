import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type PracticeNexus, startPracticeNexus } from '../../../main/practice/nexus/start.ts';
import { type NexusSend, nexusWith } from './nexus-client.ts';

const SMS = { url: 'N/A', data: { provider: 'mGage' }, secret: {} };
const KALEYRA = { url: 'https://kaleyra.example', data: {}, secret: { username: 'user', password: 'pass word' } };
const CHANNELS = ['16504661149', 'mail.example.com'];
const ASYNC = {
  data: { channels: CHANNELS.map((channelId) => ({ channelId, webhook: { url: 'https://gateway.example/hook' } })) },
  secret: {
    channels: CHANNELS.map((channelId) => ({ channelId, webhook: { secret: 'from' }, api: { secret: 'to' } })),
  },
};
/** Every service of the guides, with the body that it needs. */
const BODIES: readonly (readonly [string, unknown])[] = [
  ['SMS', SMS],
  ['SMS', { url: 'N/A', data: { provider: 'Async' }, secret: {} }],
  ['SMS', { url: 'N/A', secret: {}, data: { tokenProvider: 'Purecloud' } }],
  ['mGageSMS', KALEYRA],
  ['Async', ASYNC],
  [
    'PurecloudIDP',
    { url: 'https://login.example', secret: { clientId: 'some id', clientSecret: 'some secret' }, data: {} },
  ],
  ['PorticoSMS', { url: 'https://api.example', secret: {}, data: {} }],
  ['PlatformUCS', { url: 'http://ucsx.space:8080', secret: {}, data: {} }],
];

describe('services of a contact center', () => {
  let nexus: PracticeNexus;
  let send: NexusSend;
  let base: string;
  beforeAll(async () => {
    nexus = await startPracticeNexus();
    const { origin, apiKey, ccId } = nexus.samples;
    send = nexusWith(origin, apiKey, ccId);
    base = `/provisioning/services/${ccId}`;
  });
  beforeEach(() => {
    nexus.setFaults([]);
    for (const { services } of nexus.state.contactCenters.values()) services.clear();
  });
  afterAll(() => nexus.close());

  const kept = () => nexus.state.contactCenters.get(nexus.samples.ccId)?.services;

  test.each(BODIES)('%s is taken as %j, kept, and echoed without its secret', async (name, body) => {
    const { secret, ...shown } = body as { secret: object };
    const { status, body: reply } = await send('POST', `${base}/${name}`, body);
    expect(status).toBe(200);
    expect(reply).toEqual({ status: { code: 0 }, data: { name, ...shown }, operationId: expect.any(String) });
    expect(kept()?.get(name)).toEqual({ name, ...shown, secret });
    expect((await send('GET', base)).body.data).toEqual([{ name, ...shown }]);
    expect((await send('GET', `${base}/${name}`)).body.data).toEqual({ name, ...shown });
    expect(JSON.stringify(nexus.log)).not.toContain('secret');
  });

  const without = (body: object, field: string) =>
    Object.fromEntries(Object.entries(body).filter(([f]) => f !== field));
  const twice = [...ASYNC.data.channels, ...ASYNC.data.channels];
  test.each<readonly [string, string, unknown, RegExp]>([
    [
      'a comma missing (S002:125)',
      'mGageSMS',
      '{"url": "https://x.example"\n"data": {}, "secret": {}}',
      /not valid JSON/,
    ],
    ['braces missing (S002:179)', 'Async', '{"data":{"channels":["channelId":"1"]},"secret":{}}', /not valid JSON/],
    ['a variable no shell replaced', 'mGageSMS', { ...KALEYRA, url: '$kaleyraURL' }, /url/],
    ['a blank in the address', 'PorticoSMS', { url: 'https://a b.example', secret: {}, data: {} }, /url/],
    ['no address', 'PorticoSMS', { secret: {}, data: {} }, /url/],
    ['an address where there is none', 'SMS', { ...SMS, url: 'https://x.example' }, /url/],
    ['an unknown provider', 'SMS', { ...SMS, data: { provider: 'kaleyra' } }, /data\.provider/],
    ['an empty password', 'mGageSMS', { ...KALEYRA, secret: { username: 'user', password: '' } }, /secret\.password/],
    ['no secret', 'mGageSMS', without(KALEYRA, 'secret'), /secret/],
    ['no channel', 'Async', { data: { channels: [] }, secret: { channels: [] } }, /data\.channels/],
    ['a channel twice', 'Async', { ...ASYNC, data: { channels: twice } }, /data\.channels/],
    ['other channels in secret', 'Async', { ...ASYNC, secret: { channels: [] } }, /secret\.channels/],
    ['a field too many', 'SMS', { ...SMS, name: 'SMS' }, /name/],
    ['no body', 'SMS', '', /not valid JSON/],
    ['an unknown service', 'Kaleyra', SMS, /no service/],
    ['a name of every object', 'constructor', SMS, /no service/],
  ])('%s is refused with 400 and changes nothing', async (_what, name, body, message) => {
    const { status, body: reply } = await send('POST', `${base}/${name}`, body);
    expect(status).toBe(400);
    expect(reply).toEqual({ status: { code: 400, message: expect.stringMatching(message) } });
    expect(kept()?.size).toBe(0);
  });

  test('who may not, and what is not there, gets the status that says so', async () => {
    const { tenantKey, otherContactCenter, uselessKeys } = nexus.samples;
    const with_ = async (headers: object, path = base) =>
      (await send('POST', `${path}/SMS`, SMS, { ...headers })).status;
    expect(await with_({ 'x-api-key': undefined })).toBe(401);
    expect(await with_({ 'x-api-key': '$apiKey' })).toBe(401);
    expect(await with_({ 'x-api-key': uselessKeys.disabled })).toBe(401);
    expect(await with_({ 'x-api-key': uselessKeys.expired })).toBe(401);
    expect(await with_({ 'x-api-key': uselessKeys.restricted })).toBe(403);
    expect(await with_({ 'x-api-key': otherContactCenter.apiKey })).toBe(403);
    expect(await with_({ 'x-ccid': undefined })).toBe(400);
    expect(await with_({ 'x-ccid': otherContactCenter.ccId })).toBe(400);
    expect(await with_({ 'content-type': 'text/plain' })).toBe(400);
    const unknown = '45acae06-6b7c-4f97-9c76-471cb5c21bf7';
    expect(await with_({ 'x-ccid': unknown }, `/provisioning/services/${unknown}`)).toBe(404);
    expect(kept()?.size).toBe(0);
    expect(await with_({ 'x-api-key': tenantKey })).toBe(200);
    expect(nexus.log.at(-1)).toMatchObject({ principal: 'key:t100', effect: 'write' });
    const { ccId, apiKey } = otherContactCenter;
    expect(await with_({ 'x-api-key': apiKey, 'x-ccid': ccId }, `/provisioning/services/${ccId}`)).toBe(200);
  });

  test('the id of a contact center is one in any casing', async () => {
    const upper = nexus.samples.ccId.toUpperCase();
    expect((await send('POST', `/provisioning/services/${upper}/SMS`, SMS)).status).toBe(200);
    expect(kept()?.size).toBe(1);
  });

  test('a POST on what exists replaces it; PUT and DELETE need that it exists', async () => {
    expect((await send('PUT', `${base}/SMS`, SMS)).status).toBe(404);
    expect((await send('DELETE', `${base}/SMS`)).status).toBe(404);
    expect((await send('GET', `${base}/SMS`)).status).toBe(404);
    await send('POST', `${base}/SMS`, SMS);
    await send('POST', `${base}/SMS`, { ...SMS, data: { provider: 'Async' } });
    expect(kept()?.get('SMS')?.data).toEqual({ provider: 'Async' });
    await send('PUT', `${base}/SMS`, { ...SMS, data: {} });
    expect(kept()?.get('SMS')?.data).toEqual({});
    const { status, body } = await send('DELETE', `${base}/SMS`);
    expect([status, body.status.code, kept()?.size]).toEqual([200, 0, 0]);
  });

  test('requests are counted by what they do, whatever the outcome', async () => {
    const before = nexus.counts();
    await send('GET', base);
    await send('PUT', `${base}/SMS`, SMS);
    await send('POST', '/no/such/path', {});
    const after = nexus.counts();
    expect([after.read - before.read, after.write - before.write]).toEqual([1, 2]);
    const told = await (await fetch(`${nexus.origin}/practice/requests`)).json();
    expect(told).toMatchObject(after);
  });
});

describe('what no document describes can be set', () => {
  test('a POST on what exists answers 409', async () => {
    const nexus = await startPracticeNexus({ existing: 'conflict' });
    const { origin, apiKey, ccId } = nexus.samples;
    const send = nexusWith(origin, apiKey, ccId);
    await send('POST', `/provisioning/services/${ccId}/SMS`, SMS);
    const again = await send('POST', `/provisioning/services/${ccId}/SMS`, { ...SMS, data: {} });
    expect([again.status, again.body.status.code]).toEqual([409, 409]);
    expect(nexus.state.contactCenters.get(ccId)?.services.get('SMS')?.data).toEqual({ provider: 'mGage' });
    await nexus.close();
  });

  test.each([
    ['not-found', 404],
    ['method-not-allowed', 405],
  ] as const)('reading, replacing and deleting services is %s; creating works', async (services, wanted) => {
    const nexus = await startPracticeNexus({ services });
    const { origin, apiKey, ccId } = nexus.samples;
    const send = nexusWith(origin, apiKey, ccId);
    const base = `/provisioning/services/${ccId}`;
    expect((await send('POST', `${base}/SMS`, SMS)).status).toBe(200);
    const answers = [
      await send('GET', base),
      await send('PUT', `${base}/SMS`, SMS),
      await send('DELETE', `${base}/SMS`),
    ];
    expect(answers.map(({ status }) => status)).toEqual([wanted, wanted, wanted]);
    expect(answers.every(({ body }) => typeof body === 'string')).toBe(true);
    expect(nexus.state.contactCenters.get(ccId)?.services.size).toBe(1);
    await nexus.close();
  });
});
