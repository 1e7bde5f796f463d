import { generate, mode } from 'lean-qr';

/** A QR code. `modules`: `1` for a dark square and `0` for a light one, row by row, `size` of them each, without a margin. */
export interface QrCode {
  readonly size: number;
  readonly modules: string;
}

/** Left to itself it writes Greek as Japanese does, after announcing UTF-8; scanners then read something else. */
const MODES = [mode.numeric, mode.alphaNumeric, mode.ascii, mode.utf8];

/** The text as a QR code. */
export function qrOf(text: string): QrCode {
  const code = generate(text, { modes: MODES });
  const rows = Array.from({ length: code.size }, (_, y) =>
    Array.from({ length: code.size }, (_, x) => (code.get(x, y) ? '1' : '0')).join(''),
  );
  return { size: code.size, modules: rows.join('') };
}
