import { linksScreenText } from '../../../../shared/text/auvious-links-screen.ts';

const { left: text } = linksScreenText;
const [MINUTE, HOUR, DAY] = [60, 3600, 86_400];

/** How long is left, in two units at most: a clock's where it matters, a calendar's where it does not. */
export function timeLeft(seconds: number): string {
  const whole = Math.max(0, Math.ceil(seconds));
  if (whole === 0) return text.over;
  if (whole < HOUR) return text.minutes(Math.floor(whole / MINUTE), whole % MINUTE);
  if (whole < DAY) return text.hours(Math.floor(whole / HOUR), Math.floor((whole % HOUR) / MINUTE));
  return text.days(Math.floor(whole / DAY), Math.floor((whole % DAY) / HOUR));
}
