/** The international form of a number: plus, country code, number; 7 to 15 digits and nothing between them (ITU-T E.164). */
const E164 = /^\+[1-9][0-9]{6,14}$/;

/** Signs that people and spreadsheets put between digits, or that come along with a copy. */
const SEPARATORS = /[\s\u00ad\u200b-\u200f\u2010-\u2015\u202a-\u202e\u2060-\u2069\u2212\ufeff()[\]./-]/gu;

/** Whether a text is a number in its international form. Whether anybody has that number is another question. */
export function isE164(text: string): boolean {
  return E164.test(text);
}

/**
 * The international form where the text has it already, with separators or 00 in front. An optional zero, as in
 * `+49 (0)30`, cannot be told from a digit without the numbering plan: `internationalForm` knows that.
 */
export function withoutSeparators(text: string): string | undefined {
  if (/\(0+\)/.test(text)) return undefined;
  const bare = text
    .normalize('NFKC')
    .replace(SEPARATORS, '')
    .replace(/^(?:tel:)?(?:00(?=[1-9]))?/i, (front) => (front.endsWith('00') ? '+' : ''));
  return isE164(bare) ? bare : undefined;
}
