import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { errorField, fatal, literal, message, messagesIn } from '../../../../../main/practice/database/messages.ts';

const any = fc.record({ kind: fc.constantFrom('Q', 'P', 'S', 'd'), body: fc.uint8Array({ maxLength: 40 }) });

describe('messages of PostgreSQL', () => {
  it('are the same however the bytes arrive', () => {
    fc.assert(
      fc.property(fc.array(any, { maxLength: 6 }), fc.integer({ min: 1, max: 7 }), (sent, piece) => {
        const bytes = Buffer.concat(sent.map(({ kind, body }) => message(kind, body)));
        const read: { kind: string; body: Uint8Array }[] = [];
        let held: Buffer = Buffer.alloc(0);
        for (let at = 0; at < bytes.length; at += piece) {
          const { messages, rest } = messagesIn(Buffer.concat([held, bytes.subarray(at, at + piece)]));
          read.push(...messages.map(({ kind, body }) => ({ kind, body: new Uint8Array(body) })));
          held = rest;
        }
        expect(read).toEqual(sent);
        expect(held).toHaveLength(0);
      }),
    );
  });

  it('of a length that no client sends are refused before they are waited for', () => {
    expect(() => messagesIn(Buffer.from('GET / HTTP/1.1\r\n'))).toThrow(RangeError);
    expect(() => messagesIn(Buffer.from([0x51, 0, 0, 0, 3]))).toThrow(RangeError);
  });

  it('carry the SQLSTATE and the words of an error', () => {
    const { messages } = messagesIn(fatal('28P01', 'password authentication failed for user "é"', 'auth_failed'));
    const body = messages[0]?.body ?? Buffer.alloc(0);
    expect([errorField(body, 'S'), errorField(body, 'C')]).toEqual(['FATAL', '28P01']);
    expect(errorField(body, 'M')).toBe('password authentication failed for user "é"');
  });
});

it('a literal doubles quotes, and its backslashes mean the same whatever the settings of the session', () => {
  expect(literal("it's")).toBe("'it''s'");
  expect(literal("a\\'; DROP TABLE nex_gapis; --")).toBe("E'a\\\\''; DROP TABLE nex_gapis; --'");
});
