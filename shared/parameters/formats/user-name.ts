import { offering, refused } from './format.ts';
import { oneLine } from './one-line.ts';

/**
 * The name of a tenant's user. It is sent behind the contact center's id with a backslash between them (S003:214), so that
 * a second one would move the border.
 */
export const userName = offering((text) => {
  if (text.includes('\\')) {
    const behind = text.slice(text.lastIndexOf('\\') + 1).trim();
    const fix = 'Give the user name alone, as the Person object has it.';
    return refused('has a backslash, which parts contact center and user', fix, behind === '' ? undefined : behind);
  }
  if (/^\$[a-z]\w*$/i.test(text)) return refused('is a placeholder', 'Replace the placeholder by the user name.');
  return oneLine(text);
});
