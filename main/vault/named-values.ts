/** What stands in the place of a secret. Equal to the mask of `Secret`. */
export const MASK = '••••••••';

const NAMES = [
  'authorization',
  'proxy[-_]?authorization',
  '(?:access|refresh|id|csrf|session)[-_]?token',
  'client[-_]?secret',
  'password',
  'passphrase',
  'x[-_]?api[-_]?key',
  'api[-_]?key',
  'set[-_]?cookie',
  'cookie',
].join('|');

const NAMED = new RegExp(`^(?:${NAMES})$`, 'i');
const SCHEME = /^(Basic|Bearer)\s+\S/i;

/** True for names of JSON fields and headers whose value is a secret whatever it is. */
export function namesSecret(name: string): boolean {
  return NAMED.test(name);
}

/** The mask for a value with such a name; the scheme of an Authorization header stays. Nothing stays nothing. */
export function maskValue(value: string): string {
  if (value === '') return '';
  const scheme = SCHEME.exec(value)?.[1];
  return scheme === undefined ? MASK : `${scheme} ${MASK}`;
}

// In running text only shapes that prose does not have: a scheme with a token, `name=value`, `"name": "value"`,
// and a name followed by a long token.
const SHAPES: readonly RegExp[] = [
  /(\bauthorization["']?\s*[:=]\s*["']?(?:Basic|Bearer)\s+)[^\s"'\\,;&<>]+/gi,
  new RegExp(`(\\b(?:${NAMES})=)(?!(?:Basic|Bearer)\\s)[^\\s"'\\\\,;&<>]+`, 'gi'),
  new RegExp(`(\\\\*["'](?:${NAMES})\\\\*["']\\s*:\\s*\\\\*["'])(?!(?:Basic|Bearer)\\s)[^"'\\\\]+`, 'gi'),
  new RegExp(`(\\b(?:${NAMES}):\\s*)[\\w.~+/=-]{16,}`, 'gi'),
];

/** `text` with the values of secret names masked. */
export function maskNamed(text: string): string {
  return SHAPES.reduce((left, shape) => left.replace(shape, `$1${MASK}`), text);
}
