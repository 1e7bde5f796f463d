/** Escapes of HCL's quoted templates (Terraform language, strings and templates). */
const ESCAPES: { readonly [mark: string]: string } = {
  '"': '\\"',
  '\\': '\\\\',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
};

const NEEDS_ESCAPE = /["\\\n\r\t]|[$%](?=\{)|[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu;

/** A text as an HCL string that means exactly it: no template begins in it, and nothing in it is invisible. */
export function hclText(value: string): string {
  return `"${value.replaceAll(NEEDS_ESCAPE, escaped)}"`;
}

function escaped(mark: string): string {
  const known = ESCAPES[mark];
  if (known !== undefined) return known;
  if (mark === '$' || mark === '%') return `${mark}${mark}`;
  const point = mark.codePointAt(0) ?? 0;
  // Half a character is none; no escape can name it.
  if (point >= 0xd800 && point <= 0xdfff) return '\\uFFFD';
  const digits = point.toString(16).toUpperCase();
  return point > 0xffff ? `\\U${digits.padStart(8, '0')}` : `\\u${digits.padStart(4, '0')}`;
}

/** A list of texts on one line. */
export function hclList(values: readonly string[]): string {
  return `[${values.map(hclText).join(', ')}]`;
}

const LABEL_AT_MOST = 64;

/** A resource label that reads like the name: letters, digits, `_` and `-`, beginning with a letter. */
export function hclLabel(name: string): string {
  const plain = name
    .normalize('NFKD')
    .replaceAll(/[^A-Za-z0-9-]+/g, '_')
    .replaceAll(/^[_-]+|[_-]+$/g, '')
    .slice(0, LABEL_AT_MOST);
  if (plain === '') return 'role';
  return /^[A-Za-z]/.test(plain) ? plain : `role_${plain}`;
}
