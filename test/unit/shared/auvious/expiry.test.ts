import { expect, it } from 'vitest';
import { CDESTINATIONS } from '../../../../shared/auvious/cdestination.ts';
import { expiresAt } from '../../../../shared/auvious/expiry.ts';

it.each([
  ['four hours from now, where nothing is said', {}, '2026-03-01T14:00:00.000Z'],
  ['as asked for', { expirationSeconds: 60 }, '2026-03-01T10:01:00.000Z'],
  ['counted from the scheduled time', { scheduledTime: '2026-03-02T09:30:00.000Z' }, '2026-03-02T13:30:00.000Z'],
  ['both', { scheduledTime: '2026-03-02T09:30:00.000Z', expirationSeconds: 2_147_483_647 }, '2094-03-20T12:44:07.000Z'],
])('links end %s', (_what, more, end) => {
  expect(expiresAt({ createdAt: '2026-03-01T10:00:00.000Z', ...more })).toBe(end);
});

it('each of the six destinations has its meaning', () => {
  expect(CDESTINATIONS.map(({ value }) => value)).toEqual([
    ...['callback', 'embedded', 'interaction-widget', 'mobile-office', 'premise', 'standalone'],
  ]);
  expect(CDESTINATIONS.filter(({ meaning }) => !/^[A-Z].+\.$/.test(meaning))).toEqual([]);
});
