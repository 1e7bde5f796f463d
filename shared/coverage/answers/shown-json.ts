/** Marks that show nothing, or turn the text around, and so could hide what somebody copies and sends. */
const UNSEEN = /[\p{Cf}\u2028\u2029\u007f-\u009f]/gu;

/** JSON for people to read and copy; equal to its value, with invisible marks as escapes. */
export function shownJson(value: unknown): string {
  return JSON.stringify(value, null, 2).replaceAll(UNSEEN, escaped);
}

/** The mark as `\uNNNN`, one for each UTF-16 unit. */
function escaped(mark: string): string {
  return Array.from({ length: mark.length }, (_, at) => `\\u${mark.charCodeAt(at).toString(16).padStart(4, '0')}`).join(
    '',
  );
}
