import { badRequest } from './api-error.ts';

const DEFAULT_SIZE = 25;
const LARGEST_SIZE = 500;

/** One page of a listing, with the paging fields and links of the API. */
export interface Page<T> {
  readonly entities: readonly T[];
  readonly pageSize: number;
  readonly pageNumber: number;
  readonly total: number;
  readonly pageCount: number;
  readonly firstUri: string;
  readonly lastUri: string;
  readonly nextUri?: string;
  readonly previousUri?: string;
  readonly selfUri: string;
}

/**
 * Cuts one page out by `pageSize` (default 25) and `pageNumber` (from 1).
 * @throws ApiError 400 `invalid.value`
 */
export function pageOf<T>(all: readonly T[], path: string, query: URLSearchParams): Page<T> {
  const pageSize = positive(query, 'pageSize', DEFAULT_SIZE);
  const pageNumber = positive(query, 'pageNumber', 1);
  if (pageSize > LARGEST_SIZE) throw badRequest(`pageSize is at most ${LARGEST_SIZE}`, 'invalid.value');
  const pageCount = Math.ceil(all.length / pageSize);
  const uri = (number: number) => {
    const next = new URLSearchParams(query);
    next.set('pageSize', String(pageSize));
    next.set('pageNumber', String(number));
    return `${path}?${next}`;
  };
  return {
    entities: all.slice((pageNumber - 1) * pageSize, pageNumber * pageSize),
    pageSize,
    pageNumber,
    total: all.length,
    pageCount,
    firstUri: uri(1),
    lastUri: uri(Math.max(1, pageCount)),
    ...(pageNumber < pageCount ? { nextUri: uri(pageNumber + 1) } : {}),
    ...(pageNumber > 1 ? { previousUri: uri(pageNumber - 1) } : {}),
    selfUri: uri(pageNumber),
  };
}

function positive(query: URLSearchParams, name: string, fallback: number): number {
  const text = query.get(name);
  if (text === null) return fallback;
  if (!/^[1-9]\d{0,8}$/.test(text)) throw badRequest(`${name} is a number from 1 on, not "${text}"`, 'invalid.value');
  return Number(text);
}

/** Every value of a list parameter, written as `a,b` or repeated. */
export function listOf(query: URLSearchParams, name: string): string[] {
  return query.getAll(name).flatMap((text) => text.split(',').filter((part) => part !== ''));
}
