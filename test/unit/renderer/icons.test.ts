import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { icns, ico } from '../../../build/icons/containers.mjs';

const file = (name: string): Buffer => readFileSync(new URL(`../../../build/icons/${name}`, import.meta.url));
const PNG = Buffer.from('89504e470d0a1a0a', 'hex');

describe('application icon', () => {
  it('is a Windows icon whose entries are PNG images of the sizes they name', () => {
    const icon = file('icon.ico');
    expect(icon.readUInt16LE(2)).toBe(1);
    const count = icon.readUInt16LE(4);
    expect(count).toBeGreaterThanOrEqual(6);
    for (let index = 0; index < count; index += 1) {
      const at = 6 + 16 * index;
      const start = icon.readUInt32LE(at + 12);
      const png = icon.subarray(start, start + icon.readUInt32LE(at + 8));
      expect(png.subarray(0, 8)).toEqual(PNG);
      expect(png.readUInt32BE(16)).toBe(icon.readUInt8(at) || 256);
    }
  });
  it('is a macOS icon of the length it says, up to 1024 pixels', () => {
    const icon = file('icon.icns');
    expect(icon.toString('ascii', 0, 4)).toBe('icns');
    expect(icon.readUInt32BE(4)).toBe(icon.length);
    const sizes: number[] = [];
    for (let at = 8; at < icon.length; at += icon.readUInt32BE(at + 4)) {
      expect(icon.subarray(at + 8, at + 16)).toEqual(PNG);
      sizes.push(icon.readUInt32BE(at + 8 + 16));
    }
    expect(sizes).toContain(1024);
  });
  it('is refused when an image is missing', () => {
    expect(() => icns(new Map([[16, Buffer.alloc(1)]]))).toThrow('32 pixels');
  });
  it('writes 256 pixels as 0, as the format has it', () => {
    expect(ico([{ size: 256, png: Buffer.from('x') }]).readUInt8(6)).toBe(0);
  });
});
