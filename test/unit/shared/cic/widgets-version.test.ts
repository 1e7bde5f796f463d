import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  compareVersions,
  MINIMUM_WIDGETS_VERSION,
  readWidgetsVersion,
  showsContentOffers,
  type WidgetsVersion,
} from '../../../../shared/cic/widgets-version.ts';

const part = fc.integer({ min: 0, max: 999_999 });
const version: fc.Arbitrary<WidgetsVersion> = fc.tuple(part, part, part, part);

describe('a version of Genesys Widgets', () => {
  it('is four numbers, whatever zeros stand in front of them', () => {
    fc.assert(
      fc.property(version, fc.nat({ max: 6 }), (given, width) => {
        const text = given.map((each) => String(each).padStart(width, '0')).join('.');
        expect(readWidgetsVersion(text)).toEqual(given);
      }),
    );
  });

  it('is compared by number, and not by letters', () => {
    fc.assert(
      fc.property(version, version, (a, b) => {
        const first = a.findIndex((each, at) => each !== b[at]);
        const expected = first < 0 ? 0 : Math.sign((a[first] ?? 0) - (b[first] ?? 0));
        expect(Math.sign(compareVersions(a, b))).toBe(expected);
        expect(Math.sign(compareVersions(b, a))).toBe(expected === 0 ? 0 : -expected);
      }),
    );
  });

  it.each([
    [MINIMUM_WIDGETS_VERSION, true],
    ['9.0.15.11', true],
    ['9.0.015.10', false],
    ['9.0.015.9', false],
    ['9.0.14.99', false],
    ['9.0.016.1', true],
    ['10.0.0.0', true],
    ['8.9.999.99', false],
    ['9.0.015', undefined],
    ['latest', undefined],
  ])('%s shows content offers: %s', (text, shows) => expect(showsContentOffers(text)).toBe(shows));
});
