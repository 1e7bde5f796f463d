import { invalidQuery } from './icws-error.ts';
import type { Item } from './world.ts';

/** Lists with properties hold at most so many items (P10). */
const MOST_ITEMS = 200;

/** Some items of a list, and where they are in it: `items 0-199/1050`, as public clients read it. */
export interface Part {
  readonly items: readonly Item[];
  readonly contentRange: string;
  /** The list has more. */
  readonly isPart: boolean;
}

/**
 * What a list answers to `select`, `where`, `orderBy`, `rightsFilter` and the header `Range`.
 * @param known names of the properties that the items may have
 * @throws IcwsError 400 for what no document describes
 */
export function listed(
  all: readonly Item[],
  known: readonly string[],
  query: URLSearchParams,
  range: string | undefined,
): Part {
  rights(query);
  const select = selection(query, known);
  const wanted = filtered(all, known, query.get('where') ?? '');
  const ordered = sorted(wanted, known, query.get('orderBy') ?? 'configurationId.id');
  const { first, last } = rangeOf(range);
  const most = select === undefined ? Number.POSITIVE_INFINITY : MOST_ITEMS;
  const items = ordered.slice(first, Math.min(last + 1, first + most)).map((item) => project(item, select));
  const at = items.length === 0 ? '*' : `${first}-${first + items.length - 1}`;
  return {
    items,
    contentRange: `items ${at}/${ordered.length}`,
    isPart: items.length < ordered.length,
  };
}

/** One item with the properties that `select` names; without it, only what it is called. */
export function shown(item: Item, known: readonly string[], query: URLSearchParams): Item {
  rights(query);
  return project(item, selection(query, known));
}

function rights(query: URLSearchParams): void {
  const filter = query.get('rightsFilter') ?? 'admin';
  if (filter !== 'view' && filter !== 'admin') throw invalidQuery('rightsFilter is view or admin.');
}

/** Undefined: the id alone. */
function selection(query: URLSearchParams, known: readonly string[]): readonly string[] | undefined {
  const select = query.get('select');
  if (select === null || select === '') return undefined;
  if (select === '*') return known;
  return select.split(',').map((name) => property(name.trim(), known));
}

function property(path: string, known: readonly string[]): string {
  const [top = ''] = path.split('.');
  if (top !== 'configurationId' && !known.includes(top)) throw invalidQuery(`There is no property ${path}.`);
  return path;
}

function project(item: Item, select: readonly string[] | undefined): Item {
  const chosen: { [name: string]: unknown } = {};
  for (const path of select ?? []) place(chosen, path.split('.'), item);
  return { ...chosen, configurationId: item.configurationId };
}

/** Copies one property, which may be inside others; what the item does not have stays out. */
function place(into: { [name: string]: unknown }, path: readonly string[], from: unknown): void {
  const [name = '', ...rest] = path;
  const value = (from as { readonly [name: string]: unknown } | undefined)?.[name];
  if (value === undefined) return;
  if (rest.length === 0) {
    into[name] = value;
    return;
  }
  const inside = { ...(into[name] as { [name: string]: unknown } | undefined) };
  place(inside, rest, value);
  into[name] = inside;
}

/** Conditions are joined by commas and must all be met: `eq` equals, `sw` starts with, `ct` contains. */
function filtered(all: readonly Item[], known: readonly string[], where: string): readonly Item[] {
  const conditions = where === '' ? [] : where.split(',').map((text) => condition(text.trim(), known));
  return all.filter((item) => conditions.every((meets) => meets(item)));
}

function condition(text: string, known: readonly string[]): (item: Item) => boolean {
  const [, path = '', operator, value = ''] = /^(\S+)\s+(eq|sw|ct)\s+(.+)$/.exec(text) ?? [];
  if (operator === undefined) throw invalidQuery(`The condition “${text}” cannot be read.`);
  property(path, known);
  const meets = { eq: (has: string) => has === value, sw: (has: string) => has.startsWith(value) }[operator];
  return (item) => (meets ?? ((has: string) => has.includes(value)))(textAt(item, path));
}

function sorted(items: readonly Item[], known: readonly string[], orderBy: string): readonly Item[] {
  const [, path = '', descending] = /^(\S+?)(?:\s+(asc|desc))?$/.exec(orderBy.trim()) ?? [];
  property(path, known);
  const sign = descending === 'desc' ? -1 : 1;
  return items.toSorted((one, other) => sign * textAt(one, path).localeCompare(textAt(other, path), 'en'));
}

function textAt(item: Item, path: string): string {
  let at: unknown = item;
  for (const name of path.split('.')) at = (at as { readonly [name: string]: unknown } | undefined)?.[name];
  if (at === undefined) return '';
  if (typeof at === 'object') throw invalidQuery(`${path} is no text.`);
  return String(at);
}

function rangeOf(header: string | undefined): { readonly first: number; readonly last: number } {
  if (header === undefined) return { first: 0, last: Number.POSITIVE_INFINITY };
  const [, first, last] = /^items=(\d+)-(\d+)$/.exec(header.trim()) ?? [];
  if (first === undefined || Number(last) < Number(first)) throw invalidQuery('Range is items=first-last.');
  return { first: Number(first), last: Number(last) };
}
