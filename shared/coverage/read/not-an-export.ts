/** What begins a file that is no text, and how to get a text of it. */
const SIGNATURES: readonly (readonly [begins: string, why: string])[] = [
  [
    'PK\u0003\u0004',
    'This is a zip file, as Word and Excel files are. Of a workbook, save the sheet as CSV UTF-8; of an archive, give the files in it.',
  ],
  ['PK\u0005\u0006', 'This is an empty zip file.'],
  ['%PDF-', 'This is a PDF. Open it, copy the table of permissions, and paste it as text.'],
  [
    '\u00D0\u00CF\u0011\u00E0',
    'This is a file of an old Word or Excel. Of a workbook, save the sheet as CSV UTF-8; of a document, copy its table and paste it as text.',
  ],
  ['\u001F\u008B', 'This is a gzip file. Unpack it, and give the file in it.'],
  ['{\\rtf', 'This is a document in Rich Text Format. Open it, copy the table of permissions, and paste it as text.'],
  ['\u0089PNG', 'This is a picture. A picture cannot be read; type the permissions, or export them.'],
  ['\u00FF\u00D8\u00FF', 'This is a picture. A picture cannot be read; type the permissions, or export them.'],
  ['7z\u00BC\u00AF', 'This is a 7-Zip archive. Unpack it, and give the files in it.'],
];

/** What a file is instead of an export, by its first characters (bytes as Latin-1 characters); undefined for text. */
export function signatureOf(begin: string): string | undefined {
  return SIGNATURES.find(([begins]) => begin.startsWith(begins))?.[1];
}

/** Says that a text is a web page: what a browser saves, and what a proxy or a login page answers in place of data. */
export function webPage(text: string): string | undefined {
  const begin = text.slice(0, 4_000).trimStart();
  if (!/^(?:<!--[\s\S]*?-->\s*)?<(?:!doctype\s+html|html|head|body)\b/i.test(begin)) {
    return /^<(?:\?xml|[A-Za-z][\w:.-]*[\s>/])/.test(begin)
      ? 'This is XML, not an export that Groundwork knows.'
      : undefined;
  }
  const title = /<title[^>]*>([^<]{1,200})/i.exec(text.slice(0, 20_000))?.[1]?.replaceAll(/\s+/g, ' ').trim();
  const called = title === undefined || title === '' ? '' : ` (“${title}”)`;
  return `This is a web page${called}, such as a login page or a proxy’s error, not the data itself. Save the reply of the request, not the page.`;
}
