import type { AgentsView } from '../../../../shared/ipc/views.ts';
import type { JsonObject } from '../../../../shared/json.ts';
import type { Reader } from '../../../engine/call.ts';
import { readSyncedUsers } from '../genesys/synced-users.ts';
import { problemOf } from './problem-of.ts';

/** Users of the organization. While no region is named there is nobody to ask. @param open throws when it cannot be opened */
export async function readSynced(
  open: () => Reader,
  { region }: JsonObject,
  signal: AbortSignal,
): Promise<Pick<AgentsView, 'synced' | 'problems'>> {
  if (typeof region !== 'string' || region === '') return { synced: [], problems: [] };
  try {
    const users = await readSyncedUsers(open(), signal);
    return { synced: users.map(({ id, name, email, roles }) => ({ id, name, email, roles })), problems: [] };
  } catch (error) {
    return { synced: [], problems: [problemOf(error, 'region')] };
  }
}
