/** Marks that show nothing but turn the text around or hide in it. Joiners stay: emoji and some scripts need them. */
const UNSEEN = /[\p{Cc}\u{AD}\u{200B}\u{200E}\u{200F}\u{202A}-\u{202E}\u{2060}-\u{2064}\u{2066}-\u{2069}\u{FEFF}]/gu;

/** A name as it is seen: without invisible marks and without space around or doubled in it. Somebody may have to type it. */
export function plainName(typed: string): string {
  return typed.normalize('NFC').replaceAll(/\s+/g, ' ').replaceAll(UNSEEN, '').replaceAll(/ {2,}/g, ' ').trim();
}
