import { digitsOnly } from './digits.ts';
import { fits, offering, refused } from './format.ts';

/** A sender id at a gateway of one's own: the guide has no rule (S002:155), so short codes and international numbers. */
export const gatewaySender = offering((text) => {
  const odd = digitsOnly(text);
  if (odd !== undefined) return odd;
  if (!/^([0-9]{5,6}|[0-9]{10,15})$/.test(text)) {
    return refused(
      `has ${text.length} ${text.length === 1 ? 'digit' : 'digits'}`,
      'Give a short code of 5 or 6 digits, or a number of 10 to 15 digits with its country code.',
    );
  }
  return fits;
});
