import { describe, expect, it } from 'vitest';
import { answer } from '../../../../../shared/coverage/answers/answer.ts';
import { needOfList } from '../../../../../shared/coverage/needs/need-of-list.ts';
import { joinPages } from '../../../../../shared/coverage/read/listing-pages.ts';
import { requirePermission } from '../../../../../shared/permissions/malformed.ts';
import { known, reading } from './known.ts';

const role = (name: string, ...actions: readonly string[]) => ({
  id: name,
  name,
  permissionPolicies: actions.length === 0 ? [] : [{ domain: 'routing', entityName: 'queue', actionSet: actions }],
});

const page = (number: number, entities: readonly unknown[], total = 3) =>
  reading(JSON.stringify({ entities, pageSize: 1, pageNumber: number, total, pageCount: 3 }), `page-${number}.json`);

const pages = [page(1, [role('A', 'view')]), page(2, [role('B', 'edit')]), page(3, [role('C')])] as const;

const asked = (inputs: readonly ReturnType<typeof page>[]) =>
  answer({
    need: needOfList([
      { permissions: ['routing:queue:view', 'routing:queue:join'].map((each) => requirePermission(each)) },
    ]),
    inputs: joinPages(inputs).map((input, at) => ({ ...input, id: String(at), name: `page-${at + 1}.json` })),
    scope: { is: 'all' },
    catalogue: known.catalogue,
    now: '2026-11-01T00:00:00.000Z',
  });

describe('pages of a listing, a file each', () => {
  it('lack nothing together, whatever their order', () => {
    for (const files of [pages, pages.toReversed()]) {
      const joined = joinPages(files);
      expect(joined.map(({ unread, broken, listing }) => [unread, broken, listing])).toEqual(
        files.map(() => [[], undefined, undefined]),
      );
      expect(asked(files)).toMatchObject({ rows: [{ finding: { finding: 'missing' } }], unread: [] });
    }
  });

  it('leave unchecked what is not granted while one of them is not there', () => {
    const { rows, unread } = asked(pages.slice(0, 2));
    expect(rows).toMatchObject([
      { finding: { finding: 'unchecked', reason: expect.stringContaining('3 pages; this file holds page 1 only') } },
    ]);
    expect(unread).toHaveLength(2);
  });

  it('of another listing do not stand in for them', () => {
    const other = page(3, [role('C', 'add')], 4);
    const joined = joinPages([pages[0], pages[1], other]);
    expect(joined.map(({ listing }) => listing?.pages)).toEqual([[1], [2], [3]]);
  });

  it('still say what else of them is unreadable', () => {
    const damaged = page(3, [{ id: 'C', name: 'C', permissionPolicies: [{ domain: 'routing' }] }]);
    const [, , third] = joinPages([pages[0], pages[1], damaged]);
    expect(third?.unread.map(({ why }) => why)).toEqual(['The policy has no readable entityName.']);
    expect(third?.broken).toContain('Nothing in it can be counted.');
  });
});
