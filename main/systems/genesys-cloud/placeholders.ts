import type { Json } from '../../../shared/json.ts';

/** What stands for a placeholder: a text, or why there is none. */
export type Filling = { readonly is: 'text'; readonly text: string } | { readonly is: 'none'; readonly why: string };

/** The filling of a placeholder by its name, without braces. */
export type FillingOf = (name: string) => Filling;

/** A probe's places could not all be filled; it cannot be sent. */
export class Unfilled extends Error {
  readonly why: string;

  constructor(why: string) {
    super(why);
    this.why = why;
  }
}

/**
 * A JSON value with every `{placeholder}` in its texts filled; `encode` is applied to each filling.
 * @throws Unfilled
 */
export function fillIn(value: Json, fillingOf: FillingOf, encode: (text: string) => string = (text) => text): Json {
  if (typeof value === 'string') {
    return value.replaceAll(/\{([A-Za-z]+)\}/g, (_, name: string) => {
      const filling = fillingOf(name);
      if (filling.is === 'none') throw new Unfilled(filling.why);
      return encode(filling.text);
    });
  }
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((part: Json) => fillIn(part, fillingOf, encode));
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, fillIn(part, fillingOf, encode)]));
}

const HOUR_MS = 3_600_000;

/**
 * Times in UTC at `now` (milliseconds): `pastHour` the last whole hour as an ISO interval, `today` yyyy-MM-dd,
 * `monthStart` and `now` ISO timestamps. Undefined for other names.
 */
export function timeFilling(name: string, now: number): string | undefined {
  const hour = Math.floor(now / HOUR_MS) * HOUR_MS;
  const today = iso(now).slice(0, 10);
  switch (name) {
    case 'pastHour':
      return `${iso(hour - HOUR_MS)}/${iso(hour)}`;
    case 'today':
      return today;
    case 'monthStart':
      return `${today.slice(0, 7)}-01T00:00:00Z`;
    case 'now':
      return iso(now);
    default:
      return undefined;
  }
}

function iso(ms: number): string {
  return `${new Date(ms).toISOString().slice(0, 19)}Z`;
}
