import type { Call } from '../../../engine/call.ts';
import { readCall } from '../call.ts';
import { PAGE_SIZE } from '../read-all.ts';
import { type Page, type PermissionDomain, pageOf, permissionDomain } from '../schemas.ts';

/**
 * One page of the live catalogue; needs no permission. Read without `idOf`: a domain can be spread over several pages
 * (reference, section 5), so that none is a duplicate.
 */
export function listPermissions(pageNumber: number): Call<'read', Page<PermissionDomain>> {
  return readCall({
    name: 'permissions.list',
    method: 'GET',
    path: '/api/v2/authorization/permissions',
    query: { pageSize: PAGE_SIZE, pageNumber },
    schema: pageOf(permissionDomain),
  });
}
