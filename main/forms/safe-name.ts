/**
 * `text` as a file name (without extension) that every common system accepts and that cannot leave its folder:
 * no separators, control or bidirectional characters, none of Windows' signs and reserved names, no dot at either
 * end, no leading dash, at most 120 characters and 180 bytes. Letters of every script stay. `fallback` when nothing
 * is left.
 */
export function safeName(text: string, fallback: string): string {
  const clean = text
    .toWellFormed()
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/[<>:"/\\|?*\uFFFD]+/g, '-')
    .replace(/\s+/g, ' ')
    .replace(/^[\s.-]+/, '');
  const name = shorten(clean).replace(/[\s.]+$/, '');
  if (!/[\p{L}\p{N}\p{S}]/u.test(name)) return fallback;
  return RESERVED.test(name) ? `_${name}` : name;
}

// Windows reserves these whatever follows the first dot.
const RESERVED = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)\s*(\.|$)/i;

function shorten(text: string): string {
  // Made when it is needed: it reads tables that no start has a use for.
  const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
  let kept = '';
  for (const { segment } of graphemes.segment(text)) {
    const longer = kept + segment;
    if (longer.length > 120 || Buffer.byteLength(longer) > 180) break;
    kept = longer;
  }
  return kept;
}
