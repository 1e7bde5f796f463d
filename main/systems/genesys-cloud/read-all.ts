import type { Call, Reader } from '../../engine/call.ts';
import type { Page } from './schemas.ts';

/** The page size that the vendor's own tools use; the default is 25 (reference, section 2). */
export const PAGE_SIZE = 100;

/** Builds the call for one page; pages count from 1. */
export type PageCall<T> = (pageNumber: number) => Call<'read', Page<T>>;

export interface ReadAllOptions<T> {
  /** Tells duplicates: a list that changes while it is read repeats entities. Without it all are kept. */
  readonly idOf?: (entity: T) => string;
  readonly signal?: AbortSignal;
}

/** How many of the remaining pages are asked for side by side; the transport's own limit comes on top. */
const AT_ONCE = 8;

/**
 * Every entity of a paged list. After the first page the others are read side by side where the list says how many
 * there are; else one by one until a page is empty or names no next one.
 * @throws Fault when any page fails: a part of a list is never passed off as the whole
 */
export async function readAll<T>(
  reader: Reader,
  pageCall: PageCall<T>,
  { idOf, signal }: ReadAllOptions<T> = {},
): Promise<readonly T[]> {
  const stop = new AbortController();
  const either = signal === undefined ? stop.signal : AbortSignal.any([signal, stop.signal]);
  const read = (page: number) => reader.read(pageCall(page), either);
  try {
    const first = await read(1);
    const rest = first.pageCount === undefined ? await oneByOne(read, first) : await inRows(read, first.pageCount);
    const all = [first, ...rest].flatMap((page) => page.entities);
    return idOf === undefined ? all : firstOfEach(all, idOf);
  } catch (error) {
    stop.abort(error);
    throw error;
  }
}

async function oneByOne<T>(read: (page: number) => Promise<Page<T>>, first: Page<T>): Promise<readonly Page<T>[]> {
  const pages: Page<T>[] = [];
  let last = first;
  for (let page = 2; last.entities.length > 0 && (last.nextUri ?? '') !== ''; page += 1) {
    last = await read(page);
    pages.push(last);
  }
  return pages;
}

async function inRows<T>(read: (page: number) => Promise<Page<T>>, pageCount: number): Promise<readonly Page<T>[]> {
  const pages: Page<T>[] = [];
  for (let from = 2; from <= pageCount; from += AT_ONCE) {
    const width = Math.min(AT_ONCE, pageCount - from + 1);
    const row = await Promise.all(Array.from({ length: width }, (_, index) => read(from + index)));
    pages.push(...row);
    // The list has become shorter meanwhile.
    if (row.some((page) => page.entities.length === 0)) break;
  }
  return pages;
}

function firstOfEach<T>(entities: readonly T[], idOf: (entity: T) => string): readonly T[] {
  const seen = new Set<string>();
  return entities.filter((entity) => {
    const id = idOf(entity);
    if (seen.has(id)) return false;
    seen.add(id);
    return true;
  });
}
