/**
 * A Windows icon that holds PNG images as they are.
 * @param {ReadonlyArray<{ readonly size: number, readonly png: Buffer }>} images
 */
export function ico(images) {
  const head = Buffer.alloc(6 + 16 * images.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(images.length, 4);
  let offset = head.length;
  images.forEach(({ size, png }, index) => {
    const at = 6 + 16 * index;
    // 256 is written as 0.
    head.writeUInt8(size % 256, at);
    head.writeUInt8(size % 256, at + 1);
    head.writeUInt16LE(1, at + 4);
    head.writeUInt16LE(32, at + 6);
    head.writeUInt32LE(png.length, at + 8);
    head.writeUInt32LE(offset, at + 12);
    offset += png.length;
  });
  return Buffer.concat([head, ...images.map(({ png }) => png)]);
}

/** Type of an image in a macOS icon, by its pixels. */
const ICNS_TYPES = /** @type {const} */ ([
  ['icp4', 16],
  ['icp5', 32],
  ['ic07', 128],
  ['ic08', 256],
  ['ic09', 512],
  ['ic10', 1024],
  ['ic11', 32],
  ['ic12', 64],
  ['ic13', 256],
  ['ic14', 512],
]);

/**
 * A macOS icon that holds PNG images as they are.
 * @param {ReadonlyMap<number, Buffer>} pngs by size
 */
export function icns(pngs) {
  const parts = ICNS_TYPES.map(([type, size]) => {
    const png = pngs.get(size);
    if (png === undefined) throw new Error(`The macOS icon needs an image of ${size} pixels.`);
    return Buffer.concat([Buffer.from(type, 'ascii'), lengthOf(png.length + 8), png]);
  });
  const body = Buffer.concat(parts);
  return Buffer.concat([Buffer.from('icns', 'ascii'), lengthOf(body.length + 8), body]);
}

/** @param {number} length */
function lengthOf(length) {
  const field = Buffer.alloc(4);
  field.writeUInt32BE(length);
  return field;
}
