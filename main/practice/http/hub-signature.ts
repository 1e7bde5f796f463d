import { createHmac, timingSafeEqual } from 'node:crypto';

/** `X-Hub-Signature` of a body: `sha1=` and the HMAC-SHA1 over its bytes in hexadecimal digits (P7). */
export function hubSignature(body: Uint8Array, key: string): string {
  return `sha1=${createHmac('sha1', key).update(body).digest('hex')}`;
}

/** Compares in constant time; a header that is missing or has another form never fits. */
export function hubSignatureFits(header: string | undefined, body: Uint8Array, key: string): boolean {
  const wanted = Buffer.from(hubSignature(body, key));
  const given = Buffer.from(header ?? '');
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}
