import fc from 'fast-check';
import { expect, test } from 'vitest';
import { serviceBody } from '../../../../../main/practice/nexus/service-bodies.ts';

const channelIds = fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 1, maxLength: 5 });
const bodyOf = (open: readonly string[], hidden: readonly string[]) => ({
  data: { channels: open.map((channelId) => ({ channelId, webhook: { url: 'https://gateway.example' } })) },
  secret: { channels: hidden.map((channelId) => ({ channelId, webhook: { secret: 'a' }, api: { secret: 'b' } })) },
});
const takes = (body: unknown) => serviceBody('Async')?.safeParse(body).success;

test('channels and their secrets fit in any order, and only when they are the same', () => {
  fc.assert(
    fc.property(channelIds, fc.nat(4), (ids, place) => {
      expect(takes(bodyOf(ids, ids.toReversed()))).toBe(true);
      const fewer = ids.toSpliced(place % ids.length, 1);
      expect(takes(bodyOf(ids, fewer))).toBe(false);
      expect(takes(bodyOf(fewer, ids))).toBe(false);
      expect(takes(bodyOf([...ids, ids[0] ?? ''], [...ids, ids[0] ?? '']))).toBe(false);
    }),
  );
});

test('a name is a service only when a guide names it', () => {
  const names = ['SMS', 'mGageSMS', 'Async', 'PurecloudIDP', 'PorticoSMS', 'PlatformUCS'];
  expect(names.every((name) => serviceBody(name) !== undefined)).toBe(true);
  fc.assert(
    fc.property(fc.string(), (name) => {
      fc.pre(!names.includes(name));
      expect(serviceBody(name)).toBeUndefined();
    }),
  );
  expect(['sms', 'toString', '__proto__'].map(serviceBody)).toEqual([undefined, undefined, undefined]);
});
