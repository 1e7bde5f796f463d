import type { JsonObject } from '../../../../shared/json.ts';

/** The lists of the page, in order. */
export const LIST_IDS = ['users', 'workgroups', 'synced'] as const;
export type ListId = (typeof LIST_IDS)[number];

/** Ids as they are saved, for each list. */
export type ChosenIds = Readonly<Record<ListId, readonly string[]>>;

/** The value that a list is saved as. */
export const VALUE_OF = { users: 'userIds', workgroups: 'workgroupIds', synced: 'gcUserIds' } as const;

/** What is chosen so far. */
export function chosenOf(saved: JsonObject): ChosenIds {
  const list = (id: ListId): readonly string[] => {
    const value = saved[VALUE_OF[id]];
    const items = Array.isArray(value) ? value : [value];
    return items.filter((each): each is string => typeof each === 'string' && each !== '');
  };
  return { users: list('users'), workgroups: list('workgroups'), synced: list('synced') };
}

/** As `values.save` wants it; an empty text takes a value back. */
export function valuesOfList(list: ListId, ids: readonly string[]): JsonObject {
  return { [VALUE_OF[list]]: ids.length === 0 ? '' : [...ids] };
}

/** Ids are compared without capitals, as both systems do. */
export function plainId(id: string): string {
  return id.trim().toLowerCase();
}

/** With more of them, each once, in the order in which they were chosen. */
export function withIds(ids: readonly string[], more: readonly string[]): readonly string[] {
  const known = new Set(ids.map(plainId));
  const added: string[] = [];
  for (const each of more.map((id) => id.trim())) {
    if (each === '' || known.has(plainId(each))) continue;
    known.add(plainId(each));
    added.push(each);
  }
  return added.length === 0 ? ids : [...ids, ...added];
}

/** Without some of them, whatever their capitals. */
export function withoutIds(ids: readonly string[], dropped: readonly string[]): readonly string[] {
  const gone = new Set(dropped.map(plainId));
  return ids.filter((id) => !gone.has(plainId(id)));
}
