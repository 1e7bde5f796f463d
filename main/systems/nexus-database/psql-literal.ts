/**
 * A text as a literal of SQL. Whatever the server takes backslashes for, and whatever the terminal's character set is,
 * it arrives unchanged: anything but plain characters is written as an escape. NUL, which PostgreSQL cannot hold, is
 * left out.
 */
export function psqlLiteral(text: string): string {
  const clean = text.toWellFormed().replaceAll('\0', '');
  if (/^[ -[\]-~]*$/.test(clean)) return `'${clean.replaceAll("'", "''")}'`;
  const escaped = Array.from(clean, (character) => {
    if (character === "'") return "''";
    if (character === '\\') return '\\\\';
    if (/^[ -~]$/.test(character)) return character;
    const code = character.codePointAt(0) ?? 0;
    if (code < 0x80) return `\\x${code.toString(16).padStart(2, '0')}`;
    return code > 0xffff ? `\\U${code.toString(16).padStart(8, '0')}` : `\\u${code.toString(16).padStart(4, '0')}`;
  });
  return `E'${escaped.join('')}'`;
}
