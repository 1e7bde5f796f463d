import type { Reader } from '../../engine/call.ts';
import { listOAuthClients } from '../../systems/genesys-cloud/calls/oauth-clients.ts';
import { listRoles } from '../../systems/genesys-cloud/calls/roles.ts';
import { searchUsers } from '../../systems/genesys-cloud/calls/users.ts';
import { readAll } from '../../systems/genesys-cloud/read-all.ts';

/** Something that can be read by itself. */
export interface Found {
  readonly id: string;
  readonly name: string;
}

/** At most so many are found: whoever searches among more types more. */
const FOUND_AT_MOST = 50;

/**
 * Roles, users or OAuth clients whose name has the text in it, by name; all of them, up to the limit, for ''. The
 * servers' own searches differ (roles by the beginning of the name, users by words, clients not at all).
 * @throws Fault
 */
export async function findLive(
  reader: Reader,
  of: 'role' | 'user' | 'client',
  search: string,
  signal?: AbortSignal,
): Promise<readonly Found[]> {
  const words = search.trim();
  const found = await SEARCHES[of](reader, words, signal);
  return found
    .map(({ id, name }) => ({ id, name }))
    .sort((a, b) => a.name.localeCompare(b.name, 'en'))
    .slice(0, FOUND_AT_MOST);
}

type Search = (reader: Reader, words: string, signal: AbortSignal | undefined) => Promise<readonly Found[]>;

const SEARCHES: { readonly [of in 'role' | 'user' | 'client']: Search } = {
  async role(reader, words, signal) {
    // A name with a `*` at its end is one that begins so (reference, section 6).
    const name = words === '' || words.endsWith('*') ? words : `${words}*`;
    const page = await reader.read(listRoles(1, name === '' ? undefined : name), signal);
    return page.entities;
  },
  async user(reader, words, signal) {
    const { results = [] } = await reader.read(searchUsers(words, FOUND_AT_MOST), signal);
    return results;
  },
  async client(reader, words, signal) {
    const options = { idOf: ({ id }: Found) => id, ...(signal === undefined ? {} : { signal }) };
    const clients = await readAll(reader, listOAuthClients, options);
    return clients.filter(({ name }) => name.toLowerCase().includes(words.toLowerCase()));
  },
};
