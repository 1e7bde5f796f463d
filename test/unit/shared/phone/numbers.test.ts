import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isE164, withoutSeparators } from '../../../../shared/phone/e164.ts';
import { internationalForm, isKnownNumber } from '../../../../shared/phone/international.ts';

describe('the international form of a number', () => {
  it.each([
    ['030 901820', 'DE', '+4930901820'],
    ['+49 (0)30 901820', undefined, '+4930901820'],
    ['0049 30 901820', 'DE', '+4930901820'],
    ['0049 30 901820', undefined, '+4930901820'],
    ['(212) 555-0123', 'US', '+12125550123'],
    ['011 49 30 901820', 'US', '+4930901820'],
    ['tel:+49-30-901820', undefined, '+4930901820'],
    ['06 12345678', 'IT', '+390612345678'],
    ['210 123 4567', 'gr', '+302101234567'],
    ['٠٣٠٩٠١٨٢٠', 'DE', '+4930901820'],
    ['＋４９３０９０１８２０', undefined, '+4930901820'],
    ['+4930901820', 'US', '+4930901820'],
  ])('of %s in %s', (text, country, form) => expect(internationalForm(text, country)).toBe(form));

  it.each([
    ['a number without its country', '030 901820', undefined],
    ['an extension', '020 7946 0018 ext. 4', 'GB'],
    ['a number that is too short', '+49 301', undefined],
    ['a country that is none', '030 901820', 'XX'],
    ['a country code that is none', '+999 123456789', undefined],
    ['words', 'call me', 'DE'],
    ['nothing', '', 'DE'],
  ])('is not guessed for %s', (_what, text, country) => expect(internationalForm(text, country)).toBeUndefined());

  it('what is offered is always one, and is its own international form', () => {
    const written = fc.stringMatching(/^[+(0-9][0-9 ()/.-]{0,20}$/);
    fc.assert(
      fc.property(written, fc.constantFrom(undefined, 'DE', 'US', 'GR', 'IT', 'AU'), (text, country) => {
        for (const form of [internationalForm(text, country), withoutSeparators(text)]) {
          if (form === undefined) continue;
          expect(isE164(form)).toBe(true);
          expect(withoutSeparators(form)).toBe(form);
        }
        const form = internationalForm(text, country);
        if (form !== undefined) expect(isKnownNumber(form)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('without the numbering plans', () => {
  it.each([
    ['+49 30/901820', '+4930901820'],
    ['0049-30-901820', '+4930901820'],
    ['\u202a+49 30 901820\u202c', '+4930901820'],
    // Its zero is no part of the number, which only the plan of the country knows.
    ['+49 (0)30 901820', undefined],
    ['030 901820', undefined],
    ['000', undefined],
  ])('%s is offered as %s', (text, form) => expect(withoutSeparators(text)).toBe(form));

  it.each(['+4930901820', '+2901234', '+123456789012345'])('%s has the form', (text) =>
    expect(isE164(text)).toBe(true),
  );
  it.each([
    '4930901820',
    '+0930901820',
    '+49 30901820',
    '+1234567890123456',
    '+123456',
    '+49٣٠901820',
    '+4930901820\n',
  ])('%j has not', (text) => expect(isE164(text)).toBe(false));
});
