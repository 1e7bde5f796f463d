/** Digits of a number; a leading 1 of 11 is North America's code and says nothing. */
function bare(number: string): string {
  const digits = number.replace(/\D/g, '');
  return digits.length === 11 && digits.startsWith('1') ? digits.slice(1) : digits;
}

/** Whether two spellings mean one number: with or without plus, dashes, country code. An order must see that. */
export function sameNumber(one: string, other: string): boolean {
  return bare(one) !== '' && bare(one) === bare(other);
}
