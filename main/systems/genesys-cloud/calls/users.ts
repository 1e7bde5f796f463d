import type { Call } from '../../../engine/call.ts';
import { readCall } from '../call.ts';
import { PAGE_SIZE } from '../read-all.ts';
import {
  type FoundUsers,
  foundUsers,
  type Identified,
  identified,
  type Me,
  me,
  type Page,
  pageOf,
  type UserRecord,
  type UserWithRoles,
  userRecord,
  userWithRoles,
} from '../schemas.ts';

/** The signed-in person with roles; NotAUser for a client's token. */
export function getMe(): Call<'read', Me> {
  return readCall({
    name: 'users.me',
    method: 'GET',
    path: '/api/v2/users/me',
    query: { expand: 'authorization' },
    schema: me,
  });
}

/** One user, whoever comes first; needs no permission. */
export function firstUser(): Call<'read', Page<Identified>> {
  return readCall({
    name: 'users.first',
    method: 'GET',
    path: '/api/v2/users',
    query: { pageSize: 1 },
    schema: pageOf(identified),
  });
}

/** One page of active users, each with the roles and what these grant together; needs no permission. */
export function listUsersWithRoles(pageNumber: number): Call<'read', Page<UserWithRoles>> {
  return readCall({
    name: 'users.with-roles',
    method: 'GET',
    path: '/api/v2/users',
    query: { pageSize: PAGE_SIZE, pageNumber, expand: 'authorization' },
    schema: pageOf(userWithRoles),
  });
}

/** A user, with what all roles of the user grant together; needs no permission. Divisions are in the subject only. */
export function getUserRecord(userId: string): Call<'read', UserRecord> {
  return readCall({
    name: 'users.record',
    method: 'GET',
    path: `/api/v2/users/${encodeURIComponent(userId)}`,
    query: { expand: 'authorization' },
    schema: userRecord,
  });
}

/** Users whose name or address has these words, or words that begin so; the first `pageSize` active ones when there are none. */
export function searchUsers(words: string, pageSize: number): Call<'read', FoundUsers> {
  const query =
    words === ''
      ? { type: 'EXACT', fields: ['state'], value: 'active' }
      : { type: 'QUERY_STRING', fields: ['name', 'email'], value: `*${words}*` };
  return readCall({
    name: 'users.search',
    method: 'POST',
    path: '/api/v2/users/search',
    body: { pageSize, pageNumber: 1, query: [query] },
    needs: { all: ['directory:user:view'] },
    schema: foundUsers,
  });
}

/** The user with this id, as a search that finds one or none. */
export function findUser(userId: string): Call<'read', FoundUsers> {
  return readCall({
    name: 'users.one',
    method: 'POST',
    path: '/api/v2/users/search',
    body: { pageSize: 1, pageNumber: 1, query: [{ type: 'EXACT', fields: ['id'], value: userId }] },
    needs: { all: ['directory:user:view'] },
    schema: foundUsers,
  });
}
