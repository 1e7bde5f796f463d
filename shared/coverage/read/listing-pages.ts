import type { Members } from '../../permissions/members.ts';

/**
 * Says which pages of a listing are not there, by what the pages say of themselves (`pageNumber`, `pageCount`);
 * undefined when all are, or the pages do not say. A first page alone looks like a whole export, and everything on the
 * others would be taken for missing.
 */
export function pagesMissing(pages: readonly Members[]): string | undefined {
  let count = 0;
  const here = new Set<number>();
  for (const { pageCount, pageNumber } of pages) {
    if (typeof pageCount === 'number') count = Math.max(count, pageCount);
    if (typeof pageNumber === 'number') here.add(pageNumber);
  }
  if (count < 2 || here.size === 0 || here.size >= count) return undefined;
  const numbers = [...here].sort((a, b) => a - b).slice(0, 20);
  const which = `${here.size === 1 ? 'page' : 'pages'} ${numbers.join(', ')}`;
  return `The listing has ${count} pages; this file holds ${which} only. What is on the others is not in it.`;
}
