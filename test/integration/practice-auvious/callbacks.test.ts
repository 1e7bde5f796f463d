import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type PracticeAuvious, startPracticeAuvious } from '../../../main/practice/auvious/start.ts';
import type { CallbackWish } from '../../../main/practice/genesys-cloud/callbacks.ts';
import { flawsOfCallback } from '../../../shared/auvious/flaws.ts';
import type { Json } from '../../../shared/json.ts';
import { ask, CALLBACK, callback, clientHeaders, otpHeaders } from './auvious-client.ts';

const NOW = Date.parse('2026-03-01T10:00:00.000Z');
let auvious: PracticeAuvious;
let now: number;
let wishes: CallbackWish[];
let headers: Record<string, string>;
beforeEach(async () => {
  now = NOW;
  wishes = [];
  auvious = await startPracticeAuvious({
    now: () => now,
    makeCallback: (wish) => {
      wishes.push(wish);
      if (wish.queueName === 'Nobody’s queue') return { unknownQueue: true };
      return { conversationId: 'conversation', callbackIds: [{ id: 'part', type: 'ACD' }] };
    },
  });
  headers = await clientHeaders(auvious);
});
afterEach(() => auvious.close());

const call = (body: unknown = callback, more: Record<string, string | undefined> = {}) =>
  ask(auvious.origin, 'POST', CALLBACK, body, { ...headers, ...more });
const ticket = (id: string) => ask(auvious.origin, 'GET', `/security/ticket/${id}`, undefined, headers);

/** Every field of the document, at once. */
const whole = {
  callbackNumbers: ['+61491570156', '+61491570157'],
  callbackScheduledTime: '2026-03-02T09:30:00.000Z',
  callbackUserName: '山田 太郎',
  countryCode: 'AU',
  data: { reason: 'Größe', 'order id': '7' },
  queueId: '3fa85f64-5717-4562-b3fc-2c963f66afa6',
  queueName: 'Service Callback',
  routingData: {
    languageId: '3fa85f64-5717-4562-b3fc-2c963f66afa7',
    preferredAgentIds: ['3fa85f64-5717-4562-b3fc-2c963f66afa8'],
    priority: -3,
    queueId: '3fa85f64-5717-4562-b3fc-2c963f66afa9',
    queueName: 'Service Callback',
    skillIds: ['3fa85f64-5717-4562-b3fc-2c963f66afaa'],
  },
  scriptId: '3fa85f64-5717-4562-b3fc-2c963f66afab',
  validateCallbackNumbers: true,
};

test('a callback comes back with its links and its conversation', async () => {
  const { status, body } = await call(whole);
  expect([status, body]).toEqual([
    200,
    {
      agentUrl: `${auvious.origin}/a?aid=${auvious.samples.applicationId}&roomId=${body.conferenceId}`,
      conferenceId: expect.stringMatching(/^[\da-f-]{36}$/),
      genesys: {
        callbackIdentifiers: [{ id: 'part', type: 'ACD' }],
        conversation: { id: 'conversation', name: '山田 太郎', selfUri: '/api/v2/conversations/conversation' },
      },
      ticketId: expect.stringMatching(/^[a-z]{3}-[a-z]{3}$/),
      ticketUrl: `${auvious.origin}/t/${body.ticketId}`,
    },
  ]);
  expect(wishes).toEqual([
    {
      queueId: whole.queueId,
      queueName: whole.queueName,
      numbers: whole.callbackNumbers,
      name: whole.callbackUserName,
      scheduledTime: whole.callbackScheduledTime,
      countryCode: 'AU',
      data: whole.data,
      scriptId: whole.scriptId,
    },
  ]);
});

test('an equal callback is made anew: nothing keeps it from happening twice', async () => {
  const [first, second] = [await call(), await call()];
  expect(first.body.ticketId).not.toBe(second.body.ticketId);
  expect([auvious.state.callbacks.length, auvious.state.tickets.size]).toEqual([2, 2]);
});

test('a queue of routingData serves, and that of the command goes first', async () => {
  const { queueName: _none, ...rest } = callback;
  await call({ ...rest, routingData: { queueName: 'Sales Callback' } });
  await call({ ...callback, routingData: { queueName: 'Sales Callback' } });
  expect(wishes.map(({ queueName }) => queueName)).toEqual(['Sales Callback', 'Service Callback']);
});

