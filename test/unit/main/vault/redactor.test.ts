import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createRedactor, SHORTEST_SEARCHED } from '../../../../main/vault/redactor.ts';
import { Secret } from '../../../../main/vault/secret.ts';

const MASK = '••••••••';
const MARKER = 'mrk"7/+\\é %&Z-€𝄞x';

const lowerHex = (text: string) => text.replace(/%[0-9A-F]{2}/g, (byte) => byte.toLowerCase());
const base64 = (text: string) => Buffer.from(text).toString('base64');
const allPercent = (text: string) =>
  [...Buffer.from(text)].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join('');
const allUnicode = (text: string) =>
  Array.from({ length: text.length }, (_, at) => `\\u${text.charCodeAt(at).toString(16).padStart(4, '0')}`).join('');

/** Every form in which `secret` of client `id` may travel. */
const forms = (id: string, secret: string): readonly string[] => [
  secret,
  base64(secret),
  Buffer.from(secret).toString('base64url'),
  encodeURIComponent(secret),
  lowerHex(encodeURIComponent(secret)),
  new URLSearchParams({ v: secret }).toString().slice(2),
  allPercent(secret),
  JSON.stringify(secret).slice(1, -1),
  JSON.stringify(JSON.stringify(secret)).slice(3, -3),
  allUnicode(secret),
  base64(`${id}:${secret}`),
  Buffer.from(`${id}:${secret}`).toString('base64url'),
  encodeURIComponent(base64(`${id}:${secret}`)),
];

const secrets = fc
  .string({
    unit: fc.constantFrom(...'abcXYZ019-._~+/=\\"\' %&?<>é€𝄞\n\t'),
    minLength: SHORTEST_SEARCHED,
    maxLength: 40,
  })
  .filter((text) => text.length >= SHORTEST_SEARCHED);
const around = fc.string({ unit: fc.constantFrom(...'abXY01 +/%\\"=:-\n') });
const ids = fc.uuid();

describe('known secrets', () => {
  test('none of the forms is left in a text, wherever it stands', () => {
    fc.assert(
      fc.property(secrets, ids, around, around, fc.nat(12), (secret, id, before, after, which) => {
        const redactor = createRedactor();
        redactor.addPair(id, new Secret(secret));
        const form = forms(id, secret)[which] ?? '';
        expect(redactor.redact(`${before}${form}${after}`)).not.toContain(form);
      }),
      { numRuns: 1500 },
    );
  });

  test('none is left in JSON, in values or names, at any depth', () => {
    fc.assert(
      fc.property(secrets, ids, (secret, id) => {
        const redactor = createRedactor();
        redactor.addPair(id, new Secret(secret));
        const all = forms(id, secret);
        const out = JSON.stringify(
          redactor.redact({ list: [{ body: all }], nested: Object.fromEntries(all.map((f) => [f, 1])) }),
        );
        for (const form of all) expect(out).not.toContain(form);
      }),
    );
  });

  test.each([0, 1, 2, 3, 4])('base64 with %i unknown bytes before it gives nothing away but an edge', (length) => {
    const redactor = createRedactor();
    redactor.add(new Secret('plain-marker-0123456789'));
    const left = redactor.redact(base64(`${'i'.repeat(length)}plain-marker-0123456789tail`)).replaceAll('•', '');
    const known = Buffer.from(left, 'base64').toString('latin1');
    expect(left.length).toBeLessThan(20);
    expect(known).not.toMatch(/marker|0123/);
  });

  test('the mask stands where the secret stood', () => {
    const redactor = createRedactor();
    redactor.addPair('client-1', new Secret(MARKER));
    expect(redactor.redact(`a ${MARKER} b`)).toBe(`a ${MASK} b`);
    expect(redactor.redact(`x=${base64(`client-1:${MARKER}`).replace(/=+$/, '')};`)).toBe(`x=${MASK};`);
    expect(redactor.redact({ a: [1, true, null, `is ${MARKER}`] })).toEqual({ a: [1, true, null, `is ${MASK}`] });
  });

  test('overlapping secrets leave no rest of each other', () => {
    const redactor = createRedactor();
    redactor.add(new Secret('abcdef'));
    redactor.add(new Secret('defghijkl'));
    expect(redactor.redact('<abcdefghijkl>')).toBe(`<${MASK}>`);
  });

  test('several secrets, and numbers that are one', () => {
    const redactor = createRedactor();
    redactor.add(new Secret('first-secret'));
    redactor.add(new Secret('20261231'));
    expect(redactor.redact('first-secret and 20261231')).toBe(`${MASK} and ${MASK}`);
    expect(redactor.redact({ pin: 20261231, other: 20261230 })).toEqual({ pin: MASK, other: 20261230 });
  });

  test('a long run of backslashes takes no exponential time', () => {
    const redactor = createRedactor();
    redactor.add(new Secret(`${'\\'.repeat(40)}z`));
    expect(redactor.redact('\\'.repeat(5000))).toBe('\\'.repeat(5000));
    expect(redactor.redact(`${'\\'.repeat(40)}z`)).toBe(MASK);
  });
});

