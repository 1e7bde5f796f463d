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

/** An entry as it is compared, as the plan does it: capitals count in ids of CIC, and in no other. */
export function plainId(list: ListId, id: string): string {
  return list === 'synced' ? id.trim().toLowerCase() : id.trim();
}

/** Entries of a list as they are compared. */
export function plainIds(list: ListId, ids: readonly string[]): ReadonlySet<string> {
  return new Set(ids.map((id) => plainId(list, id)));
}

/** With more of them, each once, in the order in which they were chosen. */
export function withIds(list: ListId, ids: readonly string[], more: readonly string[]): readonly string[] {
  const known = new Set(plainIds(list, ids));
  const added: string[] = [];
  for (const each of more.map((id) => id.trim())) {
    const plain = plainId(list, each);
    if (each === '' || known.has(plain)) continue;
    known.add(plain);
    added.push(each);
  }
  return added.length === 0 ? ids : [...ids, ...added];
}

/** Without some of them. */
export function withoutIds(list: ListId, ids: readonly string[], dropped: readonly string[]): readonly string[] {
  const gone = plainIds(list, dropped);
  return ids.filter((id) => !gone.has(plainId(list, id)));
}
