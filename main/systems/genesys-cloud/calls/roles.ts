import type { Call } from '../../../engine/call.ts';
import { readCall } from '../call.ts';
import { PAGE_SIZE } from '../read-all.ts';
import {
  type Page,
  pageOf,
  type Role,
  type RoleMember,
  type RoleRecord,
  role,
  roleMember,
  roleRecord,
} from '../schemas.ts';

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

/** One page of roles as they are, for reading an organization: one odd policy must not hide all the others. */
export function listRoleRecords(pageNumber: number): Call<'read', Page<RoleRecord>> {
  return readCall({
    name: 'roles.records',
    method: 'GET',
    path: '/api/v2/authorization/roles',
    query: { pageSize: PAGE_SIZE, pageNumber, userCount: false },
    needs,
    schema: pageOf(roleRecord),
  });
}

/** Roles as they are by their ids. At most 100 ids (reference, section 2). */
export function getRoleRecords(roleIds: readonly string[]): Call<'read', Page<RoleRecord>> {
  return readCall({
    name: 'roles.by-id',
    method: 'GET',
    path: '/api/v2/authorization/roles',
    query: { pageSize: PAGE_SIZE, pageNumber: 1, userCount: false, id: roleIds },
    needs,
    schema: pageOf(roleRecord),
  });
}

export function getRoleRecord(roleId: string): Call<'read', RoleRecord> {
  return readCall({
    name: 'roles.record',
    method: 'GET',
    path: `/api/v2/authorization/roles/${encodeURIComponent(roleId)}`,
    needs,
    schema: roleRecord,
  });
}

/** One page of who has a role, and where. */
export function listRoleMembers(roleId: string, pageNumber: number): Call<'read', Page<RoleMember>> {
  return readCall({
    name: 'roles.members',
    method: 'GET',
    path: `/api/v2/authorization/roles/${encodeURIComponent(roleId)}/subjectgrants`,
    query: { pageSize: PAGE_SIZE, pageNumber },
    needs,
    schema: pageOf(roleMember),
  });
}
