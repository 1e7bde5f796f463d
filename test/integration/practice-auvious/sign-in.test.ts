import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type PracticeAuvious, startPracticeAuvious } from '../../../main/practice/auvious/start.ts';
import { ask, CALLBACK, callback, clientHeaders, otpHeaders, ROOM, type Sent } from './auvious-client.ts';

let auvious: PracticeAuvious;
let now: number;
beforeEach(async () => {
  now = Date.parse('2026-03-01T10:00:00.000Z');
  auvious = await startPracticeAuvious({ now: () => now });
});
afterEach(() => auvious.close());

const TOKEN = '/security/oauth/token';
const form = { 'content-type': 'application/x-www-form-urlencoded' };
const fields = (more: { readonly [name: string]: string } = {}) => {
  const { clientId, clientSecret } = auvious.samples;
  const all = { grant_type: 'client_credentials', client_id: clientId, client_secret: clientSecret, ...more };
  return new URLSearchParams(all).toString();
};
const call = (headers: Sent, body: unknown = callback) => ask(auvious.origin, 'POST', CALLBACK, body, headers);

describe('a token', () => {
  test('is given for the secret of the client, in a form and in the query', async () => {
    const byForm = await ask(auvious.origin, 'POST', TOKEN, fields(), form);
    expect([byForm.status, byForm.body]).toEqual([
      200,
      { access_token: expect.any(String), token_type: 'bearer', expires_in: 3600, scope: 'global' },
    ]);
    const byQuery = await ask(auvious.origin, 'POST', `${TOKEN}?${fields()}`, undefined, { 'content-type': undefined });
    expect([byQuery.status, byQuery.body.access_token === byForm.body.access_token]).toEqual([200, false]);
    expect(auvious.counts()).toEqual({ read: 0, session: 2, write: 0 });
  });

  test.each([
    ['another secret', { client_secret: 'wrong' }, 401, 'invalid_client'],
    ['an empty secret', { client_secret: '' }, 401, 'invalid_client'],
    ['an unknown client', { client_id: 'nobody' }, 401, 'invalid_client'],
    ['another grant type', { grant_type: 'password' }, 400, 'unsupported_grant_type'],
    ['no grant type', { grant_type: '' }, 400, 'invalid_request'],
  ])('is not given for %s', async (_what, more, status, error) => {
    const answer = await ask(auvious.origin, 'POST', TOKEN, fields(more), form);
    expect([answer.status, answer.body.error]).toEqual([status, error]);
    expect(auvious.state.tokens.size).toBe(0);
  });

  test('is not given when a parameter comes twice, or as JSON', async () => {
    const twice = await ask(auvious.origin, 'POST', `${TOKEN}?client_id=other`, fields(), form);
    const json = await ask(auvious.origin, 'POST', TOKEN, { grant_type: 'client_credentials' });
    expect([twice.body.error, json.body.error]).toEqual(['invalid_request', 'invalid_request']);
  });

  test('ends by the clock', async () => {
    const headers = await clientHeaders(auvious);
    now += 3_599_000;
    expect((await call(headers)).status).toBe(200);
    now += 1000;
    const late = await call(headers);
    expect([late.status, late.body.error]).toEqual([401, 'invalid_token']);
    expect(auvious.state.callbacks).toHaveLength(1);
  });

  test('can be cut short for everybody', async () => {
    const headers = await clientHeaders(auvious);
    auvious.endTokens();
    expect((await call(headers)).status).toBe(401);
  });

  test('may be told without its lifetime, and refused with 400, where the options say so', async () => {
    const other = await startPracticeAuvious({ tokenReply: 'token-only', tokenFailure: 400 });
    const { clientId, clientSecret } = other.samples;
    const right = { grant_type: 'client_credentials', client_id: clientId, client_secret: clientSecret };
    const given = await ask(other.origin, 'POST', TOKEN, new URLSearchParams(right).toString(), form);
    expect(Object.keys(given.body)).toEqual(['access_token']);
    const wrong = new URLSearchParams({ ...right, client_secret: 'wrong' }).toString();
    expect((await ask(other.origin, 'POST', TOKEN, wrong, form)).status).toBe(400);
    await other.close();
  });
});

describe('a request', () => {
  test.each([
    ['neither way', () => ({}), 401],
    ['a code without its verification', () => ({ 'X-OtpCode': '246810' }), 401],
    ['a verification without its code', () => ({ 'X-OtpVerificationId': 'some' }), 401],
    ['an unknown verification', () => ({ 'X-OtpVerificationId': 'some', 'X-OtpCode': '246810' }), 401],
    ['a made-up token', () => ({ authorization: 'Bearer nothing' }), 401],
    ['a password', () => ({ authorization: 'Basic bm9ib2R5Om5vdGhpbmc=' }), 401],
  ])('that shows %s is refused', async (_what, headers, status) => {
    const answer = await call({ 'X-ApplicationId': auvious.samples.applicationId, ...headers() });
    expect([answer.status, auvious.state.callbacks.length]).toEqual([status, 0]);
  });

  test('that shows both ways is refused with a reason, for callbacks and rooms', async () => {
    const headers = { ...(await clientHeaders(auvious)), ...(await otpHeaders(auvious)) };
    for (const path of [CALLBACK, ROOM]) {
      const answer = await ask(auvious.origin, 'POST', path, callback, headers);
      expect([answer.status, answer.body.error]).toEqual([400, expect.stringContaining('not both')]);
    }
  });

  test('of a client without the role Agent is forbidden', async () => {
    const headers = await clientHeaders(auvious);
    auvious.behave({ clientRole: 'none' });
    const answer = await call(headers);
    expect([answer.status, answer.body.error]).toEqual([403, expect.stringContaining('Agent')]);
    expect((await ask(auvious.origin, 'GET', '/security/ticket/abc-def', undefined, headers)).status).toBe(403);
  });

  test('by a code creates a callback, and never a room', async () => {
    const headers = await otpHeaders(auvious);
    expect((await call(headers)).status).toBe(200);
    const { applicationId } = auvious.samples;
    const room = await ask(auvious.origin, 'POST', ROOM, { applicationId, urlBase: auvious.origin }, headers);
    expect([room.status, auvious.state.rooms.length]).toEqual([403, 0]);
  });
});
