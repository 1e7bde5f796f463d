import type { Call } from '../../../engine/call.ts';
import { readCall } from '../call.ts';
import { type Identified, identified, type Me, me, type Page, pageOf } from '../schemas.ts';

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
