/** Text as HTML text or attribute: every sign that HTML could read as its own is a number. */
export function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** A self-contained page, made to be printed: it holds no script and its policy lets it load nothing. */
export function htmlPage(page: {
  readonly title: string;
  readonly style: string;
  /** HTML, line by line. */
  readonly body: readonly string[];
}): string {
  return [
    '<!doctype html><html lang="en"><head><meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    `<title>${escaped(page.title)}</title><style>${page.style}</style></head><body>`,
    ...page.body,
    '</body></html>',
  ].join('\n');
}
