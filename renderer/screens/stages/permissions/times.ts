const TIME = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', second: '2-digit' });
const MINUTE = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });
const DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric' });

/** `09:41:07`, with the day when it is not today. Anything that is no time stays as it is. */
export function clock(iso: string, now: Date = new Date()): string {
  const at = new Date(iso);
  if (Number.isNaN(at.getTime())) return iso;
  return DAY.format(at) === DAY.format(now) ? TIME.format(at) : `${DAY.format(at)}, ${TIME.format(at)}`;
}

/** `09:41` today, else `21 Nov 2026`. */
export function minuteOrDay(iso: string, now: Date = new Date()): string {
  const at = new Date(iso);
  if (Number.isNaN(at.getTime()) || DAY.format(at) !== DAY.format(now)) return day(iso);
  return MINUTE.format(at);
}

/** `21 Nov 2026` */
export function day(iso: string): string {
  const at = new Date(iso);
  return Number.isNaN(at.getTime()) ? iso : DAY.format(at);
}
