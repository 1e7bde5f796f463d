import type { Reader } from '../../../engine/call.ts';
import { listUsersWithRoles } from '../../../systems/genesys-cloud/calls/users.ts';
import { readAll } from '../../../systems/genesys-cloud/read-all.ts';

/** A user to choose from. `roles` counts all roles; whoever was synced has none (S001:236). */
export interface SyncedUser {
  readonly id: string;
  readonly name: string;
  /** '' where the organization has no address. */
  readonly email: string;
  readonly roles: number;
}

/** Active users, those without roles first: the API does not say who came from a CIC server. @throws Fault */
export async function readSyncedUsers(read: Reader, signal: AbortSignal): Promise<readonly SyncedUser[]> {
  const users = await readAll(read, listUsersWithRoles, { idOf: ({ id }) => id, signal });
  return users
    .map(({ id, name, email, authorization }) => ({
      id,
      name,
      email: email ?? '',
      roles: authorization?.roles?.length ?? 0,
    }))
    .sort((a, b) => Math.min(a.roles, 1) - Math.min(b.roles, 1));
}
