import { Temporal } from 'temporal-polyfill';

/**
 * The moments that clocks of a zone show a date and time at. When clocks go back an hour is there twice, when they go
 * forward one is left out. Moments are `yyyy-MM-ddTHH:mm:ss.SSSZ`.
 */
export type Moments =
  | { readonly is: 'one'; readonly utc: string }
  | { readonly is: 'two'; readonly earlier: string; readonly later: string }
  /** `next` is the first moment after the gap. */
  | { readonly is: 'gap'; readonly next: string }
  /** The calendar has no such date, the day no such time, or the year is out of reach. */
  | { readonly is: 'none' };

const NONE: Moments = { is: 'none' };
const LOCAL = /^[0-9]{4}-[0-9]{2}-[0-9]{2}T([01][0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9](?:\.[0-9]{1,3})?)?$/;

/**
 * Which moments a date and time of day are in a zone.
 * @param local `yyyy-MM-ddTHH:mm`, perhaps with seconds
 * @param zone a name that `isTimeZone` knows
 */
export function momentsOf(local: string, zone: string): Moments {
  if (!LOCAL.test(local)) return NONE;
  const plain = plainOf(local);
  // With the days at either end of the four digits of a year, its moments in UTC would have five.
  if (plain === undefined || plain.year < 1 || plain.year > 9998) return NONE;
  const earlier = plain.toZonedDateTime(zone, { disambiguation: 'earlier' });
  const later = plain.toZonedDateTime(zone, { disambiguation: 'later' });
  if (earlier.equals(later)) return { is: 'one', utc: utcOf(earlier) };
  if (earlier.toPlainDateTime().equals(plain)) return { is: 'two', earlier: utcOf(earlier), later: utcOf(later) };
  const change = earlier.getTimeZoneTransition('next');
  return { is: 'gap', next: utcOf(change ?? later) };
}

function plainOf(local: string): Temporal.PlainDateTime | undefined {
  try {
    return Temporal.PlainDateTime.from(local, { overflow: 'reject' });
  } catch {
    return undefined;
  }
}

function utcOf(moment: Temporal.ZonedDateTime): string {
  return moment.toInstant().toString({ fractionalSecondDigits: 3 });
}
