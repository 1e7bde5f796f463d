import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { qrPath } from '../../../../renderer/screens/stages/links/qr-path.ts';
import { timeLeft } from '../../../../renderer/screens/stages/links/time-left.ts';
import { whenLines } from '../../../../renderer/screens/stages/links/when-lines.ts';
import { linksScreenText } from '../../../../shared/text/auvious-links-screen.ts';

describe('timeLeft', () => {
  it.each([
    [14_400, '4 h 0 min left'],
    [14_399, '3 h 59 min left'],
    [3600, '1 h 0 min left'],
    [3599, '59 min 59 s left'],
    [61, '1 min 01 s left'],
    [0.2, '0 min 01 s left'],
    [86_400, '1 d 0 h left'],
    [2_147_483_647, '24855 d 3 h left'],
    [0, linksScreenText.left.over],
    [-5, linksScreenText.left.over],
  ])('says of %s seconds “%s”', (seconds, words) => {
    expect(timeLeft(seconds)).toBe(words);
  });

  it('says that links have ended at no moment before they do', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.001, max: 2 ** 31, noNaN: true }), (seconds) => {
        expect(timeLeft(seconds)).not.toBe(linksScreenText.left.over);
      }),
    );
  });
});

describe('qrPath', () => {
  /** Colours the squares of a path as a browser would. */
  function painted(path: string, size: number): string {
    const squares = Array.from({ length: size * size }, () => '0');
    for (const [, x, y, width] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
      for (let at = 0; at < Number(width); at += 1) squares[Number(y) * size + Number(x) + at] = '1';
    }
    return squares.join('');
  }

  it('has exactly the dark squares', () => {
    fc.assert(
      fc.property(
        fc
          .integer({ min: 1, max: 30 })
          .chain((size) =>
            fc.tuple(
              fc.constant(size),
              fc.array(fc.constantFrom('0', '1'), { minLength: size * size, maxLength: size * size }),
            ),
          ),
        ([size, squares]) => {
          const modules = squares.join('');
          expect(painted(qrPath({ size, modules }), size)).toBe(modules);
        },
      ),
    );
  });
});

describe('whenLines', () => {
  const scheduledTime = '2026-10-25T01:30:00.000Z';

  it('has both clocks, also in the hour that is there twice', () => {
    expect(whenLines({ scheduledTime, timeZone: 'Europe/Berlin' }, 'Asia/Kathmandu')).toEqual([
      {
        label: linksScreenText.facts.whenCustomer,
        value: 'Sun, 25 October 2026, 02:30 (Europe/Berlin, UTC+01:00)',
      },
      { label: linksScreenText.facts.whenOwn, value: 'Sun, 25 October 2026, 07:15 (Asia/Kathmandu, UTC+05:45)' },
    ]);
  });

  it.each([undefined, 'Europe/Berlin', 'Nowhere/Land'])('has one clock for the customer’s zone %s', (timeZone) => {
    expect(whenLines({ scheduledTime, timeZone }, 'Europe/Berlin')).toEqual([
      { label: linksScreenText.facts.when, value: 'Sun, 25 October 2026, 02:30 (Europe/Berlin, UTC+01:00)' },
    ]);
  });

  it('has no clock for a callback as soon as possible', () => {
    expect(whenLines({ timeZone: 'Europe/Berlin' }, 'UTC')).toEqual([
      { label: linksScreenText.facts.when, value: linksScreenText.facts.soon },
    ]);
  });
});
