import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hubSignature, hubSignatureFits } from '../../../../../main/practice/http/hub-signature.ts';

const BODY = Buffer.from('what do ya want for nothing?');

test('the signature is that of RFC 2202, case 2', () => {
  expect(hubSignature(BODY, 'Jefe')).toBe('sha1=effcdf6ae5eb2fa2d27416d5f184df9c259a7c79');
});

test('it fits its own bytes and key, and no others', () => {
  const bytes = fc.uint8Array({ minLength: 1, maxLength: 64 });
  fc.assert(
    fc.property(bytes, fc.string({ minLength: 1 }), fc.nat(63), (body, key, place) => {
      const signature = hubSignature(body, key);
      expect(hubSignatureFits(signature, body, key)).toBe(true);
      expect(hubSignatureFits(signature, body, `${key}x`)).toBe(false);
      const changed = body.map((byte, index) => (index === place % body.length ? byte ^ 1 : byte));
      expect(hubSignatureFits(signature, changed, key)).toBe(false);
    }),
  );
});

test('a header of another form never fits, whatever it holds', () => {
  const good = hubSignature(BODY, 'Jefe');
  for (const header of [undefined, '', 'sha1=', good.slice(5), good.toUpperCase(), `${good} `, `✓${good.slice(1)}`]) {
    expect(hubSignatureFits(header, BODY, 'Jefe')).toBe(false);
  }
});
