/** A moment as clocks of a zone show it. */
export interface ZonedTime {
  /** `yyyy-MM-dd`. */
  readonly date: string;
  /** `HH:mm`, of 24 hours. */
  readonly time: string;
  /** `+02:00`; `+00:00` for UTC itself. */
  readonly offset: string;
  /** In one line for people: `Sun, 25 October 2026, 02:30 (Europe/Berlin, UTC+02:00)`. */
  readonly text: string;
}

/**
 * A moment on the clocks of a zone.
 * @param utc ISO 8601 with `Z`, a moment that exists
 * @param zone a name that `isTimeZone` knows
 */
export function inZone(utc: string, zone: string): ZonedTime {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    weekday: 'short',
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZoneName: 'longOffset',
  }).formatToParts(new Date(utc));
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((each) => each.type === type)?.value ?? '';
  const offset = part('timeZoneName').slice('GMT'.length) || '+00:00';
  const [year, day, time] = [part('year').padStart(4, '0'), part('day'), `${part('hour')}:${part('minute')}`];
  const month = String(MONTHS.indexOf(part('month')) + 1).padStart(2, '0');
  return {
    date: `${year}-${month}-${day.padStart(2, '0')}`,
    time,
    offset,
    text: `${part('weekday')}, ${day} ${part('month')} ${year}, ${time} (${zone === 'UTC' ? zone : `${zone}, UTC${offset}`})`,
  };
}

const MONTHS = [
  ...['January', 'February', 'March', 'April', 'May', 'June'],
  ...['July', 'August', 'September', 'October', 'November', 'December'],
];
