import { z } from 'zod';
import { badRequest } from '../api-error.ts';
import { parseBody } from '../body.ts';
import { pageOf } from '../paging.ts';
import { covers, type Policy } from '../policy.ts';
import { ok, type Route } from '../route.ts';
import type { Role, World } from '../world.ts';
import { roleOf } from './roles.ts';
import { roleView } from './views.ts';

const PATH = '/api/v2/authorization/roles';

/** Default roles: restoring them, adding lacking ones, and comparing. Before the routes of one role. */
export const defaultRoleRoutes: readonly Route[] = [
  {
    method: 'PUT',
    path: `${PATH}/default`,
    effect: 'write',
    needs: { all: ['authorization:role:edit'] },
    handle({ world, path, query, body }) {
      const wanted = parseBody(z.array(z.object({ id: z.string() })).min(1), body);
      const restored = wanted.map(({ id }) => restore(world, id));
      return ok(
        pageOf(
          restored.map((role) => roleView(role)),
          path,
          query,
        ),
      );
    },
  },
  {
    method: 'POST',
    path: `${PATH}/default`,
    effect: 'write',
    needs: { all: ['authorization:role:edit'] },
    handle({ world, path, query, behaviour }) {
      const present = new Map([...world.roles.values()].map((role) => [role.defaultRoleId, role.id]));
      const changed = [...world.factory].flatMap(([key, factory]) => {
        const id = present.get(key);
        if (id !== undefined && query.get('force') !== 'true') return [];
        const role = { ...factory, id: id ?? behaviour.uuid() };
        world.roles.set(role.id, role);
        return [roleView(role)];
      });
      return ok(pageOf(changed, path, query));
    },
  },
  {
    method: 'POST',
    path: `${PATH}/:leftRoleId/comparedefault/:rightRoleId`,
    effect: 'read',
    needs: { all: ['authorization:role:view'] },
    handle(call) {
      const left = roleOf(call, 'leftRoleId');
      const right = roleOf(call, 'rightRoleId');
      return ok({
        removedPermissionPolicies: difference(right.permissionPolicies, left.permissionPolicies),
        addedPermissionPolicies: difference(left.permissionPolicies, right.permissionPolicies),
        samePermissionPolicies: common(left.permissionPolicies, right.permissionPolicies),
        userOrgRole: roleView(left),
        roleFromDefault: roleView(right),
      });
    },
  },
];

function restore(world: World, id: string): Role {
  const factory = world.factory.get(world.roles.get(id)?.defaultRoleId ?? '');
  if (factory === undefined) throw badRequest(`Not a default role of this organization: ${id}`);
  const role = { ...factory, id };
  world.roles.set(id, role);
  return role;
}

function difference(from: readonly Policy[], other: readonly Policy[]): Policy[] {
  return narrowed(from, (permission) => !other.some((policy) => covers(policy, permission)));
}

function common(one: readonly Policy[], other: readonly Policy[]): Policy[] {
  return narrowed(one, (permission) => other.some((policy) => covers(policy, permission)));
}

function narrowed(policies: readonly Policy[], keep: (permission: string) => boolean): Policy[] {
  return policies.flatMap((policy) => {
    const actionSet = policy.actionSet.filter((action) => keep(`${policy.domain}:${policy.entityName}:${action}`));
    return actionSet.length === 0 ? [] : [{ ...policy, actionSet }];
  });
}
