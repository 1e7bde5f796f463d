import { z } from 'zod';
import { addGrant, removeGrants } from '../access.ts';
import { badRequest } from '../api-error.ts';
import { parseBody } from '../body.ts';
import { pageOf } from '../paging.ts';
import { ok, type Route } from '../route.ts';
import { type Grant, homeDivision, type World } from '../world.ts';
import { roleOf } from './roles.ts';
import { divisionRef, userView } from './views.ts';

const PATH = '/api/v2/authorization/roles/:roleId';
const userIds = z.array(z.string());

/** Who has a role: reading, and adding or removing users. */
export const roleMemberRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: `${PATH}/users`,
    effect: 'read',
    handle(call) {
      const { world, path, query } = call;
      const role = roleOf(call);
      const ids = new Set(world.grants.flatMap((grant) => (grant.roleId === role.id ? [grant.subjectId] : [])));
      const users = [...ids].flatMap((id) => world.users.get(id) ?? []);
      return ok(
        pageOf(
          users.map((user) => userView(world, user)),
          path,
          query,
        ),
      );
    },
  },
  {
    method: 'GET',
    path: `${PATH}/subjectgrants`,
    effect: 'read',
    needs: { all: ['authorization:role:view'] },
    handle(call) {
      const { world, path, query } = call;
      const role = roleOf(call);
      const grants = Map.groupBy(
        world.grants.filter((grant) => grant.roleId === role.id),
        (grant) => grant.subjectId,
      );
      return ok(
        pageOf(
          [...grants].map(([id, held]) => subjectGrants(world, id, held)),
          path,
          query,
        ),
      );
    },
  },
  {
    // PUT, not POST, although it only adds (reference).
    method: 'PUT',
    path: `${PATH}/users/add`,
    effect: 'write',
    needs: { all: ['authorization:grant:add'] },
    handle(call) {
      const { world, behaviour, body } = call;
      const { id: roleId } = roleOf(call);
      const ids = parseBody(userIds.min(1), body);
      const unknown = ids.find((id) => !world.users.has(id));
      if (unknown !== undefined) throw badRequest(`Not a user of this organization: ${unknown}`);
      const divisionId = homeDivision(world).id;
      for (const subjectId of ids) {
        const wanted = { subjectId, subjectType: 'PC_USER', roleId, divisionId } as const;
        addGrant(world, wanted, behaviour.now(), behaviour.propagationMs);
      }
      return ok(ids);
    },
  },
  {
    method: 'PUT',
    path: `${PATH}/users/remove`,
    effect: 'write',
    needs: { all: ['authorization:grant:delete'] },
    handle(call) {
      const role = roleOf(call);
      const ids = parseBody(userIds.min(1), call.body);
      removeGrants(call.world, (grant) => grant.roleId === role.id && ids.includes(grant.subjectId));
      return ok(ids);
    },
  },
];

function subjectGrants(world: World, id: string, grants: readonly Grant[]) {
  return {
    id,
    name: world.users.get(id)?.name ?? world.clients.get(id)?.name ?? '',
    type: grants[0]?.subjectType,
    divisions: grants.map((grant) => divisionRef(world, grant.divisionId)),
  };
}
