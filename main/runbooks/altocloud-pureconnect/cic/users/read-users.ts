import type { Reader } from '../../../../engine/call.ts';
import { getUser, readAllUsers } from '../../../../systems/icws/calls/users.ts';
import type { IcwsUser } from '../../../../systems/icws/schemas.ts';
import { found } from '../found.ts';

/** So many are read one by one; for more, the whole list costs less. */
const ONE_BY_ONE = 25;

/** The users with these ids, in their order; those that do not exist are left out. @throws Fault */
export async function readUsers(
  read: Reader,
  ids: readonly string[],
  signal: AbortSignal,
): Promise<readonly IcwsUser[]> {
  if (ids.length <= ONE_BY_ONE) {
    const users = await Promise.all(ids.map((id) => found(read, getUser(id), signal)));
    return users.filter((user) => user !== undefined);
  }
  const all = new Map((await readAllUsers(read, signal)).map((user) => [user.id, user]));
  return ids.flatMap((id) => all.get(id) ?? []);
}
