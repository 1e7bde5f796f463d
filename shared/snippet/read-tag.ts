/** A start tag, and the place behind it. */
export interface Tag {
  /** In lower case. */
  readonly name: string;
  /** By their names in lower case, with references such as `&amp;` read; of two with one name the first counts. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly end: number;
}

const NAME = /[^\s/>]+/y;
const BLANKS = /[\s/]+/y;
const ATTRIBUTE = /([^\s/>=]+)(?:\s*=\s*("[^"]*"?|'[^']*'?|[^\s>]*))?/y;
const REFERENCES: Readonly<Record<string, string>> = {
  amp: '&',
  quot: '"',
  apos: "'",
  lt: '<',
  gt: '>',
  sol: '/',
  colon: ':',
  period: '.',
};

/** The start tag at `at`, where `<` and a letter stand. */
export function readTag(html: string, at: number): Tag {
  NAME.lastIndex = at + 1;
  const name = NAME.exec(html)?.[0] ?? '';
  const attributes = new Map<string, string>();
  let end = at + 1 + name.length;
  while (end < html.length && html[end] !== '>') {
    BLANKS.lastIndex = end;
    end += BLANKS.exec(html)?.[0].length ?? 0;
    if (html[end] === '>') break;
    ATTRIBUTE.lastIndex = end;
    const [whole = '', key = '', value = ''] = ATTRIBUTE.exec(html) ?? [];
    // A stray mark such as `=` is passed over.
    end += whole.length === 0 ? 1 : whole.length;
    if (key !== '' && !attributes.has(key.toLowerCase())) attributes.set(key.toLowerCase(), decoded(unquoted(value)));
  }
  return { name: name.toLowerCase(), attributes, end: Math.min(end + 1, html.length) };
}

function unquoted(value: string): string {
  return /^["']/.test(value)
    ? value.slice(1, value.length > 1 && value.endsWith(value[0] ?? '') ? -1 : undefined)
    : value;
}

function decoded(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#([0-9]{1,7})|([a-z]{2,6}));?/gi, (whole, hex, decimal, name) => {
    if (name !== undefined) return REFERENCES[String(name).toLowerCase()] ?? whole;
    const point = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : whole;
  });
}
