import { digitsOnly } from './digits.ts';
import { doubtful, fits, offering, refused } from './format.ts';

const RULE = 'Kaleyra takes short codes of 5 digits and long codes of 10 digits.';

/**
 * A sender id of Kaleyra: 5 or 10 digits (S002:83). The same guide prints a number with the leading 1 of North America
 * elsewhere (S002:155), so that one is offered without it. Its own sample of 10 digits begins with 1 and most likely
 * lost its last digit: it passes with a warning.
 */
export const kaleyraSender = offering((text) => {
  const odd = digitsOnly(text);
  if (odd !== undefined) return odd;
  if (/^1[0-9]{10}$/.test(text)) {
    return refused('has 11 digits', `${RULE} Leave out the leading 1.`, text.slice(1));
  }
  if (![5, 10].includes(text.length)) {
    return refused(`has ${text.length} ${text.length === 1 ? 'digit' : 'digits'}`, RULE);
  }
  if (/^[01][0-9]{9}$/.test(text)) {
    return doubtful(
      'begins with 0 or 1, as no number of North America does, so that its last digit may be missing',
      'Compare it with the number as Kaleyra sends it.',
    );
  }
  return fits;
});
