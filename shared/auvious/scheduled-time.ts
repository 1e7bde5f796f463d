import { auviousValuesText as text } from '../text/auvious-values.ts';
import { isUtc } from '../time/utc.ts';

/** How far ahead Genesys Cloud takes a callback, in days. */
export const MAX_DAYS_AHEAD = 30;

const DAY = 24 * 60 * 60 * 1000;

/** What is wrong with a scheduled time, and the next action; undefined for one in order. */
export interface TimeFlaw {
  readonly what: string;
  readonly fix: string;
}

/**
 * The rule of `callbackScheduledTime` (S004): exactly `yyyy-MM-ddTHH:mm:ss.SSSZ`, on a real date, ahead of now and not
 * too far.
 * @param now milliseconds since 1970; undefined: the time is not compared with the clock
 */
export function flawOfTime(time: string, now: number | undefined): TimeFlaw | undefined {
  if (!isUtc(time)) return { what: text.notUtc, fix: text.notUtcFix };
  if (now === undefined) return undefined;
  const ahead = Date.parse(time) - now;
  if (ahead <= 0) return { what: text.past, fix: text.pastFix };
  return ahead > MAX_DAYS_AHEAD * DAY ? { what: text.tooFar(MAX_DAYS_AHEAD), fix: text.tooFarFix } : undefined;
}
