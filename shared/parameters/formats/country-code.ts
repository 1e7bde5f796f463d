import { fits, offering, refused } from './format.ts';

/** Parts of countries, unions, countries of the past and private codes: names are known for them, the standard lists none. */
const NO_COUNTRY: ReadonlySet<string> = new Set(
  'AC AN BU CP CQ CS DD DG DY EA EU EZ FX HV IC NH NT PC QO QU RH SU TA TP UN VD WK XA XB YD YU ZR ZZ'.split(' '),
);
/** In use beside the code that the standard gives. */
const OTHER_CODES: Readonly<Record<string, string>> = { UK: 'GB', EL: 'GR' };

/** A country by its two letters (ISO 3166-1 alpha-2). */
export const countryCode = offering((text) => {
  const fix = 'Give the two capital letters of ISO 3166-1, for example DE.';
  const upper = text.toUpperCase();
  const other = Object.hasOwn(OTHER_CODES, upper) ? OTHER_CODES[upper] : undefined;
  if (other !== undefined) return refused('is not the code that the standard gives this country', fix, other);
  if (!/^[A-Z]{2}$/.test(upper) || !isCountry(upper)) return refused('is not a country by its two letters', fix);
  return upper === text ? fits : refused('is not in capital letters', fix, upper);
});

function isCountry(code: string): boolean {
  if (NO_COUNTRY.has(code)) return false;
  return new Intl.DisplayNames('en', { type: 'region', fallback: 'none' }).of(code) !== undefined;
}
