import { type FormatVerdict, refused } from './format.ts';

/** Digits as other scripts and full-width keyboards write them. */
const OTHER_DIGITS = /(?![0-9])\p{Nd}/u;

/** What people put between the digits of a number. */
const SEPARATORS = /[\s\u00ad\u200b-\u200f\u2010-\u2015\u202a-\u202e\u2060-\u2069\u2212\ufeff()[\]./+-]/gu;

/**
 * Refuses anything but the digits 0-9 and offers the number without what is written between them; never takes that away
 * silently, because providers compare sender ids as texts.
 */
export function digitsOnly(text: string): FormatVerdict | undefined {
  if (/^[0-9]+$/.test(text)) return undefined;
  if (/^[0-9]+([.,][0-9]+)?[eE][+-]?[0-9]+$/.test(text)) {
    return refused(
      'was rounded by a spreadsheet, so that its last digits are lost',
      'Format the column as text before you copy it, or type the number.',
    );
  }
  const bare = text.normalize('NFKC').replace(SEPARATORS, '');
  if (/\p{L}/u.test(bare)) {
    return refused('has letters, and a sender id here is a number', 'Give the number in digits only.');
  }
  const found = OTHER_DIGITS.test(text) ? 'has digits of another script' : `has ${namesOf(text)}`;
  const offer = /^[0-9]+$/.test(bare) ? bare : undefined;
  return refused(found, 'Give digits only, exactly as the provider sends them.', offer);
}

function namesOf(text: string): string {
  const names = [
    text.includes('+') ? 'a plus sign' : undefined,
    /\s/.test(text) ? 'blanks' : undefined,
    /[()[\]]/.test(text) ? 'brackets' : undefined,
    /[\u2010-\u2015\u2212-]/.test(text) ? 'dashes' : undefined,
    /[./]/.test(text) ? 'dots or slashes' : undefined,
  ].filter((name) => name !== undefined);
  return names.length === 0 ? 'characters that are no digits' : names.join(', ');
}
