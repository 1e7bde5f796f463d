import { z } from 'zod';
import { removeGrants } from '../access.ts';
import { badRequest, notFound } from '../api-error.ts';
import { parseBody } from '../body.ts';
import { listOf, pageOf } from '../paging.ts';
import { covers } from '../policy.ts';
import { type ApiCall, noContent, ok, type Route } from '../route.ts';
import type { Role, World } from '../world.ts';
import { readRole } from './role-body.ts';
import { roleView } from './views.ts';

const PATH = '/api/v2/authorization/roles';
const MOST_IDS = 100;

/** The role a path names. @throws ApiError 404 */
export function roleOf(call: ApiCall, param = 'roleId'): Role {
  const role = call.world.roles.get(call.param(param));
  if (role === undefined) throw notFound('role', call.param(param));
  return role;
}

/** Roles: list, read, create, replace, mark as updated, delete. */
export const roleRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: PATH,
    effect: 'read',
    needs: { all: ['authorization:role:view'] },
    handle({ world, path, query }) {
      const page = pageOf(search([...world.roles.values()], query), path, query);
      const counted = query.get('userCount') !== 'false';
      const entities = page.entities.map((role) => roleView(role, counted ? userCount(world, role) : undefined));
      return ok({ ...page, entities });
    },
  },
  {
    method: 'POST',
    path: PATH,
    effect: 'write',
    needs: { all: ['authorization:role:add'] },
    handle({ world, behaviour, body }) {
      const content = readRole(world, behaviour, body);
      const role = { id: behaviour.uuid(), ...content, default: false, base: false, roleNeedsUpdate: false };
      world.roles.set(role.id, role);
      return ok(roleView(role, 0));
    },
  },
  {
    method: 'GET',
    path: `${PATH}/:roleId`,
    effect: 'read',
    needs: { all: ['authorization:role:view'] },
    handle(call) {
      const role = roleOf(call);
      const view = roleView(role, userCount(call.world, role));
      return ok(listOf(call.query, 'expand').includes('unusedPermissions') ? { ...view, unusedPermissions: [] } : view);
    },
  },
  {
    method: 'PUT',
    path: `${PATH}/:roleId`,
    effect: 'write',
    needs: { all: ['authorization:role:edit'] },
    handle(call) {
      const before = roleOf(call);
      const role = { ...before, ...readRole(call.world, call.behaviour, call.body, before.id) };
      call.world.roles.set(role.id, role);
      return ok(roleView(role, userCount(call.world, role)));
    },
  },
  {
    method: 'PATCH',
    path: `${PATH}/:roleId`,
    effect: 'write',
    needs: { all: ['authorization:role:edit'] },
    handle(call) {
      const { roleNeedsUpdate } = parseBody(z.object({ roleNeedsUpdate: z.boolean() }), call.body);
      const role = { ...roleOf(call), roleNeedsUpdate };
      call.world.roles.set(role.id, role);
      return ok(roleView(role));
    },
  },
  {
    method: 'DELETE',
    path: `${PATH}/:roleId`,
    effect: 'write',
    needs: { all: ['authorization:role:delete'] },
    handle(call) {
      const role = roleOf(call);
      if (role.default) throw badRequest(`The role "${role.name}" is a default role and cannot be deleted.`);
      call.world.roles.delete(role.id);
      removeGrants(call.world, (grant) => grant.roleId === role.id);
      return noContent();
    },
  },
];

/** Made once: comparing thousands of names with a new one each time takes longer than everything else here. */
const BY_NAME = new Intl.Collator('en');

/** `name` is a search (any part, or a prefix before `*`), never an equality (reference). */
function search(roles: readonly Role[], query: URLSearchParams): Role[] {
  const ids = listOf(query, 'id');
  if (ids.length > MOST_IDS) throw badRequest(`At most ${MOST_IDS} role ids are allowed.`, 'max.role.ids');
  const keys = listOf(query, 'defaultRoleId');
  const name = query.get('name')?.toLowerCase() ?? '';
  const named = (role: Role) =>
    name.endsWith('*') ? role.name.toLowerCase().startsWith(name.slice(0, -1)) : role.name.toLowerCase().includes(name);
  const wanted = listOf(query, 'permission');
  const holds = (role: Role) =>
    wanted.every(
      (one) => role.permissions.includes(one) || role.permissionPolicies.some((policy) => covers(policy, one)),
    );
  return roles
    .filter((role) => ids.length === 0 || ids.includes(role.id))
    .filter((role) => keys.length === 0 || keys.includes(role.defaultRoleId ?? ''))
    .filter((role) => named(role) && holds(role))
    .sort((a, b) => BY_NAME.compare(a.name, b.name));
}

function userCount(world: World, role: Role): number {
  const members = world.grants.filter((grant) => grant.roleId === role.id && grant.subjectType === 'PC_USER');
  return new Set(members.map((grant) => grant.subjectId)).size;
}
