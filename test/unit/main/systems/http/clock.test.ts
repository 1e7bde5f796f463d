import { expect, it } from 'vitest';
import { skewSeconds } from '../../../../../main/systems/http/clock.ts';

const now = Date.parse('2026-11-21T10:00:00Z');

it.each([
  [null, undefined],
  ['not a date', undefined],
  ['Sat, 21 Nov 2026 09:58:00 GMT', undefined],
  ['Sat, 21 Nov 2026 10:02:00 GMT', undefined],
  ['Sat, 21 Nov 2026 09:57:59 GMT', 121],
  ['Sat, 21 Nov 2026 11:00:00 GMT', -3600],
])('%s', (header, skew) => {
  expect(skewSeconds(header, now)).toBe(skew);
});