describe('what is not secret', () => {
  test('stays as it is', () => {
    const redactor = createRedactor();
    redactor.addPair('client-1', new Secret(MARKER));
    const words = fc.string({ unit: fc.constantFrom(...'abcdefgh ijkl.,=&"{}0123'), maxLength: 200 });
    fc.assert(
      fc.property(words, (text) => {
        expect(redactor.redact(text)).toBe(text);
      }),
    );
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(redactor.redact({ value })).toEqual(JSON.parse(JSON.stringify({ value })));
      }),
    );
  });

  test('prose about passwords and tokens stays readable', () => {
    const redactor = createRedactor();
    for (const text of [
      'Password: choose a new one.',
      'Authorization: ask an administrator.',
      'The access_token is valid for a day; the client secret is shown once.',
      'Set-Cookie headers are ignored.',
    ]) {
      expect(redactor.redact(text)).toBe(text);
    }
  });

  test('the input is not changed', () => {
    const redactor = createRedactor();
    redactor.add(new Secret('first-secret'));
    const value = Object.freeze({ list: Object.freeze(['first-secret']) });
    expect(redactor.redact(value)).toEqual({ list: [MASK] });
    expect(value.list).toEqual(['first-secret']);
  });
});

describe('by name, for secrets nobody told the redactor', () => {
  test.each([
    ['Authorization: Bearer abc.DEF-123', `Authorization: Bearer ${MASK}`],
    ['authorization: basic YTpi', `authorization: basic ${MASK}`],
    ["-H 'Authorization: Bearer abc123'", `-H 'Authorization: Bearer ${MASK}'`],
    ['{"access_token":"abc123","n":1}', `{"access_token":"${MASK}","n":1}`],
    ['{\\"client_secret\\": \\"abc123\\"}', `{\\"client_secret\\": \\"${MASK}\\"}`],
    ['grant_type=x&client_secret=abc&scope=y', `grant_type=x&client_secret=${MASK}&scope=y`],
    ['access_token: abcdefghijklmnop', `access_token: ${MASK}`],
  ])('%s', (text, wanted) => {
    expect(createRedactor().redact(text)).toBe(wanted);
  });

  test('fields and headers', () => {
    const redacted = createRedactor().redact({
      headers: { Authorization: 'Basic YTpi', 'X-API-Key': 'k', 'set-cookie': ['a=1', 'b=2'] },
      access_token: 'abc',
      clientSecret: 'x',
      password: 12,
      passwordHint: 'the usual',
      clientId: 'c1',
      empty: { password: '' },
    });
    expect(redacted).toEqual({
      headers: { Authorization: `Basic ${MASK}`, 'X-API-Key': MASK, 'set-cookie': [MASK, MASK] },
      access_token: MASK,
      clientSecret: MASK,
      password: MASK,
      passwordHint: 'the usual',
      clientId: 'c1',
      empty: { password: '' },
    });
  });

  test('a secret too short to search for is masked by name only, and inside its Basic credentials', () => {
    const redactor = createRedactor();
    redactor.addPair('me', new Secret('abcde'));
    expect(redactor.redact({ password: 'abcde', note: 'abcdeful' })).toEqual({ password: MASK, note: 'abcdeful' });
    expect(redactor.redact(base64('me:abcde'))).not.toContain(base64('me:abcde').slice(0, 8));
  });

  test('Secret objects, bytes, dates and nothing', () => {
    const redacted = createRedactor().redact({
      s: new Secret('x'),
      b: Buffer.from('first'),
      at: new Date(0),
      u: undefined,
    });
    expect(redacted).toEqual({ s: MASK, b: MASK, at: '1970-01-01T00:00:00.000Z' });
  });
});

test('turns a negative zero into what JSON makes of it', () => {
  expect(createRedactor().redact({ value: -0 })).toEqual({ value: 0 });
});
