import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type CicRelease,
  compareReleases,
  MINIMUM_RELEASE,
  readRelease,
  releaseName,
  releaseOf,
} from '../../../../shared/cic/release.ts';

const release: fc.Arbitrary<CicRelease> = fc.record({
  year: fc.integer({ min: 2000, max: 2099 }),
  release: fc.integer({ min: 1, max: 4 }),
  patch: fc.integer({ min: 0, max: 60 }),
});

describe('a release of CIC', () => {
  it('is read from what it is written as, in any case and with any blanks', () => {
    fc.assert(
      fc.property(
        release,
        fc.constantFrom('', 'CIC ', 'cic'),
        fc.constantFrom('', ' ', '  '),
        (given, front, blank) => {
          expect(readRelease(releaseName(given))).toEqual(given);
          const { year, release: number, patch } = given;
          const tail = patch === 0 ? '' : `${blank}patch${blank}${patch}`;
          expect(readRelease(`${front}${year}${blank}r${blank}${number}${tail}`)).toEqual(given);
        },
      ),
    );
  });

  it('is the same whether a person or ICWS tells it', () => {
    fc.assert(
      fc.property(release, (given) => {
        const parts = {
          majorVersion: String(given.year - 2000),
          minorVersion: String(given.release),
          su: String(given.patch),
        };
        expect(releaseOf(parts)).toEqual(given);
      }),
    );
  });

  it('is ordered by year, then release, then patch', () => {
    const weight = ({ year, release: number, patch }: CicRelease) => year * 1e6 + number * 1e4 + patch;
    fc.assert(
      fc.property(release, release, (a, b) => {
        expect(Math.sign(compareReleases(a, b))).toBe(Math.sign(weight(a) - weight(b)));
      }),
    );
  });

  it.each([
    ['2019 R2 Patch 2', -1],
    ['2019 R2', -1],
    ['2019 R1 Patch 30', -1],
    ['2018 R4 Patch 9', -1],
    ['2019 R2 Patch 3', 0],
    ['2019 R2 Patch 10', 1],
    ['2019 R3', 1],
    ['2020 R1', 1],
  ])('%s against the oldest that works', (text, sign) => {
    const given = readRelease(text);
    expect(given && Math.sign(compareReleases(given, MINIMUM_RELEASE))).toBe(sign);
  });

  it.each(['', '2019', '2019 R5', '1999 R1', '2019 R2 SU3', '2019 R2 Patch', 'R2 2019', '2019 R2 Patch 3 beta'])(
    'is none: %j',
    (text) => expect(readRelease(text)).toBeUndefined(),
  );

  it.each(['', '-1', '2.5', 'three', '1e3', '9999999'])('is not known where ICWS says %j for the patch', (su) => {
    expect(releaseOf({ majorVersion: '19', minorVersion: '2', su })).toBeUndefined();
  });
});
