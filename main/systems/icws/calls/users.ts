import type { Call, Reader } from '../../../engine/call.ts';
import { readCall } from '../call.ts';
import { configurationPath } from '../paths.ts';
import { type IcwsUser, page, user } from '../schemas.ts';

/** One user with the licences they have. */
export function getUser(id: string): Call<'read', IcwsUser> {
  const path = configurationPath('users', id);
  return readCall({ name: 'configuration.users.get', path, query: LICENCES, schema: user });
}

/** Every user with the licences they have. @throws Fault */
export async function readAllUsers(read: Reader, signal?: AbortSignal): Promise<readonly IcwsUser[]> {
  const path = configurationPath('users');
  const call = readCall({
    name: 'configuration.users.list',
    path,
    query: LICENCES,
    schema: page.extend({ items: list }),
  });
  return (await read.read(call, signal)).items;
}

const LICENCES = { select: 'licenseProperties' };
const list = user.array();
