import { fits, offering, refused } from './format.ts';

/** Where a setting of a contact center holds: a path such as `/` or `/USW1` (S003:199-202). */
export const location = offering((text) => {
  const fix = 'Give a path that begins with one slash, for example / or /USW1.';
  if (/\s/.test(text)) return refused('has a blank', fix, text.replace(/\s+/g, ''));
  if (/[\p{C}\\?#"'<>$]/u.test(text)) return refused('has a character that is no part of a path', fix);
  if (/\/\//.test(text)) return refused('has two slashes in a row', fix, text.replace(/\/{2,}/g, '/'));
  if (!text.startsWith('/')) return refused('does not begin with a slash', fix, `/${text}`);
  return fits;
});
