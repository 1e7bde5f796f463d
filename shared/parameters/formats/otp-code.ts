import { doubtful, type FormatVerdict, fits } from './format.ts';

/** A code from a message. The vendor gives no rule; its examples have six digits, so that others are doubted only. */
export function otpCode(text: string): FormatVerdict {
  if (/^[0-9]{4,8}$/.test(text)) return fits;
  return doubtful('is not shaped like a code of 4 to 8 digits', 'Compare it with the message.');
}
