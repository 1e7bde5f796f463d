import fc from 'fast-check';
import { distance } from 'fastest-levenshtein';
import { describe, expect, it } from 'vitest';
import { catalogueOf } from '../../../../shared/catalogue/catalogue.ts';
import { nearest } from '../../../../shared/catalogue/nearest.ts';
import { permissionOf } from '../../../../shared/permissions/permission.ts';

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'u', 'B', '-', '1', '5', 'U'), minLength: 1, maxLength: 9 });
const some = fc.tuple(word, word, word).map(([domain, entity, action]) => permissionOf(domain, entity, action));
const listing = (listed: readonly ReturnType<typeof permissionOf>[]) =>
  catalogueOf(
    'live',
    '2026-11-21',
    listed.map((permission) => ({ permission })),
  );

describe('names that read alike', () => {
  it('property: are all that few changes lead to, nearest first, and never the name itself', () => {
    fc.assert(
      fc.property(fc.array(some, { maxLength: 12 }), some, (listed, wanted) => {
        const away = (each: string): number => distance(wanted.toLowerCase(), each.toLowerCase());
        const near = nearest(listing(listed), wanted, 100);
        const expected = [...listing(listed).entries.values()]
          .map(({ permission }) => permission)
          .filter((each) => away(each) > 0 && away(each) <= wanted.length / 4);
        expect([...near].sort()).toEqual([...expected].sort());
        expect(near.map(away)).toEqual(near.map(away).sort((a, b) => a - b));
      }),
      { numRuns: 500 },
    );
  });

  it('are three at most', () => {
    const listed = ['views', 'view1', 'vie', 'viewx'].map((action) => permissionOf('wfm', 'agent', action));
    expect(nearest(listing(listed), permissionOf('wfm', 'agent', 'view'))).toHaveLength(3);
  });
});
