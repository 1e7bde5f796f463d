import { afterEach, describe, expect, test } from 'vitest';
import type { PracticeOptions } from '../../../main/practice/genesys-cloud/options.ts';
import { OWN_NUMBER } from '../../../main/practice/genesys-cloud/seed/sms.ts';
import { type PracticeGenesysCloud, startPracticeGenesysCloud } from '../../../main/practice/genesys-cloud/start.ts';
import { asAdmin, clientWith, type Send } from './client.ts';

const NUMBERS = '/messaging/sms/provisioning/tollfreenumbers';
const ORDERS = '/messaging/sms/provisioning/orders';

let practice: PracticeGenesysCloud;
afterEach(() => practice.close());
const start = async (options: PracticeOptions = {}): Promise<Send> => {
  practice = await startPracticeGenesysCloud(options);
  return asAdmin(practice);
};
const own = async (send: Send): Promise<string[]> =>
  (await send('GET', NUMBERS)).body.entities.map((one: { tollfreeNumber: string }) => one.tollfreeNumber);

describe('toll-free numbers of SMS Aggregation', () => {
  test('are listed with and without the slash of the guide', async () => {
    const admin = await start();
    for (const path of [NUMBERS, `${NUMBERS}/`]) {
      const { status, body } = await admin('GET', path);
      expect([status, body.entities[0]]).toMatchObject([200, { tollfreeNumber: OWN_NUMBER, status: 'active' }]);
    }
  });

  test('are searched by count, digits and the letters on the keys', async () => {
    const admin = await start();
    const found = async (query: string): Promise<string[]> =>
      (await admin('GET', `${NUMBERS}/available?${query}`)).body.entities;
    expect(await found('')).toHaveLength(10);
    expect(await found('numberOfResults=3')).toHaveLength(3);
    const digits = await found('vanity=844');
    expect(digits.length).toBeGreaterThan(0);
    expect(digits.every((number) => number.startsWith('1844'))).toBe(true);
    expect(await found('vanity=vgh')).toEqual(digits);
    expect(await found('vanity=99999')).toEqual([]);
    expect((await admin('GET', `${NUMBERS}/available?numberOfResults=none`)).status).toBe(400);
  });

  test.each([
    ['a list', (number: string) => [{ tollfreeNumber: number, comment: 'Bank', emailAddress: 'a@b.example' }]],
    ['one object', (number: string) => ({ tollfreeNumber: number, comment: 'Bank', emailAddress: 'a@b.example' })],
  ])('are ordered by %s: pending first, then complete and own', async (_what, body) => {
    let now = Date.UTC(2026, 0, 1);
    const admin = await start({ now: () => now, smsOrderSeconds: 30 });
    const [number] = (await admin('GET', `${NUMBERS}/available`)).body.entities;
    const order = (await admin('POST', NUMBERS, body(number))).body;
    expect(order).toMatchObject({ orderStatus: 'PENDING', numbers: [number] });
    expect((await admin('GET', `${ORDERS}/${order.id}`)).body.orderStatus).toBe('PENDING');
    expect(await own(admin)).not.toContain(number);
    expect((await admin('GET', `${NUMBERS}/available?vanity=${number}`)).body.entities).toEqual([]);
    now += 30_000;
    expect((await admin('GET', `${ORDERS}/${order.id}`)).body.orderStatus).toBe('COMPLETE');
    const listed = (await admin('GET', NUMBERS)).body.entities;
    expect(listed.at(-1)).toMatchObject({ tollfreeNumber: number, comment: 'Bank', emailAddress: 'a@b.example' });
    expect(practice.state.sms.orders.size).toBe(1);
  });

  test('are sold once: a number that is gone, named twice or given back is refused as a whole', async () => {
    const admin = await start();
    const [one, two, three] = (await admin('GET', `${NUMBERS}/available`)).body.entities;
    const order = (...numbers: string[]) =>
      admin(
        'POST',
        NUMBERS,
        numbers.map((tollfreeNumber) => ({ tollfreeNumber })),
      );
    expect((await order(one)).status).toBe(200);
    for (const numbers of [[one], [two, one], [two, two], [OWN_NUMBER]]) {
      const { status, body } = await order(...numbers);
      expect([status, body.code]).toEqual([409, 'general.conflict']);
    }
    expect((await order(two)).status).toBe(200);
    expect((await admin('DELETE', `${NUMBERS}/${two}`)).status).toBe(204);
    expect((await order(two)).status).toBe(409);
    expect((await order('8445550110')).status).toBe(400);
    expect((await order(three)).status).toBe(200);
    expect(practice.state.sms.orders.size).toBe(3);
    expect(practice.counts().write).toBe(10);
  });

  test('can be described, ported in and given back', async () => {
    const admin = await start();
    const patched = await admin('PATCH', `${NUMBERS}/${OWN_NUMBER}`, { comment: 'New contact' });
    expect(patched.body).toMatchObject({ tollfreeNumber: OWN_NUMBER, comment: 'New contact' });
    const ported = await admin('POST', `${NUMBERS}/portin`, { tollfreeNumber: '18005550142' });
    expect(ported.body).toMatchObject({ orderType: 'PORTIN', numbers: ['18005550142'] });
    expect(await own(admin)).toEqual([OWN_NUMBER, '18005550142']);
    expect((await admin('POST', `${NUMBERS}/portin`, { tollfreeNumber: '18005550142' })).status).toBe(409);
    expect((await admin('DELETE', `${NUMBERS}/${OWN_NUMBER}`)).status).toBe(204);
    expect(await own(admin)).toEqual(['18005550142']);
    expect((await admin('DELETE', `${NUMBERS}/${OWN_NUMBER}`)).status).toBe(404);
    expect((await admin('GET', `${ORDERS}/unknown`)).status).toBe(404);
  });

  test.each([
    ['a list', (item: object) => [item]],
    ['one object', (item: object) => item],
  ])('name the wrong field of an order, sent as %s', async (_how, body) => {
    const admin = await start();
    const refused = await admin('POST', NUMBERS, body({ comment: 'no number' }));
    expect(refused).toMatchObject({ status: 400, body: { code: 'bad.request' } });
    expect(refused.body.message).toContain('0.tollfreeNumber');
    expect(practice.state.sms.orders.size).toBe(0);
  });

  test('need their own permissions', async () => {
    await start();
    const viewer = await clientWith(practice, ['messagingProvisioning:phoneNumber:view']);
    expect((await viewer('GET', NUMBERS)).status).toBe(200);
    const refused = await viewer('POST', NUMBERS, [{ tollfreeNumber: '18445550110' }]);
    expect(refused).toMatchObject({ status: 403, body: { code: 'missing.permissions' } });
    expect(refused.body.message).toContain('messagingProvisioning:phoneNumber:add');
    expect((await viewer('DELETE', `${NUMBERS}/${OWN_NUMBER}`)).body.message).toContain(':delete');
    const other = await clientWith(practice, ['sms:phoneNumber:view']);
    expect((await other('GET', NUMBERS)).status).toBe(403);
    expect(practice.state.sms.orders.size).toBe(0);
  });

  test('do not exist without the product, whoever asks, and its permissions are not offered', async () => {
    const admin = await start({ smsAggregation: 'off' });
    for (const [method, path] of [
      ['GET', NUMBERS],
      ['GET', `${NUMBERS}/`],
      ['GET', `${NUMBERS}/available`],
      ['POST', NUMBERS],
      ['GET', `${ORDERS}/1`],
    ] as const) {
      expect((await admin(method, path, method === 'POST' ? [] : undefined)).status, `${method} ${path}`).toBe(404);
    }
    expect(practice.state.catalogue.domains.has('messagingProvisioning')).toBe(false);
    expect(practice.state.catalogue.domains.has('messaging')).toBe(true);
  });

  test('are offered in the catalogue with what sends from them', async () => {
    await start();
    const { permissions } = practice.state.catalogue;
    for (const action of ['add', 'delete', 'edit', 'view']) {
      expect(permissions).toContain(`messagingProvisioning:phoneNumber:${action}`);
    }
    expect(permissions).toContain('messaging:sms:send');
    expect(permissions).not.toContain('messaging:lineIntegration:view');
  });
});

describe('numbers for SMS as they are provisioned today', () => {
  test('want country and type, and the permission to add', async () => {
    const admin = await start();
    const PATH = '/routing/sms/availablephonenumbers';
    expect((await admin('GET', `${PATH}?countryCode=US`)).status).toBe(400);
    expect((await admin('GET', `${PATH}?countryCode=US&phoneNumberType=shortcode`)).status).toBe(400);
    expect((await admin('GET', `${PATH}?countryCode=AU&phoneNumberType=mobile`)).body.entities).toHaveLength(4);
    const viewer = await clientWith(practice, ['sms:phoneNumber:view']);
    expect((await viewer('GET', '/routing/sms/phonenumbers')).status).toBe(200);
    expect((await viewer('GET', `${PATH}?countryCode=US&phoneNumberType=tollfree`)).status).toBe(403);
  });
});
