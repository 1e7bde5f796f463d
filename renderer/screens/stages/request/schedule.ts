import { inZone } from '../../../../shared/time/in-zone.ts';
import { momentsOf } from '../../../../shared/time/moments-of.ts';

/** What stands in the two fields of a side; either may be empty. */
export interface TypedTime {
  readonly date: string;
  readonly time: string;
}

/** What a typed date and time come to in their zone. Moments are as they are sent. */
export type Meant =
  | { readonly is: 'open' }
  | { readonly is: 'one'; readonly utc: string }
  | { readonly is: 'two'; readonly earlier: string; readonly later: string }
  | { readonly is: 'gap'; readonly next: string }
  | { readonly is: 'none' };

export function meantBy({ date, time }: TypedTime, zone: string): Meant {
  return date === '' || time === '' ? { is: 'open' } : momentsOf(`${date}T${time}`, zone);
}

/** What the value is while it is none that can be sent: as it was typed, so that nothing is taken for "no time". */
export function asTyped({ date, time }: TypedTime): string {
  return `${date}T${time}`;
}

/** What was typed and is saved as it stands; undefined for any other text. */
export function typedIn(value: string): TypedTime | undefined {
  const [, date = '', time = ''] = /^(\d{4}-\d{2}-\d{2})?T(\d{2}:\d{2})?$/.exec(value) ?? [];
  return value === asTyped({ date, time }) ? { date, time } : undefined;
}

/** Times that are asked for often. */
export type Pick = 'hour' | 'tomorrow' | 'monday';

const DAY = 86_400_000;

/**
 * The moment of a quick choice. In an hour is rounded up to five minutes; mornings are those of the zone.
 * @param now milliseconds since 1970
 */
export function pickedTime(pick: Pick, now: number, zone: string): string {
  if (pick === 'hour') return new Date(Math.ceil((now + 3_600_000) / 300_000) * 300_000).toISOString();
  const today = Date.parse(`${inZone(new Date(now).toISOString(), zone).date}T00:00:00.000Z`);
  const weekday = new Date(today).getUTCDay();
  const days = pick === 'tomorrow' ? 1 : (8 - weekday) % 7 || 7;
  const moments = momentsOf(`${new Date(today + days * DAY).toISOString().slice(0, 10)}T09:00`, zone);
  if (moments.is === 'one') return moments.utc;
  if (moments.is === 'two') return moments.earlier;
  return moments.is === 'gap' ? moments.next : pickedTime('hour', now, zone);
}
