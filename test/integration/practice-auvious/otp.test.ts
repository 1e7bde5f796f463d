import { afterEach, beforeEach, expect, test } from 'vitest';
import type { AuviousOptions } from '../../../main/practice/auvious/options.ts';
import { type PracticeAuvious, startPracticeAuvious } from '../../../main/practice/auvious/start.ts';
import { ask, CALLBACK, callback, otpHeaders } from './auvious-client.ts';

let auvious: PracticeAuvious;
let now: number;
const start = (options: AuviousOptions = {}) => startPracticeAuvious({ now: () => now, ...options });
beforeEach(async () => {
  now = Date.parse('2026-03-01T10:00:00.000Z');
  auvious = await start();
});
afterEach(() => auvious.close());

const to = '+61491570156';
const request = (more: object = {}) => ask(auvious.origin, 'POST', '/security/otp', { to, channel: 'SMS', ...more });
const verify = (verificationId: string, code = '246810', number = to) =>
  ask(auvious.origin, 'POST', '/security/otp/verify', { to: number, code, verificationId });
const call = (headers: Record<string, string>) => ask(auvious.origin, 'POST', CALLBACK, callback, headers);

test('a code is sent, its message can be read, and it proves right', async () => {
  const { status, body } = await request({ customName: 'Sankt-Pölten', locale: 'de' });
  expect([status, Object.keys(body)]).toEqual([200, ['id']]);
  expect(auvious.sentCodes()).toEqual([
    { to, code: '246810', verificationId: body.id, customName: 'Sankt-Pölten', locale: 'de', at: now },
  ]);
  expect((await verify(body.id)).status).toBe(204);
  expect(auvious.counts()).toEqual({ read: 0, session: 0, write: 2 });
});

test.each(['EN', 'es-419', 'zh-Hans-CN'])('a code is sent in the language %s, which the form takes', async (locale) => {
  expect((await request({ locale })).status).toBe(200);
});

test.each([
  ['a number without its country', { to: '0491570156' }],
  ['a number with blanks', { to: '+61 491 570 156' }],
  ['a number of a country 0', { to: '+0491570156' }],
  ['a number that is too long', { to: '+1234567890123456' }],
  ['another channel', { channel: 'MAIL' }],
  ['an unknown field', { text: 'hello' }],
  ['a language that is none', { locale: 'German' }],
])('no code is sent for %s', async (_what, more) => {
  const answer = await request(more);
  expect([answer.status, answer.body.error]).toEqual([400, expect.any(String)]);
  expect(auvious.sentCodes()).toEqual([]);
});

test('a code of another number, of no verification, or after its time is not found', async () => {
  const { body } = await request();
  expect((await verify(body.id, '246810', '+61491570157')).status).toBe(404);
  expect((await verify('nothing')).status).toBe(404);
  now += 600_000;
  expect((await verify(body.id)).status).toBe(404);
});

test('after five wrong codes the right one is refused too, for callbacks as well', async () => {
  const headers = await otpHeaders(auvious);
  const id = headers['X-OtpVerificationId'] ?? '';
  for (let attempt = 0; attempt < 4; attempt += 1) expect((await verify(id, '000000')).status).toBe(401);
  expect((await call({ ...headers, 'X-OtpCode': '111111' })).status).toBe(401);
  expect((await verify(id)).body.error).toContain('Too many');
  expect((await call(headers)).status).toBe(401);
  expect(auvious.state.callbacks).toEqual([]);
});

test('a code that has expired opens no callback', async () => {
  const headers = await otpHeaders(auvious);
  now += 600_000;
  expect((await call(headers)).body.error).toContain('expired');
});

test('a code serves again and again, or once only where the option says so', async () => {
  const often = await otpHeaders(auvious);
  expect([(await call(often)).status, (await call(often)).status]).toEqual([200, 200]);
  auvious.behave({ otpSingleUse: true });
  const once = await otpHeaders(auvious);
  expect([(await call(once)).status, (await call(once)).status]).toEqual([200, 401]);
  const verified = await otpHeaders(auvious);
  expect((await verify(verified['X-OtpVerificationId'] ?? '')).status).toBe(204);
  expect((await call(verified)).status).toBe(401);
});

test('a callback that is refused does not use the code up', async () => {
  auvious.behave({ otpSingleUse: true });
  const headers = await otpHeaders(auvious);
  expect((await call({ ...headers, 'X-ApplicationId': 'another' })).status).toBe(404);
  expect((await call(headers)).status).toBe(200);
});

test('a number gets no more codes in a minute than the option allows', async () => {
  await auvious.close();
  auvious = await start({ otpPerNumber: 2, otpVerified: 200 });
  expect([(await request()).status, (await request()).status]).toEqual([200, 200]);
  now += 20_000;
  const refused = await request();
  expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '40']);
  expect((await request({ to: '+61491570157' })).status).toBe(200);
  now += 40_000;
  const again = await request();
  expect(again.status).toBe(200);
  expect((await verify(again.body.id)).status).toBe(200);
});

test('a token that is sent along has to be valid', async () => {
  const wrong = { authorization: 'Bearer nothing' };
  const answer = await ask(auvious.origin, 'POST', '/security/otp', { to, channel: 'SMS' }, wrong);
  expect([answer.status, auvious.sentCodes()]).toEqual([401, []]);
});
