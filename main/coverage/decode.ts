import { signatureOf } from '../../shared/coverage/read/not-an-export.ts';

/** The text of a file, or why it has none. */
export type Decoded = { readonly text: string } | { readonly why: string };

/** As much as tells UTF-16 without a mark from other files. */
const LOOKED_AT = 4_096;
/** V8 holds no longer text. */
const LONGEST = 0x1fffffe8;
const BIG_ENDIAN_32 = [0, 0, 0xfe, 0xff];

/**
 * Decodes what editors, spreadsheets and shells write: UTF-8 with or without a mark, UTF-16 of either byte order with or
 * without one (PowerShell's `>`), and Windows-1252 (Excel's CSV in Western Europe). Anything else is named for what it
 * is, with the line of the first byte that is no text. Never throws.
 */
export function decodeText(bytes: Uint8Array): Decoded {
  if (bytes.length > LONGEST) return { why: 'It is larger than 512 MB. Split it.' };
  const begin = latin1(bytes.subarray(0, 16));
  const other = signatureOf(begin);
  if (other !== undefined) return { why: other };
  const [first, second, third, fourth] = bytes;
  if (first === 0xff && second === 0xfe && third === 0 && fourth === 0) return { why: UTF_32 };
  if (BIG_ENDIAN_32.every((byte, at) => bytes[at] === byte)) return { why: UTF_32 };
  if (first === 0xff && second === 0xfe) return utf16(bytes, 'utf-16le');
  if (first === 0xfe && second === 0xff) return utf16(bytes, 'utf-16be');
  const zeros = zerosIn(bytes.subarray(0, LOOKED_AT));
  if (zeros === 'odd') return utf16(bytes, 'utf-16le');
  if (zeros === 'even') return utf16(bytes, 'utf-16be');
  const text = strictly('utf-8', bytes);
  if (text === undefined) return notUtf8(bytes);
  const nul = bytes.indexOf(0);
  return nul === -1 ? { text } : { why: `It is no text: there is a zero byte in line ${lineOf(bytes, nul)}.` };
}

const UTF_32 = 'It is text in UTF-32, which hardly any program reads. Save it as UTF-8.';

/** Where zero bytes stand: text of Latin letters in UTF-16 has one in each pair, always on the same side. */
function zerosIn(bytes: Uint8Array): 'odd' | 'even' | undefined {
  let [odd, even] = [0, 0];
  for (let at = 0; at < bytes.length; at++) if (bytes[at] === 0) at % 2 === 0 ? even++ : odd++;
  const most = bytes.length / 5;
  if (odd > most && even < most / 8) return 'odd';
  return even > most && odd < most / 8 ? 'even' : undefined;
}

function utf16(bytes: Uint8Array, encoding: 'utf-16le' | 'utf-16be'): Decoded {
  if (bytes.length % 2 === 1)
    return {
      why: 'It is text in UTF-16 that ends in the middle of a character, so it is cut off. Save or copy it again.',
    };
  const text = strictly(encoding, bytes);
  if (text === undefined) return { why: 'It is text in UTF-16 with damaged characters. Save it again, as UTF-8.' };
  return text.includes('\0') ? { why: 'It is no text: there are zero characters in it.' } : { text };
}

/** Text in Windows-1252, when nothing speaks for UTF-8; else UTF-8 with a damaged byte, which is named by its line. */
function notUtf8(bytes: Uint8Array): Decoded {
  const fault = firstFault(bytes);
  const place = `line ${lineOf(bytes, fault.at)}, byte ${fault.at + 1} of the file`;
  if (fault.at >= bytes.length)
    return { why: `It is UTF-8 that ends in the middle of a character (${place}), so it is cut off.` };
  // JSON is UTF-8 and nothing else (RFC 8259 section 8.1): another encoding is damage, not a spreadsheet's habit.
  const json = /^\s*[{[]/.test(latin1(bytes.subarray(0, 64)));
  if (!json && !fault.utf8Before && isWindows1252(bytes))
    return { text: new TextDecoder('windows-1252').decode(bytes) };
  return { why: `It is not valid UTF-8: ${place} is damaged. Save it again, as UTF-8.` };
}

/** The first byte that UTF-8 does not allow, and whether characters beyond ASCII were in order before it. */
function firstFault(bytes: Uint8Array): { readonly at: number; readonly utf8Before: boolean } {
  let utf8Before = false;
  for (let at = 0; at < bytes.length; ) {
    const byte = bytes[at] ?? 0;
    if (byte < 0x80) {
      at += 1;
      continue;
    }
    const length =
      byte >= 0xc2 && byte < 0xe0 ? 2 : byte >= 0xe0 && byte < 0xf0 ? 3 : byte >= 0xf0 && byte < 0xf5 ? 4 : 0;
    const sequence = bytes.subarray(at, at + length);
    if (length === 0 || strictly('utf-8', sequence) === undefined) {
      const cut = at + length > bytes.length && sequence.subarray(1).every((next) => next >> 6 === 2);
      return { at: cut && length > 0 ? bytes.length : at, utf8Before };
    }
    utf8Before = true;
    at += length;
  }
  return { at: bytes.length, utf8Before };
}

/** No control characters but white space, and none of the five bytes that the code page leaves open. */
function isWindows1252(bytes: Uint8Array): boolean {
  for (const byte of bytes) {
    if (byte < 0x20 && byte !== 9 && byte !== 10 && byte !== 13) return false;
    if (byte === 0x7f || byte === 0x81 || byte === 0x8d || byte === 0x8f || byte === 0x90 || byte === 0x9d)
      return false;
  }
  return true;
}

function strictly(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function lineOf(bytes: Uint8Array, end: number): number {
  let line = 1;
  for (let at = bytes.indexOf(10); at !== -1 && at < end; at = bytes.indexOf(10, at + 1)) line += 1;
  return line;
}

function latin1(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}
