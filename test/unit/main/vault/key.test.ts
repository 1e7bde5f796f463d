import fc from 'fast-check';
import { expect, test } from 'vitest';
import { accountOf, keyOf, operatorKey, operatorNames } from '../../../../main/vault/key.ts';

const part = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom('', '|', '%7C', 'a|b', 'https://api.mypurecloud.ie'),
);
const anyKey = fc.record({ origin: part, organization: part, subject: part, name: part });

test('a key comes back from its account, whatever its parts hold', () => {
  fc.assert(
    fc.property(anyKey, (key) => {
      expect(keyOf(accountOf(key))).toEqual(key);
    }),
  );
});

test('an account holds no space', () => {
  fc.assert(
    fc.property(anyKey, (key) => {
      expect(accountOf(key)).not.toMatch(/\s/);
    }),
  );
});

test('a half character does not make it fail', () => {
  expect(accountOf(operatorKey('\ud800'))).toBe('||operator|%EF%BF%BD');
});

test.each(['probe-1', 'a|b|c', 'a|b|c|d|e', '|||%'])('%s is no key', (account) => {
  expect(keyOf(account)).toBeUndefined();
});

test('only entries that belong to no system are the operator’s own', () => {
  const keys = [
    operatorKey('zeta'),
    operatorKey('alpha'),
    { origin: 'https://api.mypurecloud.ie', organization: 'o', subject: 'operator', name: 'clientSecret' },
    { origin: '', organization: '', subject: 'client', name: 'x' },
  ];
  expect(operatorNames(keys)).toEqual(['alpha', 'zeta']);
});
