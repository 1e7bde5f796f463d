/**
 * A piece of somebody's text that is fit to be quoted in a message: at most 80 characters,
 * control and direction characters (which could reorder the message on screen) shown as �.
 */
export function clip(text: string): string {
  const clean = text.slice(0, 81).replace(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu, '\ufffd');
  return clean.length > 80 ? `${clean.slice(0, 79)}…` : clean;
}
