import type { Call } from '../../../engine/call.ts';
import { readCall } from '../call.ts';
import { PAGE_SIZE } from '../read-all.ts';
import { type Page, pageOf, type Role, role } from '../schemas.ts';

const needs = { all: ['authorization:role:view'] };

/**
 * One page of roles. `name` is a search of the server's own and takes `*` at its end: compare the results yourself.
 * `userCount=false` because counting is slow in big organizations (reference, section 6).
 */
export function listRoles(pageNumber: number, name?: string): Call<'read', Page<Role>> {
  return readCall({
    name: 'roles.list',
    method: 'GET',
    path: '/api/v2/authorization/roles',
    query: { pageSize: PAGE_SIZE, pageNumber, userCount: false, ...(name === undefined ? {} : { name }) },
    needs,
    schema: pageOf(role),
  });
}

export function getRole(roleId: string): Call<'read', Role> {
  return readCall({
    name: 'roles.get',
    method: 'GET',
    path: `/api/v2/authorization/roles/${encodeURIComponent(roleId)}`,
    needs,
    schema: role,
  });
}
