import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { takeHeaders } from '../../../../../main/systems/http/take-headers.ts';
import { Secret } from '../../../../../main/vault/secret.ts';

const COOKIE = [{ header: 'set-cookie', name: 'cookie' }];

/** Headers as a server sends them, one line for each cookie; or joined to one, as Electron's fetch has them. */
function headersOf(lines: readonly string[], joined: boolean): Headers {
  const headers = new Headers();
  if (joined) headers.set('set-cookie', lines.join(', '));
  else for (const line of lines) headers.append('set-cookie', line);
  return headers;
}

const taken = (lines: readonly string[], joined = false) =>
  takeHeaders(headersOf(lines, joined), COOKIE).secrets.get('cookie');

const letters = (min: number) => fc.string({ unit: fc.constantFrom(...'abcXYZ019-_.'), minLength: min, maxLength: 12 });
const attributes = fc.constantFrom(
  '',
  '; Path=/icws; HttpOnly',
  '; Expires=Wed, 21 Oct 2037 07:28:00 GMT',
  '; Max-Age=60; SameSite=Lax',
);
const cookies = fc.uniqueArray(fc.tuple(letters(1), letters(1), attributes), {
  selector: ([name]) => name,
  minLength: 1,
  maxLength: 4,
});

describe('secrets in headers', () => {
  it('cookies come out as the next request sends them, joined or not', () => {
    fc.assert(
      fc.property(cookies, fc.boolean(), (all, joined) => {
        const lines = all.map(([name, value, rest]) => `${name}=${value}${rest}`);
        const wanted = new Secret(all.map(([name, value]) => `${name}=${value}`).join('; '));
        expect(taken(lines, joined)?.equals(wanted)).toBe(true);
      }),
    );
  });

  it('are gone from the headers, and the others stay', () => {
    const given = new Headers({ 'set-cookie': 'a=secret', 'x-token': 'secret', date: 'today' });
    const { headers, secrets } = takeHeaders(given, [...COOKIE, { header: 'x-token', name: 'token' }]);
    expect([...headers]).toEqual([['date', 'today']]);
    expect([...secrets.keys()]).toEqual(['cookie', 'cookie a', 'token']);
    expect([...given]).toHaveLength(3);
  });

  it('the later cookie of a name counts, and an empty one takes it back', () => {
    expect(taken(['a=1', 'b=2', 'a=3'])?.equals(new Secret('a=3; b=2'))).toBe(true);
    expect(taken(['a=1', 'a=; Max-Age=0'])).toBeUndefined();
  });

  it.each([[[]], [['']], [['nothing']], [['=x']], [['; Path=/']]])('no cookie in %j', (lines) => {
    expect(taken(lines)).toBeUndefined();
  });

  it('are left where they are when nobody asked', () => {
    const given = new Headers({ 'set-cookie': 'a=1' });
    expect(takeHeaders(given, [])).toEqual({ headers: given, secrets: new Map() });
  });
});
