import { expect, it } from 'vitest';
import { cleaner } from '../../../../../main/systems/http/mask.ts';

it('masks the longest secret first, so that no tail of one is left', () => {
  expect(cleaner(['abc', 'abcdef'], (text) => text)('x abcdef y abc')).toBe('x •••••••• y ••••••••');
});

it('applies the redaction of the session, and makes one short line', () => {
  const clean = cleaner([], (text) => text.replaceAll('hush', '•'));
  expect(clean('a\u001b[31m\n\n  b hush')).toBe('a [31m b •');
  expect(clean('x'.repeat(900))).toHaveLength(300);
});
