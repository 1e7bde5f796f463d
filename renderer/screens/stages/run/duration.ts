import { kitText } from '../../../../shared/text/kit.ts';

/** `0.31 s`, or `1:05` from a minute on; nothing for what took no time. */
export function duration(ms: number): string {
  if (ms < 5) return '';
  return ms < 60_000 ? `${(ms / 1000).toFixed(2)} s` : clock(ms / 1000);
}

/** `1:05`. */
export function clock(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  return kitText.minutes(Math.floor(whole / 60), whole % 60);
}
