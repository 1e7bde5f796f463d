import type { Json } from '../../../../shared/json.ts';
import { type Id, path, type WriteCall, writeCall } from '../write-call.ts';

/** A policy as it is sent: explicit actions, no wildcards (reference, section 0 item 4). */
export type PolicyBody = {
  readonly domain: string;
  readonly entityName: string;
  readonly actionSet: readonly string[];
  readonly allowConditions?: boolean;
  readonly resourceConditionNode?: Json;
};

export type RoleBody = {
  readonly name: string;
  readonly description: string;
  /** Legacy one-word permissions: on an update, as they were read. */
  readonly permissions?: readonly string[];
  readonly permissionPolicies: readonly PolicyBody[];
};

/** `POST authorization/roles`. Read the role back: unknown policies may have been dropped or kept silently. */
export function createRole(body: RoleBody): WriteCall {
  return writeCall({
    method: 'POST',
    path: path`/api/v2/authorization/roles`,
    body,
    needs: ['authorization:role:add'],
  });
}

/** `PUT authorization/roles/{id}`: replaces both lists, so the body is what was read plus the change. */
export function updateRole(roleId: Id, body: RoleBody & { readonly permissions: readonly string[] }): WriteCall {
  return writeCall({
    method: 'PUT',
    path: path`/api/v2/authorization/roles/${roleId}`,
    body,
    needs: ['authorization:role:edit'],
  });
}

/** `DELETE authorization/roles/{id}`; custom roles only. */
export function deleteRole(roleId: Id): WriteCall {
  return writeCall({
    method: 'DELETE',
    path: path`/api/v2/authorization/roles/${roleId}`,
    body: null,
    needs: ['authorization:role:delete'],
  });
}
