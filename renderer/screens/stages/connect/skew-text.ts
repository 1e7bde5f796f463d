import { connectText } from '../../../../shared/text/connect-screen.ts';

/** How far the clock is off, in words. */
export function skewText(seconds: number): string {
  const { ahead, behind, minutes, seconds: inSeconds } = connectText.skew;
  const size = Math.abs(seconds);
  const span = size < 120 ? inSeconds(Math.round(size)) : minutes(Math.round(size / 60));
  return seconds > 0 ? ahead(span) : behind(span);
}
