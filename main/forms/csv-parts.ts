/** Without it Excel reads the file in the system's old code page. */
export const BYTE_ORDER_MARK = '\uFEFF';

/** One line by RFC 4180: comma, CRLF, quotes doubled; a cell that a spreadsheet would calculate has an apostrophe. */
export function csvLine(cells: readonly string[]): string {
  return `${cells.map(cell).join(',')}\r\n`;
}

function cell(text: string): string {
  const safe = isFormula(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Signs that start a formula, also in their full-width forms and behind space or invisible characters. */
export function isFormula(text: string): boolean {
  return /^[\s\p{Cf}]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r\n]/u.test(text);
}
