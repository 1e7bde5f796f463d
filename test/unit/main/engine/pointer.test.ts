import fc from 'fast-check';
import { expect, it } from 'vitest';
import { at } from '../../../../main/engine/pointer.ts';
import type { Json } from '../../../../shared/json.ts';

it('reads members and items', () => {
  const value = { id: 'x', list: [{ name: 'first' }, null], '': 1, 'a/b': { '~1': 'odd' } };
  expect(at(value, '')).toBe(value);
  expect(at(value, '/id')).toBe('x');
  expect(at(value, '/list/0/name')).toBe('first');
  expect(at(value, '/list/1')).toBeNull();
  expect(at(value, '/')).toBe(1);
  expect(at(value, '/a~1b/~01')).toBe('odd');
});

it('gives undefined where there is nothing, and below what is no object', () => {
  for (const pointer of ['/none', '/id/deeper', '/list/7', '/none/deeper', '/toString', '/list/length', '/constructor'])
    expect(at({ id: 'x', list: [] }, pointer)).toBeUndefined();
});

it('finds every value of any JSON by its own path', () => {
  const walk = (value: Json, path: string): void => {
    expect(at(whole, path)).toBe(value);
    if (typeof value !== 'object' || value === null) return;
    for (const [key, member] of Object.entries(value))
      walk(member as Json, `${path}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`);
  };
  let whole: Json = null;
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      whole = value as Json;
      walk(whole, '');
    }),
  );
});
