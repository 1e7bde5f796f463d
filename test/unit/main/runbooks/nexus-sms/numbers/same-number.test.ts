import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sameNumber } from '../../../../../../main/runbooks/nexus-sms/numbers/same-number.ts';

const national = fc.stringMatching(/^[2-9][0-9]{9}$/);
const spellings = (digits: string): readonly string[] => [
  digits,
  `1${digits}`,
  `+1${digits}`,
  `+1 (${digits.slice(0, 3)}) ${digits.slice(3, 6)}-${digits.slice(6)}`,
  `1-${digits.slice(0, 3)}-${digits.slice(3)}`,
];

describe('one number', () => {
  it('is itself in every spelling', () => {
    fc.assert(
      fc.property(national, (digits) => {
        for (const one of spellings(digits))
          for (const other of spellings(digits)) expect(sameNumber(one, other)).toBe(true);
      }),
    );
  });

  it('is never another one', () => {
    fc.assert(
      fc.property(national, national, (one, other) => {
        fc.pre(one !== other);
        for (const spelt of spellings(one))
          expect(spellings(other).some((each) => sameNumber(spelt, each))).toBe(false);
      }),
    );
  });

  it.each(['', '-', 'none'])('is not nothing: %j', (nothing) => {
    expect(sameNumber(nothing, nothing)).toBe(false);
  });
});
