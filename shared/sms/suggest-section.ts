import { digitWords } from './digit-words.ts';

/** Digits of a number that its section is named after; more when another section is called so already. */
const FEWEST = 4;

/**
 * A name for a number's section. The guide permits no digits (S002:444), so that the last ones are spelled out: whoever
 * looks through NexusServices finds the number again. It depends on the number, not on its place in the list, so that it
 * stays when numbers come and go.
 * @param taken names of sections, in any case
 */
export function suggestSection(channelId: string, taken: ReadonlySet<string>): string {
  const digits = channelId.replace(/[^0-9]/g, '');
  const used = new Set([...taken].map((name) => name.toLowerCase()));
  for (let size = Math.min(FEWEST, digits.length); size <= digits.length; size += 1) {
    const name = `chat.SMS_${digitWords(digits.slice(digits.length - size)) || 'Number'}`;
    if (!used.has(name.toLowerCase())) return name;
  }
  let name = `chat.SMS_${digitWords(digits) || 'Number'}_other`;
  while (used.has(name.toLowerCase())) name = `${name}_other`;
  return name;
}
