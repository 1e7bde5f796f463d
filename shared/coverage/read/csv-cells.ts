import { plainWord } from './plain-word.ts';

/** What a cell says about being granted. */
export type Mark =
  | { readonly is: 'granted' }
  | { readonly is: 'not-granted' }
  | { readonly is: 'conditional'; readonly condition: string }
  | { readonly is: 'unknown' };

/** As Excel writes true in its languages, and as people write yes. */
const YES_ABROAD = [
  'wahr',
  'vrai',
  'verdadero',
  'verdadeiro',
  'vero',
  'waar',
  'sant',
  'sand',
  'prawda',
  'ja',
  'oui',
  'sim',
  'tak',
];
const NO_ABROAD = [
  'falsch',
  'faux',
  'falso',
  'onwaar',
  'falskt',
  'falsk',
  'FAŁSZ',
  'fałsz',
  'nein',
  'non',
  'nee',
  'nej',
  'não',
  'nie',
];
const YES = new Set([
  ...['yes', 'y', 'true', 'x', '1', 'granted', 'allow', 'allowed', 'enabled', 'on', 'assigned'],
  ...YES_ABROAD,
]);
const NO = new Set([
  '',
  'no',
  'n',
  'false',
  '0',
  'notgranted',
  'denied',
  'deny',
  'disabled',
  'off',
  'none',
  'na',
  'missing',
  'notassigned',
  ...NO_ABROAD,
]);
const PARTLY = new Set(['conditional', 'conditionally', 'partly', 'partial', 'partially', 'limited', 'restricted']);
const TICKS = /^[✓✔☑☒✅]\uFE0F?$/u;
const CROSSES = /^[✗✘☐❌–—-]\uFE0F?$/u;

/** A word alone, as text or as a formula; “yes?” and “~x” say something else. */
const BARE = /^[\s'"=]*[\p{L}\p{N}]+[\s'".]*$/u;

/** Reads a cell of a granted column. Anything but a clear yes is none. */
export function markOf(cell: string): Mark {
  const text = cell.trim();
  if (TICKS.test(text)) return { is: 'granted' };
  if (CROSSES.test(text)) return { is: 'not-granted' };
  const word = plainWord(text);
  // “(x)” is how people mark what holds with a reservation.
  if (/^\(.*\)$/.test(text) && YES.has(word)) return { is: 'conditional', condition: text };
  if (YES.has(word) && BARE.test(text)) return { is: 'granted' };
  if (NO.has(word) && !/[?]/.test(text)) return { is: 'not-granted' };
  return PARTLY.has(word) ? { is: 'conditional', condition: text } : { is: 'unknown' };
}

/** The condition that a cell of a conditions column states; undefined for none. */
export function conditionOf(cell: string): string | undefined {
  const text = cell.trim();
  const mark = markOf(text);
  if (mark.is === 'not-granted' || /^(?:\[\]|\{\}|null)$/.test(text)) return undefined;
  return mark.is === 'granted' ? 'a condition' : text;
}
