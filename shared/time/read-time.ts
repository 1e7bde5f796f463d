/** What a text says of a time: a moment of its own, or a time on somebody's clock. */
export type ReadTime =
  /** `yyyy-MM-ddTHH:mm:ss.SSSZ`. */
  | { readonly is: 'moment'; readonly utc: string }
  /** `yyyy-MM-ddTHH:mm:ss`, perhaps with a fraction; whether the calendar has it is not looked at. */
  | { readonly is: 'local'; readonly local: string }
  | { readonly is: 'date-only' }
  | { readonly is: 'leap-second' }
  | { readonly is: 'unreadable' };

const DATE = '([0-9]{4})-([0-9]{2})-([0-9]{2})';
const TIME = '([0-9]{2}):([0-9]{2})(?::([0-9]{2})(?:[.,]([0-9]{1,9}))?)?';
const WHOLE = new RegExp(`^${DATE}[Tt ]+${TIME} ?([Zz]|[+-](?:0[0-9]|1[0-8])(?::?[0-5][0-9])?)?$`);

/**
 * Reads a time as ISO 8601 writes it, also loosely: a blank for the T, no seconds, an offset. Dates with slashes or dots
 * are not read, since day and month cannot be told apart.
 */
export function readTime(text: string): ReadTime {
  if (new RegExp(`^${DATE}$`).test(text)) return { is: 'date-only' };
  const [, year, month, day, hour, minute, second = '00', fraction = '', zone] = WHOLE.exec(text.trim()) ?? [];
  if (year === undefined) return { is: 'unreadable' };
  if (second === '60') return { is: 'leap-second' };
  const local = `${year}-${month}-${day}T${hour}:${minute}:${second}`;
  const milliseconds = fraction.slice(0, 3).padEnd(3, '0');
  if (zone === undefined) return { is: 'local', local: fraction === '' ? local : `${local}.${milliseconds}` };
  // What the calendar does not have is read as the day after by some engines.
  const asUtc = new Date(`${local}.${milliseconds}Z`);
  if (Number.isNaN(asUtc.getTime()) || !asUtc.toISOString().startsWith(local)) return { is: 'unreadable' };
  const utc = new Date(asUtc.getTime() - minutesOf(zone) * 60_000).toISOString();
  return utc.length === 24 ? { is: 'moment', utc } : { is: 'unreadable' };
}

function minutesOf(zone: string): number {
  const [, sign, hours, minutes = '0'] = /^([+-])([0-9]{2}):?([0-9]{2})?$/.exec(zone) ?? [];
  if (sign === undefined) return 0;
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}
