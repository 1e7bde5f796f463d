/** How a span is entered. The value itself is always in seconds. */
export type ExpiryUnit = 'hours' | 'seconds';

/** The unit in which a saved span reads best: hours as long as they come out in quarters. */
export function unitOf(seconds: string): ExpiryUnit {
  return seconds === '' || Number(seconds) % 900 === 0 ? 'hours' : 'seconds';
}

/** Seconds as the field shows them in a unit; what is no number is shown as it stands. */
export function inUnit(seconds: string, unit: ExpiryUnit): string {
  const isNumber = /^\d+$/.test(seconds);
  return unit === 'hours' && isNumber ? String(Number((Number(seconds) / 3600).toFixed(4))) : seconds;
}

/** What was typed in a unit as seconds; `undefined` when it is no span of whole seconds. */
export function toSeconds(typed: string, unit: ExpiryUnit): string | undefined {
  const text = typed.trim().replace(',', '.');
  if (text === '') return '';
  if (unit === 'seconds') return typed.trim();
  if (!/^\d+(?:\.\d+)?$/.test(text)) return undefined;
  const seconds = Number(text) * 3600;
  return Math.abs(seconds - Math.round(seconds)) < 1e-6 ? String(Math.round(seconds)) : undefined;
}
