const READY = /^[a-z0-9*]*$/;
const NO_LETTER = /[^\p{L}\p{N}*]+/gu;
const ASCII = /^[A-Za-z0-9*]*$/;

/**
 * The key under which labels are compared: letters, digits and `*` only, in lower case. Words with other letters than
 * ASCII's keep their case and so match nothing: lower-casing turns some of them into ASCII letters, as the Kelvin sign into k.
 */
export function plainWord(label: string): string {
  if (READY.test(label)) return label;
  const word = label.replaceAll(NO_LETTER, '');
  return ASCII.test(word) ? word.toLowerCase() : word;
}
