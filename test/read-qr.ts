import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';

/** Reads the QR codes in a PNG as a camera would. */
export async function readQr(png: Uint8Array): Promise<readonly string[]> {
  fromPackage();
  const found = await readBarcodes(new Blob([new Uint8Array(png)]), { formats: ['QRCode'] });
  return found.map(({ text }) => text);
}

const SCALE = 4;
/** Light squares around a code. */
const QUIET = 4;

/** Reads a QR code by its squares: `1` for a dark one, row by row. */
export async function readQrSquares({ size, modules }: { readonly size: number; readonly modules: string }) {
  fromPackage();
  const width = (size + 2 * QUIET) * SCALE;
  const data = new Uint8ClampedArray(width * width * 4).fill(255);
  for (let place = 0; place < width * width; place += 1) {
    const x = Math.floor((place % width) / SCALE) - QUIET;
    const y = Math.floor(Math.floor(place / width) / SCALE) - QUIET;
    const isDark = x >= 0 && x < size && y >= 0 && y < size && modules[y * size + x] === '1';
    if (isDark) data.fill(0, place * 4, place * 4 + 3);
  }
  const found = await readBarcodes({ data, width, height: width, colorSpace: 'srgb' } as ImageData, {
    formats: ['QRCode'],
  });
  return found.map(({ text }) => text);
}

/** By itself the reader would fetch this from the network. */
function fromPackage(): void {
  const wasm = readFileSync(fileURLToPath(import.meta.resolve('zxing-wasm/reader/zxing_reader.wasm')));
  prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(wasm).buffer } });
}
