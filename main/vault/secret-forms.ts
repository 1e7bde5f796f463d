/**
 * Patterns for the forms in which a text travels. One pattern covers, character by character, the text itself,
 * its percent-encoding (any case, whichever characters were encoded, `+` for space) and its JSON escapes (nested up to four deep).
 */

const JSON_SHORT: { readonly [character: string]: string } = {
  '\b': 'b',
  '\f': 'f',
  '\n': 'n',
  '\r': 'r',
  '\t': 't',
  '"': '"',
  '/': '/',
};

// JSON inside JSON doubles the backslashes; four levels are followed. Without a bound, long runs take cubic time.
const NESTED = 16;
const ESCAPE = `\\\\{1,${NESTED}}`;

const quote = (text: string) => text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
const anyCase = (hex: string) => hex.replace(/[a-f]/g, (digit) => `[${digit}${digit.toUpperCase()}]`);
const hex = (value: number, width: number) => anyCase(value.toString(16).padStart(width, '0'));

/** Pattern for one character in each of its escaped forms. */
function characterPattern(character: string): string {
  const percent = [...new TextEncoder().encode(character)].map((byte) => `%${hex(byte, 2)}`).join('');
  const units = Array.from({ length: character.length }, (_, at) => character.charCodeAt(at));
  const unicode = units.map((unit) => `${ESCAPE}u${hex(unit, 4)}`).join('');
  const forms = [percent, unicode];
  const short = JSON_SHORT[character];
  if (short !== undefined) forms.push(`${ESCAPE}${quote(short)}`);
  if (character === ' ') forms.push('\\+');
  forms.push(quote(character));
  return `(?:${forms.join('|')})`;
}

/** A run of backslashes as one piece: one pattern for each of them would take exponential time. */
function backslashes(count: number): string {
  return `(?:\\\\{${count},${count * NESTED}}|(?:%${hex(0x5c, 2)}|${ESCAPE}u${hex(0x5c, 4)}){${count}})`;
}

function textPattern(text: string): string {
  const pieces = text.match(/\\+|[^\\]/gu) ?? [];
  return pieces.map((piece) => (piece.startsWith('\\') ? backslashes(piece.length) : characterPattern(piece))).join('');
}

/** Base64 and base64url differ in two characters. */
function base64Pattern(base64: string): string {
  const either = { '+': `${characterPattern('+')}|-`, '/': `${characterPattern('/')}|_` };
  return [...base64]
    .map((character) => (character === '+' || character === '/' ? `(?:${either[character]})` : character))
    .join('');
}

const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64').replace(/=+$/, '');

/** The part of the base64 of (`before` unknown bytes, then `bytes`) that does not depend on what surrounds them. */
function base64Inside(bytes: Uint8Array, before: 0 | 1 | 2): string {
  const encoded = base64(Buffer.concat([new Uint8Array(before), bytes]));
  return encoded.slice(Math.ceil((before * 8) / 6), Math.floor(((before + bytes.length) * 8) / 6));
}

/** Expressions for `text` and for its base64, alone or inside something longer such as `base64(id:text)`. */
export function formsOf(text: string): readonly RegExp[] {
  const bytes = new TextEncoder().encode(text);
  const sources = [
    textPattern(text),
    base64Pattern(base64(bytes)),
    ...([0, 1, 2] as const).map((before) => base64Pattern(base64Inside(bytes, before))),
  ];
  return sources.map((source) => new RegExp(source, 'g'));
}

/** Expression for exactly the base64 of `text`. */
export function base64Of(text: string): RegExp {
  return new RegExp(base64Pattern(base64(new TextEncoder().encode(text))), 'g');
}
