import { type Id, path, type WriteCall, writeCall } from '../write-call.ts';

/** Adds people to a role without touching their others. It is PUT, not POST (reference, section 7). */
export function addRoleUsers(roleId: Id, userIds: readonly Id[]): WriteCall {
  return writeCall({
    method: 'PUT',
    path: path`/api/v2/authorization/roles/${roleId}/users/add`,
    body: userIds,
    needs: ['authorization:grant:add'],
  });
}

export function removeRoleUsers(roleId: Id, userIds: readonly Id[]): WriteCall {
  return writeCall({
    method: 'PUT',
    path: path`/api/v2/authorization/roles/${roleId}/users/remove`,
    body: userIds,
    needs: ['authorization:grant:delete'],
  });
}

/** One grant: a role for a principal in a division (`*` for all). */
export interface GrantPlace {
  readonly subjectId: Id;
  readonly divisionId: Id;
  readonly roleId: Id;
  readonly subjectType: 'PC_USER' | 'PC_GROUP' | 'PC_OAUTH_CLIENT';
}

export function addGrant({ subjectId, divisionId, roleId, subjectType }: GrantPlace): WriteCall {
  return writeCall({
    method: 'POST',
    path: path`/api/v2/authorization/subjects/${subjectId}/divisions/${divisionId}/roles/${roleId}`,
    query: { subjectType },
    body: null,
    needs: ['authorization:grant:add'],
  });
}

/** Several roles at once for a user, without touching others. Again and again it comes to the same. */
export function addUserGrants(
  userId: Id,
  grants: readonly { readonly roleId: Id; readonly divisionId: Id }[],
): WriteCall {
  return writeCall({
    method: 'POST',
    path: path`/api/v2/authorization/subjects/${userId}/bulkadd`,
    query: { subjectType: 'PC_USER' },
    body: { grants },
    needs: ['authorization:grant:add'],
  });
}

export function removeGrant({ subjectId, divisionId, roleId }: Omit<GrantPlace, 'subjectType'>): WriteCall {
  return writeCall({
    method: 'DELETE',
    path: path`/api/v2/authorization/subjects/${subjectId}/divisions/${divisionId}/roles/${roleId}`,
    body: null,
    needs: ['authorization:grant:delete'],
  });
}
