import { z } from 'zod';
import { addGrant, reaches, removeGrants } from '../access.ts';
import { badRequest, missingPermissions, notAUser, notFound } from '../api-error.ts';
import { parseBody } from '../body.ts';
import { listOf, pageOf } from '../paging.ts';
import { type ApiCall, ok, type Route } from '../route.ts';
import { homeDivision, type User } from '../world.ts';
import { authorizationView, userView } from './views.ts';

const PATH = '/api/v2/users';

const searchBody = z.object({
  pageSize: z.number().int().min(1).max(500).optional(),
  pageNumber: z.number().int().min(1).optional(),
  query: z
    .array(
      z.object({
        type: z.string(),
        fields: z.array(z.string()).min(1).optional(),
        value: z.string().optional(),
        values: z.array(z.string()).optional(),
      }),
    )
    .min(1)
    .optional(),
});

/** Users: reading, searching, and the roles of one user. */
export const userRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: `${PATH}/me`,
    effect: 'read',
    handle({ world, behaviour, token, query }) {
      const user = token.subjectType === 'PC_USER' ? world.users.get(token.subjectId) : undefined;
      if (user === undefined) throw notAUser();
      const expanded = listOf(query, 'expand').includes('authorization');
      const authorization = expanded ? { authorization: authorizationView(world, behaviour, user.id) } : {};
      return ok({ ...userView(world, user), ...authorization });
    },
  },
  {
    method: 'GET',
    path: `${PATH}/query`,
    effect: 'read',
    needs: { all: ['directory:user:view'] },
    handle({ world, reach, path, query }) {
      if (!world.divisions.every(({ id }) => reaches(reach, id))) throw missingPermissions(['directory:user:view']);
      const size = Number(query.get('pageSize') ?? 25);
      const from = Number(query.get('cursor') ?? 0);
      if (!Number.isInteger(size) || size < 1 || !Number.isInteger(from))
        throw badRequest('pageSize or cursor', 'invalid.value');
      const entities = [...world.users.values()].slice(from, from + size).map((user) => userView(world, user));
      const more = from + size < world.users.size;
      const cursor = String(from + size);
      return ok({
        entities,
        results: entities.length,
        ...(more ? { cursor, nextUri: `${path}?pageSize=${size}&cursor=${cursor}` } : {}),
        selfUri: path,
      });
    },
  },
  {
    method: 'POST',
    path: `${PATH}/search`,
    effect: 'read',
    needs: { all: ['directory:user:view'] },
    handle({ world, reach, body }) {
      const { pageSize = 25, pageNumber = 1, query = [] } = parseBody(searchBody, body);
      const found = [...world.users.values()].filter(
        (user) => reaches(reach, user.divisionId) && query.every((term) => matches(user, term)),
      );
      const results = found.slice((pageNumber - 1) * pageSize, pageNumber * pageSize);
      return ok({
        total: found.length,
        pageCount: Math.ceil(found.length / pageSize),
        pageSize,
        pageNumber,
        types: ['users'],
        results: results.map((user) => userView(world, user)),
      });
    },
  },
  {
    method: 'GET',
    path: PATH,
    effect: 'read',
    handle({ world, behaviour, path, query }) {
      const active = [...world.users.values()].filter(({ state }) => state === (query.get('state') ?? 'active'));
      const page = pageOf(active, path, query);
      const expanded = listOf(query, 'expand').includes('authorization');
      const entities = page.entities.map((user) => ({
        ...userView(world, user),
        ...(expanded ? { authorization: authorizationView(world, behaviour, user.id) } : {}),
      }));
      return ok({ ...page, entities });
    },
  },
  {
    method: 'GET',
    path: `${PATH}/:userId`,
    effect: 'read',
    handle(call) {
      const { world, behaviour, query } = call;
      const user = userOf(call);
      const expanded = listOf(query, 'expand').includes('authorization');
      const authorization = expanded ? { authorization: authorizationView(world, behaviour, user.id) } : {};
      return ok({ ...userView(world, user), ...authorization });
    },
  },
  {
    method: 'GET',
    path: `${PATH}/:userId/profileskills`,
    effect: 'read',
    needs: { all: ['directory:userProfile:view'] },
    handle: (call) => ok(userOf(call).skills),
  },
  {
    method: 'GET',
    path: `${PATH}/:userId/roles`,
    effect: 'read',
    needs: { all: ['authorization:grant:view'] },
    handle: (call) => ok(authorizationView(call.world, call.behaviour, userOf(call).id)),
  },
  {
    // Sets the whole list: roles that are not named are taken away (reference).
    method: 'PUT',
    path: `${PATH}/:userId/roles`,
    effect: 'write',
    needs: { all: ['authorization:grant:add'] },
    handle(call) {
      const { world, behaviour } = call;
      const { id: subjectId } = userOf(call);
      const roleIds = parseBody(z.array(z.string()), call.body);
      const unknown = roleIds.find((id) => !world.roles.has(id));
      if (unknown !== undefined) throw badRequest(`Not a role of this organization: ${unknown}`);
      removeGrants(world, (grant) => grant.subjectId === subjectId && !roleIds.includes(grant.roleId));
      for (const roleId of roleIds) {
        if (world.grants.some((grant) => grant.subjectId === subjectId && grant.roleId === roleId)) continue;
        const wanted = { subjectId, subjectType: 'PC_USER', roleId, divisionId: homeDivision(world).id } as const;
        addGrant(world, wanted, behaviour.now(), behaviour.propagationMs);
      }
      return ok(authorizationView(world, behaviour, subjectId));
    },
  },
];

function userOf(call: ApiCall): User {
  const user = call.world.users.get(call.param('userId'));
  if (user === undefined) throw notFound('user', call.param('userId'));
  return user;
}

function matches(
  user: User,
  term: { type: string; fields?: string[] | undefined; value?: string | undefined; values?: string[] | undefined },
): boolean {
  const wanted = [...(term.values ?? []), ...(term.value === undefined ? [] : [term.value])];
  const fields: { readonly [field: string]: string } = {
    state: user.state,
    name: user.name,
    email: user.email,
    id: user.id,
  };
  return (
    wanted.length === 0 ||
    (term.fields ?? []).some((field) => wanted.some((value) => fits(term.type, fields[field] ?? '', value)))
  );
}

/** The types that clients have been seen to search people with; QUERY_STRING wants every word, with or without `*`. */
function fits(type: string, held: string, wanted: string): boolean {
  const [text, value] = [held.toLowerCase(), wanted.toLowerCase()];
  if (type === 'STARTS_WITH') return text.startsWith(value);
  if (type === 'CONTAINS') return text.includes(value);
  if (type !== 'QUERY_STRING') return text === value;
  return value.split(/\s+/).every((word) => text.includes(word.replaceAll('*', '')));
}
