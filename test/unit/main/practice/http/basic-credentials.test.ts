import fc from 'fast-check';
import { expect, test } from 'vitest';
import { basicCredentials } from '../../../../../main/practice/http/basic-credentials.ts';

const encoded = (text: string) => Buffer.from(text).toString('base64');
const word = fc.string({ unit: 'binary' }).map((text) => text.toWellFormed());

test('the first colon ends the name; the password may have more of them, and any other character', () => {
  fc.assert(
    fc.property(word, word, fc.constantFrom('Basic', 'basic', 'BASIC'), (any, password, scheme) => {
      const name = any.replaceAll(':', '');
      expect(basicCredentials(`${scheme} ${encoded(`${name}:${password}`)}`)).toEqual({ name, password });
    }),
  );
});

test.each([
  ['nothing', undefined],
  ['an empty header', ''],
  ['another scheme', `Bearer ${encoded('a:b')}`],
  ['the scheme alone', 'Basic'],
  ['text that is not encoded', 'Basic user:password'],
  ['no colon inside', `Basic ${encoded('user')}`],
])('%s is none', (_what, header) => {
  expect(basicCredentials(header)).toBeUndefined();
});
