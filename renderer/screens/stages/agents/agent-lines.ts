import type { AgentsView } from '../../../../shared/ipc/views.ts';
import { type ListId, plainId } from './chosen-ids.ts';
import { isAbout } from './is-about.ts';

type UserView = AgentsView['users'][number];
type WorkgroupView = AgentsView['workgroups'][number];
type SyncedView = AgentsView['synced'][number];

/** A row of one of the lists. */
export type AgentLine = {
  /** As it is saved when the row is chosen. */
  readonly id: string;
  readonly name: string;
  /** What a saved entry may be that means this row, as entries are compared. */
  readonly keys: readonly string[];
  /** What a search looks in, without capitals. */
  readonly text: string;
} & (
  | { readonly is: 'users'; readonly row: UserView }
  | { readonly is: 'workgroups'; readonly row: WorkgroupView }
  | { readonly is: 'synced'; readonly row: SyncedView }
);

/** The rows of a list; undefined while the list was not read. */
export function linesOf(view: AgentsView | undefined, list: ListId): readonly AgentLine[] | undefined {
  if (view === undefined) return undefined;
  if (view[list].length === 0 && view.problems.some((problem) => isAbout(problem, list))) return undefined;
  switch (list) {
    case 'users':
      return view.users.map((row) => ({ is: 'users', row, ...named(list, row, []) }));
    case 'workgroups':
      return view.workgroups.map((row) => ({ is: 'workgroups', row, ...named(list, row, []) }));
    case 'synced':
      return view.synced.map((row) => ({
        is: 'synced',
        row,
        ...named(list, row, row.email === '' ? [] : [row.email]),
      }));
  }
}

function named(list: ListId, { id, name }: { readonly id: string; readonly name: string }, others: readonly string[]) {
  const keys = [id, ...others].map((key) => plainId(list, key));
  return { id, name, keys, text: [...keys, name].join('\n').toLowerCase() };
}

/** Rows that a search finds. Every word has to be somewhere in a row. */
export function linesFound(lines: readonly AgentLine[], search: string): readonly AgentLine[] {
  const words = search
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  return words.length === 0 ? lines : lines.filter(({ text }) => words.every((word) => text.includes(word)));
}

/** Rows that a saved entry means. */
export function isChosen({ keys }: AgentLine, chosen: ReadonlySet<string>): boolean {
  return keys.some((key) => chosen.has(key));
}

/** Saved entries that mean no row. */
export function unlistedIds(
  list: ListId,
  lines: readonly AgentLine[] | undefined,
  ids: readonly string[],
): readonly string[] {
  const known = new Set(lines?.flatMap(({ keys }) => keys));
  return ids.filter((id) => !known.has(plainId(list, id)));
}
