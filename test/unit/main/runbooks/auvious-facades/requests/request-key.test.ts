import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { baseKey, freeKey, isOf } from '../../../../../../main/runbooks/auvious-facades/requests/request-key.ts';

const VALUES = {
  applicationId: 'app',
  callbackUserName: 'Zoë Straße',
  callbackNumbers: ['+4930111', '+4930222'],
  queueName: 'Service',
  callbackScheduledTime: '2026-01-05T10:00:00.000Z',
};
const key = (more: object = {}) => baseKey('callback', { ...VALUES, ...more }, {});

describe('the key of a callback', () => {
  it.each([
    ['white space around the name', { callbackUserName: '  Zoë Straße ' }],
    ['another spelling of the same letters', { callbackUserName: 'Zoë Straße'.normalize('NFD') }],
    ['capitals', { callbackUserName: 'ZOË STRASSE' }],
    ['numbers in another order, one of them twice', { callbackNumbers: ['+4930222', '+4930111', '+4930222'] }],
    ['the queue as routing data', { queueName: undefined, routingQueueName: 'service' }],
    ['what does not make it another callback', { priority: 3, data: [{ name: 'a', value: 'b' }], countryCode: 'DE' }],
  ])('is the same with %s', (_what, more) => {
    expect(key(more)).toBe(key());
  });

  it.each([
    ['application', { applicationId: 'another' }],
    ['name', { callbackUserName: 'Zoe Straße' }],
    ['number', { callbackNumbers: ['+4930111'] }],
    ['queue', { queueName: 'Sales' }],
    ['queue by id', { queueId: '6b1c0d7a-9d1f-4e8a-93f2-5fbb1c340000' }],
    ['time', { callbackScheduledTime: '2026-01-05T10:00:00.001Z' }],
    ['time that is missing', { callbackScheduledTime: undefined }],
  ])('is another one with another %s', (_what, more) => {
    expect(key(more)).not.toBe(key());
  });

  it('goes by the id of the queue where there are both', () => {
    const queueId = '6B1C0D7A-9D1F-4E8A-93F2-5FBB1C340000';
    expect(key({ queueId })).toBe(key({ queueId: queueId.toLowerCase(), queueName: 'Whatever' }));
  });

  it('is twelve hexadecimal digits, and never that of a room', () => {
    expect(key()).toMatch(/^[0-9a-f]{12}$/);
    expect(baseKey('room', VALUES, {})).not.toBe(key());
  });
});

describe('the key of a room', () => {
  const room = (values: object, body: { readonly [name: string]: string }) =>
    baseKey('room', { applicationId: 'app', ...values }, body);
  it('goes by the interaction, and by everything that is sent where there is none', () => {
    const interactionId = 'interaction-1';
    expect(room({ interactionId }, { cdestination: 'embedded' })).toBe(
      room({ interactionId }, { cdestination: 'callback' }),
    );
    expect(room({}, { cdestination: 'embedded' })).not.toBe(room({}, { cdestination: 'callback' }));
    expect(room({ interactionId, applicationId: 'other' }, {})).not.toBe(room({ interactionId }, {}));
  });
});

describe('the key of a repeat', () => {
  it('is free, and belongs to its request', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 30 })), (numbers) => {
        const base = key();
        const taken = numbers.map((number) => (number === 1 ? base : `${base}-${number}`));
        const free = freeKey(base, [...taken, 'ffffffffffff-99']);
        expect(taken).not.toContain(free);
        expect(isOf(base, free)).toBe(true);
        expect(isOf('ffffffffffff', free)).toBe(false);
      }),
    );
  });
});
