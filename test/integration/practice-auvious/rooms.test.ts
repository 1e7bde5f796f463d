import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type PracticeAuvious, startPracticeAuvious } from '../../../main/practice/auvious/start.ts';
import { ask, clientHeaders, ROOM } from './auvious-client.ts';

let auvious: PracticeAuvious;
let headers: Record<string, string>;
let room: { readonly [field: string]: unknown };
beforeEach(async () => {
  auvious = await startPracticeAuvious({ now: () => Date.parse('2026-03-01T10:00:00.000Z') });
  headers = await clientHeaders(auvious);
  room = { applicationId: auvious.samples.applicationId, urlBase: auvious.origin };
});
afterEach(() => auvious.close());

const call = (body: unknown) => ask(auvious.origin, 'POST', ROOM, body, headers);

test('a room comes back with its links, and makes another one each time', async () => {
  const { status, body } = await call({ ...room, cdestination: 'standalone', customerId: 'c 1', interactionId: 'i 1' });
  expect([status, Object.keys(body)]).toEqual([200, ['agentUrl', 'recordingUrl', 'ticketUrl']]);
  const agent = new URL(body.agentUrl);
  expect([agent.origin, agent.pathname]).toEqual([auvious.origin, '/a']);
  expect(Object.fromEntries(agent.searchParams)).toEqual({
    aid: auvious.samples.applicationId,
    roomId: auvious.state.rooms[0]?.conferenceId,
    cdestination: 'standalone',
    corigin: 'genesys',
  });
  const ticket = await ask(
    auvious.origin,
    'GET',
    `/security/ticket/${body.ticketUrl.split('/t/')[1]}`,
    undefined,
    headers,
  );
  expect(ticket.body).toMatchObject({
    expiresAt: '2026-03-01T14:00:00.000Z',
    properties: { customer_id: 'c 1', interaction_id: 'i 1' },
  });
  expect((await call({ ...room, interactionId: 'i 1' })).body.ticketUrl).not.toBe(body.ticketUrl);
  expect(auvious.state.rooms).toHaveLength(2);
});

test('a room may have no recording, and links that end earlier', async () => {
  auvious.behave({ recordingUrl: 'left-out', answers: 'created' });
  const { status, body } = await call({ ...room, ticketExpirationSeconds: 1 });
  expect([status, Object.keys(body)]).toEqual([201, ['agentUrl', 'ticketUrl']]);
  expect([...auvious.state.tickets.values()].map(({ createdAt, expiresAt }) => expiresAt - createdAt)).toEqual([1000]);
});

describe('a room is refused', () => {
  test.each<[string, object, number]>([
    ['for an unknown application', { applicationId: 'another' }, 404],
    ['without an application', { applicationId: undefined }, 400],
    ['without a url base', { urlBase: undefined }, 400],
    ['for a seventh destination', { cdestination: 'elsewhere' }, 400],
    ['with an expiry of 0', { ticketExpirationSeconds: 0 }, 400],
    ['with an expiry as text', { ticketExpirationSeconds: '60' }, 400],
    ['with an unknown field', { roomName: 'Blue' }, 400],
    ['when it says an organization, which only internal services may', { organizationId: 'some' }, 403],
  ])('%s', async (_what, more, status) => {
    const answer = await call({ ...room, ...more });
    expect([answer.status, answer.body]).toEqual([status, { error: expect.stringMatching(/\.$/) }]);
    expect(auvious.state.rooms).toEqual([]);
  });

  test('without a token', async () => {
    expect((await ask(auvious.origin, 'POST', ROOM, room)).status).toBe(401);
  });
});

test('a fault answers in its place: nothing is made', async () => {
  const match = { path: ROOM };
  auvious.setFaults([{ match, times: 1, fault: { kind: 'refuse', status: 403, error: 'Not today.' } }]);
  const refused = await call(room);
  expect([refused.status, refused.body]).toEqual([403, { error: 'Not today.' }]);
  auvious.setFaults([{ match, times: 1, fault: { kind: 'throttle', retryAfter: 7 } }]);
  expect((await call(room)).headers.get('retry-after')).toBe('7');
  expect(auvious.state.rooms).toEqual([]);
  auvious.setFaults([{ match, times: 1, fault: { kind: 'reset-after' } }]);
  await expect(call(room)).rejects.toThrow();
  expect(auvious.state.rooms).toHaveLength(1);
});
