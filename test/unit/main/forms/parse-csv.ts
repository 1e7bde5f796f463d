/** RFC 4180 behind a byte order mark, read strictly. */
export function parseCsv(text: string): string[][] {
  const rows: string[][] = [];
  const pattern = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/y;
  const row: string[] = [];
  if (!text.startsWith('\uFEFF')) throw new Error('no byte order mark');
  for (let at = 1; at < text.length; at = pattern.lastIndex) {
    pattern.lastIndex = at;
    const [, quoted, bare, end] = pattern.exec(text) ?? [];
    if (end === undefined) throw new Error(`not RFC 4180 at ${at}`);
    row.push(quoted?.replaceAll('""', '"') ?? bare ?? '');
    if (end === '\r\n') rows.push(row.splice(0));
  }
  return rows;
}
