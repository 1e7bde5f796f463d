import type { Members } from '../../permissions/members.ts';
import type { ListingPart, ReadInput } from '../input.ts';
import { verdict } from './verdict.ts';

/** Pages that are not there, and the sentence that says so. */
export type PagesMissing = Omit<ListingPart, 'unread'> & { readonly why: string };

/**
 * Says which pages of a listing are not there, by what the pages say of themselves (`pageNumber`, `pageCount`);
 * undefined when all are, or the pages do not say. A first page alone looks like a whole export, and everything on the
 * others would be taken for missing.
 */
export function pagesMissing(pages: readonly Members[]): PagesMissing | undefined {
  let count = 0;
  const here = new Set<number>();
  for (const { pageCount, pageNumber } of pages) {
    if (typeof pageCount === 'number') count = Math.max(count, pageCount);
    if (typeof pageNumber === 'number') here.add(pageNumber);
  }
  if (count < 2 || here.size === 0 || here.size >= count) return undefined;
  const numbers = [...here].sort((a, b) => a - b);
  const which = `${here.size === 1 ? 'page' : 'pages'} ${numbers.slice(0, 20).join(', ')}`;
  const { total, pageSize } = pages[0] ?? {};
  return {
    of: JSON.stringify([count, total, pageSize]),
    count,
    pages: numbers,
    why: `The listing has ${count} pages; this file holds ${which} only. What is on the others is not in it.`,
  };
}

/**
 * Inputs that together are judged anew: where several files hold all pages of a listing, none of them lacks any. Which
 * files belong together is told by the size of the listing and of its pages. The same array when nothing changes.
 */
export function joinPages<Input extends ReadInput>(inputs: readonly Input[]): readonly Input[] {
  const parts = inputs.flatMap(({ listing }) => listing ?? []);
  const pages = new Map<string, Set<number>>();
  for (const part of parts) {
    const known = pages.get(part.of) ?? new Set();
    pages.set(part.of, known);
    for (const page of part.pages) known.add(page);
  }
  const isWhole = ({ of, count }: ListingPart): boolean => (pages.get(of)?.size ?? 0) >= count;
  if (!parts.some(isWhole)) return inputs;
  return inputs.map((input) => {
    const { listing, broken, ...rest } = input;
    if (listing === undefined || !isWhole(listing)) return input;
    const unread = input.unread.filter(({ line, why }) => line !== listing.unread.line || why !== listing.unread.why);
    const whole = { ...rest, unread } as unknown as Input;
    const why = verdict(whole);
    return why === undefined ? whole : { ...whole, broken: why };
  });
}
