/**
 * `text` without what a document cannot hold or must not obey: control characters and lone surrogates (not allowed
 * in XML 1.0) and the bidirectional overrides, which make a reader see other text than is there.
 * Line breaks and tabs stay; every kind of line break becomes `\n`.
 */
export function printable(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
    .replace(FORBIDDEN, '');
}

/** `printable` on one line, for titles, headers and labels. */
export function printableLine(text: string): string {
  return printable(text).replace(/\s+/g, ' ').trim();
}

const FORBIDDEN = /[^\P{Cc}\t\n]|[\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF]/gu;