describe('the ticket', () => {
  test('counts its four hours from the scheduled time', async () => {
    const { body } = await call({ ...callback, callbackScheduledTime: '2026-03-02T09:30:00.000Z' });
    expect((await ticket(body.ticketId)).body.expiresAt).toBe('2026-03-02T13:30:00.000Z');
  });

  test('counts from now for a callback as soon as possible, for as long as was asked', async () => {
    const { body } = await call(callback, { 'X-Ticket-Expiration-Seconds': '60' });
    expect((await ticket(body.ticketId)).body).toEqual({
      id: body.ticketId,
      type: 'GENESYS_MULTI_USE_TICKET',
      userId: expect.any(String),
      properties: {
        applicationId: auvious.samples.applicationId,
        conference_id: body.conferenceId,
        customer_id: 'conversation',
      },
      createdAt: '2026-03-01T10:00:00.000Z',
      expiresAt: '2026-03-01T10:01:00.000Z',
      expired: false,
      organizationId: auvious.state.organizationId,
      version: 1,
    });
    now += 60_000;
    expect((await ticket(body.ticketId)).status).toBe(404);
  });

  test('may last as long as a number of 32 bits says', async () => {
    const { body } = await call(callback, { 'X-Ticket-Expiration-Seconds': '2147483647' });
    expect((await ticket(body.ticketId)).body.expiresAt).toBe('2094-03-19T13:14:07.000Z');
  });

  test('can be disabled, and asked for only by who may', async () => {
    const { body } = await call();
    const path = `/security/ticket/${body.ticketId}`;
    const put = await ask(auvious.origin, 'PUT', path, { disabled: true }, headers);
    expect(put.body).toMatchObject({ disabled: '2026-03-01T10:00:00.000Z', version: 2 });
    expect((await ask(auvious.origin, 'PUT', path, { ttl: 1 }, headers)).status).toBe(400);
    expect((await ask(auvious.origin, 'GET', path)).status).toBe(401);
    expect((await ticket('abc-def')).status).toBe(404);
  });
});

describe('a callback is refused', () => {
  const scheduled = (callbackScheduledTime: string) => ({ ...callback, callbackScheduledTime });
  test.each<[string, unknown]>([
    ['without a name', { ...callback, callbackUserName: undefined }],
    ['with an empty name', { ...callback, callbackUserName: ' ' }],
    ['without a number', { ...callback, callbackNumbers: [] }],
    ['with a number that is not international', { ...callback, callbackNumbers: ['0491570156'] }],
    ['with a number as a number', { ...callback, callbackNumbers: [61491570156] }],
    ['without a queue', { ...callback, queueName: undefined }],
    ['at a time without fractions', scheduled('2026-03-02T09:30:00Z')],
    ['at a time with an offset', scheduled('2026-03-02T09:30:00.000+01:00')],
    ['on a day that does not exist', scheduled('2026-02-29T09:30:00.000Z')],
    ['in the past', scheduled('2026-03-01T09:59:59.999Z')],
    ['more than 30 days ahead', scheduled('2026-04-01T10:00:00.000Z')],
    ['with data that is no text', { ...callback, data: { order: 7 } }],
    ['with a priority beyond 32 bits', { ...callback, routingData: { priority: 2_147_483_648 } }],
    ['with an unknown field', { ...callback, callBackUserName: 'Jane' }],
    ['with no object', []],
  ])('%s, in the words of the form', async (_what, body) => {
    const answer = await call(body);
    const sent = (body === undefined ? undefined : JSON.parse(JSON.stringify(body))) as Json;
    const [flaw] = flawsOfCallback({ headers, body: sent }, { signIn: 'client-credentials', now });
    expect([answer.status, answer.body]).toEqual([400, { error: flaw?.message }]);
    expect([auvious.state.callbacks, wishes]).toEqual([[], []]);
  });

  test.each([
    ['without the application', { 'X-ApplicationId': undefined }],
    ['without the url base', { 'X-UrlBase': undefined }],
    ['with an expiry of 0', { 'X-Ticket-Expiration-Seconds': '0' }],
    ['with an expiry in words', { 'X-Ticket-Expiration-Seconds': 'four hours' }],
  ])('%s', async (_what, more) => {
    const answer = await call(callback, more);
    expect([answer.status, answer.body.error, wishes]).toEqual([400, expect.any(String), []]);
  });

  test('when it is no JSON, or does not say so', async () => {
    expect((await call('{"callbackUserName":')).status).toBe(400);
    expect((await call(callback, { 'content-type': 'text/plain' })).status).toBe(415);
  });

  test('for an unknown application, and for an unknown queue', async () => {
    expect((await call(callback, { 'X-ApplicationId': 'another' })).status).toBe(404);
    const queue = await call({ ...callback, queueName: 'Nobody’s queue' });
    expect([queue.status, auvious.state.callbacks]).toEqual([404, []]);
    expect(auvious.state.tickets.size).toBe(0);
  });
});

test('by a code no url base is needed: the links are of this server', async () => {
  const { status, body } = await ask(auvious.origin, 'POST', CALLBACK, callback, await otpHeaders(auvious));
  expect([status, body.ticketUrl]).toEqual([200, `${auvious.origin}/t/${body.ticketId}`]);
});

test('links are of the url base, whichever host that is', async () => {
  const { body } = await call(callback, { 'X-UrlBase': 'https://genesys.auvious.video' });
  expect(body.ticketUrl).toBe(`https://genesys.auvious.video/t/${body.ticketId}`);
});

test('the answer may be 201, with its body or without', async () => {
  auvious.behave({ answers: 'created' });
  const told = await call();
  expect([told.status, Object.keys(told.body).length]).toEqual([201, 5]);
  auvious.behave({ answers: 'created-empty' });
  const silent = await call();
  expect([silent.status, silent.body, auvious.state.callbacks.length]).toEqual([201, '', 2]);
});
