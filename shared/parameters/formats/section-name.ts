import { digitWords } from '../../sms/digit-words.ts';
import { doubtful, fits, offering, refused } from './format.ts';

const FIX = 'Begin with “chat.” and go on with letters, underscores and dashes.';

/**
 * Name of a section of NexusServices: `chat.`, then letters, underscores and dashes, no blanks (S002:442-444). Digits are
 * not among what the guide permits, nor does it say what they break: they are doubted, with a name that spells them out.
 */
export const sectionName = offering((text) => {
  const [, prefix = '', rest = ''] = /^(chat\.)?(.*)$/is.exec(text) ?? [];
  if (/\s/.test(text)) return refused('has a blank', FIX, joined(prefix, rest));
  if (prefix === '') return refused('does not begin with “chat.”', FIX, `chat.${rest}`);
  if (prefix !== 'chat.') return refused('has “chat.” in other letters', FIX, `chat.${rest}`);
  if (rest === '') return refused('has nothing behind “chat.”', FIX);
  const place = [...rest].findIndex((sign) => !/[A-Za-z0-9_-]/.test(sign));
  if (place >= 0) {
    const sign = [...rest][place] ?? '';
    const point = (sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    return refused(`has a character (U+${point}) that is no letter a to z, underscore or dash`, FIX, tidy(rest));
  }
  if (/[0-9]/.test(rest)) {
    const offer = `chat.${digitWords(rest)}`;
    return doubtful('has digits, which the guide does not list among the permitted characters', FIX, offer);
  }
  return fits;
});

function joined(prefix: string, rest: string): string {
  return `${prefix === '' ? 'chat.' : prefix.toLowerCase()}${rest.trim().replace(/\s+/g, '_')}`;
}

/** With an underscore for each other sign; letters of other scripts stay what they are and are refused again. */
function tidy(rest: string): string {
  return `chat.${rest.replace(/[^\p{L}\p{N}_-]+/gu, '_').replace(/_+$/, '')}`;
}
