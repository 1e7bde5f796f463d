import fc from 'fast-check';
import { expect, it } from 'vitest';
import { PathNotAllowed } from '../../../../../main/systems/faults/not-sent.ts';
import { address } from '../../../../../main/systems/http/address.ts';

it('stays on the origin and keeps the path, or refuses', () => {
  fc.assert(
    fc.property(fc.string(), (path) => {
      let url: URL;
      try {
        url = address('https://api.mypurecloud.ie', path);
      } catch (error) {
        expect(error).toBeInstanceOf(PathNotAllowed);
        return;
      }
      expect(url.origin).toBe('https://api.mypurecloud.ie');
      expect(url.href).toBe(`https://api.mypurecloud.ie${path}`);
    }),
  );
});

it('takes any id as one encoded part, except the dots that mean a folder', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), (id) => {
      fc.pre(id !== '.' && id !== '..');
      const url = address('http://localhost', `/roles/${encodeURIComponent(id)}/users`);
      expect(decodeURIComponent(url.pathname.split('/')[2] ?? '')).toBe(id);
      expect(url.pathname.split('/')).toHaveLength(4);
    }),
  );
});

it('repeats a name for a list', () => {
  const url = address('http://localhost', '/x', { id: ['a', 'b&c'], n: 1, yes: true });
  expect([...url.searchParams]).toEqual([
    ['id', 'a'],
    ['id', 'b&c'],
    ['n', '1'],
    ['yes', 'true'],
  ]);
});
