import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hubSignature, serialize } from '../../../../../main/systems/http/serialize.ts';
import { EmptySecret } from '../../../../../main/vault/faults.ts';
import { Secret } from '../../../../../main/vault/secret.ts';

describe('X-Hub-Signature', () => {
  it('is what any other program computes over the bytes that are sent', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, unit: 'binary' }), fc.jsonValue(), (key, value) => {
        const body = { kind: 'json', value } as const;
        const secret = new Secret(key);
        const wire = serialize({ 'X-Hub-Signature': { hubSignature: secret } }, body);
        const bytes = Buffer.from(wire.body ?? '', 'utf8');
        const expected = `sha1=${createHmac('sha1', Buffer.from(key, 'utf8')).update(bytes).digest('hex')}`;
        expect(wire.headers['x-hub-signature']).toBe(expected);
        expect(hubSignature(secret, body)).toBe(expected);
      }),
    );
  });

  it('agrees with values that other programs computed', () => {
    // Python: hmac.new(b'key', b'{"a":1}', hashlib.sha1).hexdigest()
    const computed = 'sha1=b5557a4b8f3cc308d19eb4f69f336392a31eef7b';
    expect(hubSignature(new Secret('key'), { kind: 'json', value: { a: 1 } })).toBe(computed);
  });

  it('takes keys that no header could carry, and no empty one', () => {
    const body = { kind: 'json', value: {} } as const;
    expect(hubSignature(new Secret('line\nbreak ü'), body)).toMatch(/^sha1=[0-9a-f]{40}$/);
    expect(() => hubSignature(new Secret(''), body)).toThrow(EmptySecret);
    expect(() => serialize({ 'x-hub-signature': { hubSignature: new Secret('') } }, body)).toThrow(EmptySecret);
  });

  it('counts the key among the texts that must not show anywhere', () => {
    const wire = serialize({ 'x-hub-signature': { hubSignature: new Secret('mArKeR-key') } }, { kind: 'none' });
    expect(wire.exposed).toEqual(['mArKeR-key']);
    expect(JSON.stringify(wire.headers)).not.toContain('mArKeR');
  });
});
