import { z } from 'zod';
import { addGrant, removeGrants } from '../access.ts';
import { badRequest, notAUser, notFound } from '../api-error.ts';
import { parseBody } from '../body.ts';
import { type ApiCall, noContent, ok, type Reply, type Route } from '../route.ts';
import type { SubjectType, World } from '../world.ts';
import { roleOf } from './roles.ts';
import { subjectView } from './views.ts';

const PATH = '/api/v2/authorization/subjects';
const subjectTypes: readonly SubjectType[] = ['PC_USER', 'PC_GROUP', 'PC_OAUTH_CLIENT'];
const pairs = z.object({ grants: z.array(z.object({ roleId: z.string(), divisionId: z.string() })).min(1) });
const lists = z.object({ subjectIds: z.array(z.string()).min(1), divisionIds: z.array(z.string()).min(1) });
type Pair = { readonly roleId: string; readonly divisionId: string };

/** Grants: what a subject holds; adding and removing them. */
export const subjectRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: `${PATH}/me`,
    effect: 'read',
    handle({ world, behaviour, token }) {
      if (token.subjectType !== 'PC_USER' && !behaviour.subjectsMeForClients) throw notAUser();
      return ok(subjectView(world, behaviour, token.subjectId, nameOf(world, token.subjectId) ?? ''));
    },
  },
  {
    method: 'GET',
    path: `${PATH}/:subjectId`,
    effect: 'read',
    needs: { all: ['authorization:grant:view'] },
    handle({ world, behaviour, param }) {
      const name = nameOf(world, param('subjectId'));
      if (name === undefined) throw notFound('subject', param('subjectId'));
      return ok(subjectView(world, behaviour, param('subjectId'), name));
    },
  },
  {
    method: 'POST',
    path: `${PATH}/:subjectId/divisions/:divisionId/roles/:roleId`,
    effect: 'write',
    needs: { all: ['authorization:grant:add'] },
    handle: (call) =>
      grantAll(call, [call.param('subjectId')], [{ roleId: roleOf(call).id, divisionId: call.param('divisionId') }]),
  },
  {
    method: 'DELETE',
    path: `${PATH}/:subjectId/divisions/:divisionId/roles/:roleId`,
    effect: 'write',
    needs: { all: ['authorization:grant:delete'] },
    handle: (call) => revoke(call, [{ roleId: call.param('roleId'), divisionId: call.param('divisionId') }]),
  },
  {
    method: 'POST',
    path: `${PATH}/:subjectId/bulkadd`,
    effect: 'write',
    needs: { all: ['authorization:grant:add'] },
    handle: (call) => grantAll(call, [call.param('subjectId')], parseBody(pairs, call.body).grants),
  },
  {
    method: 'POST',
    path: `${PATH}/:subjectId/bulkremove`,
    effect: 'write',
    needs: { all: ['authorization:grant:delete'] },
    handle: (call) => revoke(call, parseBody(pairs, call.body).grants),
  },
  {
    method: 'POST',
    path: '/api/v2/authorization/roles/:roleId',
    effect: 'write',
    needs: { all: ['authorization:grant:add'] },
    handle(call) {
      const { id: roleId } = roleOf(call);
      const { subjectIds, divisionIds } = parseBody(lists, call.body);
      return grantAll(
        call,
        subjectIds,
        divisionIds.map((divisionId) => ({ roleId, divisionId })),
      );
    },
  },
];

function grantAll(call: ApiCall, subjectIds: readonly string[], grants: readonly Pair[]): Reply {
  const { world, behaviour } = call;
  const subjectType = subjectTypeOf(call.query);
  for (const id of subjectIds) {
    const known = subjectType === 'PC_USER' ? world.users.has(id) : world.clients.has(id);
    if (!known) throw notFound(subjectType === 'PC_USER' ? 'user' : 'subject', id);
  }
  for (const { roleId, divisionId } of grants) {
    if (!world.roles.has(roleId)) throw notFound('role', roleId);
    if (divisionId !== '*' && !world.divisions.some(({ id }) => id === divisionId))
      throw notFound('division', divisionId);
  }
  for (const subjectId of subjectIds) {
    for (const { roleId, divisionId } of grants) {
      addGrant(world, { subjectId, subjectType, roleId, divisionId }, behaviour.now(), behaviour.propagationMs);
    }
  }
  return noContent();
}

function revoke({ world, param }: ApiCall, gone: readonly Pair[]): Reply {
  removeGrants(
    world,
    (grant) =>
      grant.subjectId === param('subjectId') &&
      gone.some(({ roleId, divisionId }) => grant.roleId === roleId && grant.divisionId === divisionId),
  );
  return noContent();
}

function subjectTypeOf(query: URLSearchParams): SubjectType {
  const sent = query.get('subjectType') ?? 'PC_USER';
  const type = subjectTypes.find((one) => one === sent);
  if (type === undefined) throw badRequest(`subjectType is one of ${subjectTypes.join(', ')}`, 'invalid.value');
  return type;
}

function nameOf(world: World, id: string): string | undefined {
  return world.users.get(id)?.name ?? world.clients.get(id)?.name;
}
