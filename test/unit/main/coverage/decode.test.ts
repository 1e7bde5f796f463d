import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText } from '../../../../main/coverage/decode.ts';

const TEXT = '[{"name":"Ägent – 日本 😀","permissionPolicies":[]}]\r\n';
const utf16 = (text: string, little: boolean, mark: boolean): Uint8Array => {
  const bytes = new Uint8Array((text.length + (mark ? 1 : 0)) * 2);
  const view = new DataView(bytes.buffer);
  for (const [at, char] of [...(mark ? ['\uFEFF'] : []), ...text.split('')].entries())
    view.setUint16(at * 2, char.charCodeAt(0), little);
  return bytes;
};
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const latin = (text: string): Uint8Array => Uint8Array.from(text, (char) => char.charCodeAt(0));

describe('decodeText', () => {
  it.each([
    ['UTF-8', utf8(TEXT)],
    ['UTF-8 with a mark', utf8(`\uFEFF${TEXT}`)],
    ['UTF-16 of PowerShell', utf16(TEXT, true, true)],
    ['UTF-16, big end first', utf16(TEXT, false, true)],
    ['UTF-16 without a mark', utf16(TEXT, true, false)],
    ['UTF-16 without a mark, big end first', utf16(TEXT, false, false)],
  ])('reads %s', (_what, bytes) => {
    expect(decodeText(bytes)).toEqual({ text: TEXT });
  });

  it('reads the Windows-1252 of a spreadsheet', () => {
    expect(decodeText(latin('Rolle;Gr\u00FC\u00DFe \u0080 \u0096 x\r\n'))).toEqual({ text: 'Rolle;Grüße € – x\r\n' });
  });

  it.each([
    ['damaged UTF-8', [...utf8('ä\nb\n'), 0xff, 0x61], 'line 3, byte 6 of the file is damaged'],
    ['UTF-8 cut off', utf8('a\n日').subarray(0, 4), 'ends in the middle of a character (line 2'],
    ['neither UTF-8 nor Windows-1252', [0x61, 0x0a, 0x81, 0x62], 'line 2, byte 3'],
    ['UTF-16 cut off', utf16('[1]', true, true).subarray(0, 7), 'ends in the middle of a character'],
    ['UTF-16 with half a character', utf16('[\uD800]', true, true), 'damaged characters'],
    ['UTF-32', [0xff, 0xfe, 0, 0, 0x5b, 0, 0, 0], 'UTF-32'],
    ['UTF-32, big end first', [0, 0, 0xfe, 0xff, 0, 0, 0, 0x5b], 'UTF-32'],
    ['zero bytes', [...utf8('abc\ndef\nghi and some more of it'), 0, 0x61], 'zero byte in line 3'],
    ['nothing but zero bytes', new Uint8Array(100), 'zero byte in line 1'],
    ['a workbook', [0x50, 0x4b, 3, 4, 20, 0], 'save the sheet as CSV'],
    ['a PDF', utf8('%PDF-1.7\n'), 'This is a PDF'],
    ['a gzip file', [0x1f, 0x8b, 8, 0], 'gzip'],
    ['an old workbook', [0xd0, 0xcf, 0x11, 0xe0, 0xa1], 'old Word or Excel'],
    ['a picture', [0x89, 0x50, 0x4e, 0x47, 0x0d], 'picture'],
  ])('says what is wrong with %s', (_what, bytes, why) => {
    expect(decodeText(Uint8Array.from(bytes))).toEqual({ why: expect.stringContaining(why) });
  });

  it('takes nothing for an empty text', () => {
    expect(decodeText(new Uint8Array())).toEqual({ text: '' });
  });

  it('never throws, and gives back what was encoded', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
        const decoded = decodeText(bytes);
        expect('text' in decoded ? typeof decoded.text : decoded.why).not.toBe('');
      }),
      { numRuns: 2_000 },
    );
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.boolean(), (text, little) => {
        const plain = `{${text.replaceAll(/[\0\uFEFF]/g, '')}`;
        expect(decodeText(utf8(plain))).toEqual(plain.startsWith('{\\rtf') ? expect.anything() : { text: plain });
        expect(decodeText(utf16(plain, little, true))).toEqual({ text: plain });
      }),
    );
  });
});
