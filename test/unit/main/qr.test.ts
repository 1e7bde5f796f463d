import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { qrOf } from '../../../main/qr.ts';
import { readQrSquares } from '../../read-qr.ts';

describe('a link as a QR code', () => {
  it.each([
    'https://auvious.video/t/vyn-kym',
    `https://auvious.video/a?aid=${'x'.repeat(300)}&roomId=9f1c2d34-5e6f-4a7b-8c9d-0e1f2a3b4c5d`,
    'https://xn--hxajbheg2az3al.gr/t/παράδειγμα',
  ])('is read back by a scanner: %s', async (link) => {
    const code = qrOf(link);
    expect(code.modules).toMatch(/^[01]+$/);
    expect(code.modules).toHaveLength(code.size * code.size);
    expect(await readQrSquares(code)).toEqual([link]);
  });

  it('is read back whatever the ticket is', async () => {
    const link = fc.stringMatching(/^https:\/\/[a-z]{1,20}\.video\/t\/[a-zA-Z0-9-]{1,40}$/);
    await fc.assert(
      fc.asyncProperty(link, async (text) => {
        expect(await readQrSquares(qrOf(text))).toEqual([text]);
      }),
      { numRuns: 20 },
    );
  });
});
