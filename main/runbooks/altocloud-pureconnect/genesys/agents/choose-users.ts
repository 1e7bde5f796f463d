import type { UserWithRoles } from '../../../../systems/genesys-cloud/schemas.ts';

/** The users that a list of ids and e-mail addresses names, and the entries that name nobody or somebody again. */
export interface ChosenUsers {
  /** In the order of the list. */
  readonly chosen: readonly UserWithRoles[];
  readonly unknown: readonly string[];
  readonly doubled: readonly string[];
}

/** Finds each entry among the users; capitals do not count in ids and addresses. */
export function chooseUsers(entries: readonly string[], users: readonly UserWithRoles[]): ChosenUsers {
  const byId = new Map(users.map((user) => [user.id.toLowerCase(), user]));
  const byAddress = Map.groupBy(users, ({ email }) => email?.toLowerCase());
  const chosen = new Map<string, UserWithRoles>();
  const unknown: string[] = [];
  const doubled: string[] = [];
  for (const entry of entries) {
    const key = entry.trim().toLowerCase();
    const [user, second] = key.includes('@') ? (byAddress.get(key) ?? []) : [byId.get(key)];
    if (user === undefined || second !== undefined) unknown.push(entry);
    else if (chosen.has(user.id)) doubled.push(entry);
    else chosen.set(user.id, user);
  }
  return { chosen: [...chosen.values()], unknown, doubled };
}
