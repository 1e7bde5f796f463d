const UTC = /^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\.[0-9]{3}Z$/;

/**
 * Whether a text is a moment exactly as `yyyy-MM-ddTHH:mm:ss.SSSZ` writes it, on a date that the calendar has. Leap
 * seconds and 24:00 are no such moment: few systems know them.
 */
export function isUtc(text: string): boolean {
  if (!UTC.test(text)) return false;
  const at = Date.parse(text);
  // A date such as 30 February is counted on by some engines and refused by others.
  return !Number.isNaN(at) && new Date(at).toISOString() === text;
}
