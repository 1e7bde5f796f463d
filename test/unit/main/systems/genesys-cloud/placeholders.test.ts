import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fillIn, timeFilling, Unfilled } from '../../../../../main/systems/genesys-cloud/placeholders.ts';

const now = Date.parse('2026-11-21T10:23:45.678Z');

it.each([
  ['pastHour', '2026-11-21T09:00:00Z/2026-11-21T10:00:00Z'],
  ['today', '2026-11-21'],
  ['monthStart', '2026-11-01T00:00:00Z'],
  ['now', '2026-11-21T10:23:45Z'],
  ['queueId', undefined],
])('{%s}', (name, text) => {
  expect(timeFilling(name, now)).toBe(text);
});

it('gives an hour that is past, whole and not longer', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 4e12 }), (at) => {
      const [from = '', to = ''] = timeFilling('pastHour', at)?.split('/') ?? [];
      expect(Date.parse(to) - Date.parse(from)).toBe(3_600_000);
      expect(Date.parse(to)).toBeLessThanOrEqual(at);
      expect(from.endsWith(':00:00Z')).toBe(true);
    }),
  );
});

it('fills texts at any depth and leaves the rest', () => {
  const fillingOf = (name: string) => ({ is: 'text', text: `<${name}>` }) as const;
  const body = { a: ['{x}', 1, null], b: { c: 'p/{y}/q' }, d: 'no {1} place' };
  expect(fillIn(body, fillingOf)).toEqual({ a: ['<x>', 1, null], b: { c: 'p/<y>/q' }, d: 'no {1} place' });
  expect(fillIn('/u/{x}', fillingOf, encodeURIComponent)).toBe('/u/%3Cx%3E');
});

it('says why it cannot fill', () => {
  expect(() => fillIn('{x}', () => ({ is: 'none', why: 'nobody has one' }))).toThrowError(Unfilled);
});
