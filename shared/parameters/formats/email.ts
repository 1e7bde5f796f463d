import { domain } from './domain.ts';
import { fits, offering, refused } from './format.ts';

/** One e-mail address, without a name around it. */
export const email = offering((text) => {
  const fix = 'Give one address, for example name@company.example.';
  const inside = /^[^<>]*<([^<>]+)>$/.exec(text)?.[1] ?? /^mailto:(.+)$/i.exec(text)?.[1];
  if (inside !== undefined) return refused('has more than the address', fix, inside.trim());
  if ((text.match(/@/g) ?? []).length > 1) return refused('has more than one address', fix);
  if (/\s/.test(text)) return refused('has a blank', fix, text.replace(/\s+/g, ''));
  const [, name, host] = /^([^\s@<>()[\]\\,;:"]+)@([^@]+)$/.exec(text) ?? [];
  if (name === undefined || host === undefined || name.length > 64) return refused('is not an e-mail address', fix);
  return domain(host).is === 'refused' ? refused('has no sound domain behind the @', fix) : fits;
});
