import { isTimeZone } from '../../time/time-zone.ts';
import { fits, offering, refused } from './format.ts';

/** A time zone by its name in the IANA database, which knows when its clocks change; an offset does not. */
export const timeZone = offering((text) => {
  if (isTimeZone(text)) return fits;
  const fix = 'Give a name with continent and city, for example Europe/Berlin.';
  const joined = text.replace(/\s*\/\s*/g, '/').replace(/\s+/g, '_');
  if (joined !== text && isTimeZone(joined)) return refused('has blanks', fix, joined);
  return refused(/^(?:utc|gmt)? ?[+-]/i.test(text) ? 'is an offset, not a time zone' : 'is not a time zone', fix);
});
