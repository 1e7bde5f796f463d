/** Differences up to this many seconds are normal. */
const TOLERATED_SECONDS = 120;

/**
 * How far this machine's clock is from the server's `Date` header, in whole seconds: positive when ours is ahead.
 * Undefined when it is within two minutes, or when the header is missing or unreadable.
 * @param now milliseconds since the epoch
 */
export function skewSeconds(dateHeader: string | null, now: number): number | undefined {
  if (dateHeader === null) return undefined;
  const theirs = Date.parse(dateHeader);
  if (Number.isNaN(theirs)) return undefined;
  const seconds = Math.round((now - theirs) / 1000);
  return Math.abs(seconds) > TOLERATED_SECONDS ? seconds : undefined;
}
