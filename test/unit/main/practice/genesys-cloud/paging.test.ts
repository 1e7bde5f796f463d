import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ApiError } from '../../../../../main/practice/genesys-cloud/api-error.ts';
import { listOf, pageOf } from '../../../../../main/practice/genesys-cloud/paging.ts';

test('following nextUri visits everything once, in order', () => {
  fc.assert(
    fc.property(fc.nat(120), fc.integer({ min: 1, max: 50 }), (length, pageSize) => {
      const all = Array.from({ length }, (_, index) => index);
      const seen: number[] = [];
      let uri: string | undefined = `/list?pageSize=${pageSize}&name=a`;
      while (uri !== undefined) {
        const url: URL = new URL(uri, 'http://practice');
        expect(url.searchParams.get('name')).toBe('a');
        const page = pageOf(all, url.pathname, url.searchParams);
        expect(page.total).toBe(length);
        seen.push(...page.entities);
        uri = page.nextUri;
      }
      expect(seen).toEqual(all);
    }),
  );
});

test('a page after the last is empty, and says where it came from', () => {
  const page = pageOf([1, 2, 3], '/list', new URLSearchParams('pageSize=2&pageNumber=3'));
  expect(page).toMatchObject({ entities: [], pageCount: 2, previousUri: '/list?pageSize=2&pageNumber=2' });
  expect(page.nextUri).toBeUndefined();
});

test.each(['pageSize=0', 'pageSize=501', 'pageNumber=1.5', 'pageNumber='])('%s is refused', (query) => {
  expect(() => pageOf([], '/list', new URLSearchParams(query))).toThrow(ApiError);
});

test('lists may be repeated or joined by commas', () => {
  expect(listOf(new URLSearchParams('id=a,b&id=c&id='), 'id')).toEqual(['a', 'b', 'c']);
});
