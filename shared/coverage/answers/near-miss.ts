import { type Catalogue, catalogueCasing } from '../../catalogue/catalogue.ts';
import { nearest } from '../../catalogue/nearest.ts';
import { requirePermission } from '../../permissions/malformed.ts';
import { isWildcard, normalise } from '../../permissions/permission.ts';
import type { RowNeed } from '../row.ts';

const ROWS_AT_MOST = 200;

/**
 * For each row the listed permissions that read like those of its own that the catalogue does not list. For explanation:
 * none of them is ever counted. A list that is nothing but unknown names gets this for its first rows only.
 */
export function nearMisses(rows: readonly RowNeed[], catalogue: Catalogue): readonly (readonly string[])[] {
  let looked = 0;
  return rows.map(({ policy, also = [] }) => {
    const own = [policy, ...also].map((each) => requirePermission(each));
    const unlisted = own.filter((each) => !isWildcard(each) && catalogueCasing(catalogue, each) === undefined);
    if (unlisted.length === 0 || looked >= ROWS_AT_MOST) return [];
    looked += 1;
    // What the row asks for anyway explains nothing.
    const asked = new Set(own.map(normalise));
    const near = unlisted.flatMap((each) => nearest(catalogue, each));
    return [...new Set(near)].filter((each) => !asked.has(normalise(each)));
  });
}
