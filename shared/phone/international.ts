import { type CountryCode, isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/min';
import { isE164, withoutSeparators } from './e164.ts';

/**
 * A number as people write it in the international form, where it is plain: of a country that has such numbers, and
 * without an extension, which the form cannot hold.
 * @param country ISO 3166-1 alpha-2, for numbers without their country's code
 */
export function internationalForm(text: string, country?: string): string | undefined {
  const plain = text.normalize('NFKC');
  const home = country?.toUpperCase();
  const number = parsePhoneNumberFromString(plain, isKnown(home) ? home : undefined);
  if (number?.isValid() === true && number.ext === undefined) return isE164(number.number) ? number.number : undefined;
  return number === undefined ? validOnly(withoutSeparators(plain)) : undefined;
}

/** Whether the country that a number in its international form belongs to has such numbers. */
export function isKnownNumber(e164: string): boolean {
  return parsePhoneNumberFromString(e164)?.isValid() === true;
}

function validOnly(e164: string | undefined): string | undefined {
  return e164 !== undefined && isKnownNumber(e164) ? e164 : undefined;
}

function isKnown(country: string | undefined): country is CountryCode {
  return country !== undefined && isSupportedCountry(country);
}
