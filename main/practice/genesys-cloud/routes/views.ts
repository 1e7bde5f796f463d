import type { Behaviour } from '../options.ts';
import type { Client, Division, Grant, Role, User, World } from '../world.ts';

/** A role in the shape of the API; `userCount` only when asked for. */
export function roleView(role: Role, userCount?: number) {
  return {
    ...role,
    ...(userCount === undefined ? {} : { userCount }),
    selfUri: `/api/v2/authorization/roles/${role.id}`,
  };
}

export function divisionView(division: Division) {
  return { ...division, selfUri: `/api/v2/authorization/divisions/${division.id}` };
}

export function userView(world: World, user: User) {
  return {
    id: user.id,
    name: user.name,
    email: user.email,
    username: user.email,
    state: user.state,
    division: divisionRef(world, user.divisionId),
    version: 1,
    selfUri: `/api/v2/users/${user.id}`,
  };
}

/** An OAuth client; the secret only where the caller of this function says so. */
export function clientView(world: World, client: Client, secretShown: boolean) {
  const { secret, created, modified, createdBy, modifiedBy, ...rest } = client;
  const roleDivisions = world.grants
    .filter((grant) => grant.subjectId === client.id)
    .map(({ roleId, divisionId }) => ({ roleId, divisionId }));
  return {
    ...rest,
    ...(secretShown ? { secret } : {}),
    roleIds: [...new Set(roleDivisions.map(({ roleId }) => roleId))],
    roleDivisions,
    dateCreated: new Date(created).toISOString(),
    dateModified: new Date(modified).toISOString(),
    createdBy: { id: createdBy },
    modifiedBy: { id: modifiedBy },
    selfUri: `/api/v2/oauth/clients/${client.id}`,
  };
}

/** A subject with the grants that show at `behaviour.now()`. */
export function subjectView(world: World, behaviour: Behaviour, id: string, name: string) {
  const shown = world.grants.filter((grant) => grant.subjectId === id && grant.effectiveAt <= behaviour.now());
  return { id, name, grants: shown.flatMap((grant) => grantView(world, grant)), version: 1 };
}

function grantView(world: World, grant: Grant) {
  const role = world.roles.get(grant.roleId);
  if (role === undefined) return [];
  return [
    {
      subjectId: grant.subjectId,
      division: divisionRef(world, grant.divisionId),
      role: {
        id: role.id,
        name: role.name,
        description: role.description,
        policies: role.permissionPolicies.map(({ domain, entityName, actionSet, resourceConditionNode }) => ({
          domain,
          entityName,
          actions: actionSet,
          ...(resourceConditionNode === undefined ? {} : { condition: JSON.stringify(resourceConditionNode) }),
        })),
        default: role.default,
        selfUri: `/api/v2/authorization/roles/${role.id}`,
      },
      grantMadeAt: new Date(grant.madeAt).toISOString(),
    },
  ];
}

export function divisionRef(world: World, id: string) {
  if (id === '*') return { id, name: 'All Divisions', homeDivision: false };
  const division = world.divisions.find((one) => one.id === id);
  return {
    id,
    name: division?.name ?? '',
    homeDivision: division?.homeDivision ?? false,
    selfUri: `/api/v2/authorization/divisions/${id}`,
  };
}

/** The authorization part of a user: what the roles that show now add up to. */
export function authorizationView(world: World, behaviour: Behaviour, userId: string) {
  const shown = world.grants.filter((grant) => grant.subjectId === userId && grant.effectiveAt <= behaviour.now());
  const ids = [...new Set(shown.map((grant) => grant.roleId))];
  const roles = ids.flatMap((id) => world.roles.get(id) ?? []);
  return {
    roles: roles.map(({ id, name }) => ({ id, name })),
    unusedRoles: [],
    permissions: [
      ...new Set(
        roles.flatMap((role) => [
          ...role.permissions,
          ...role.permissionPolicies.flatMap(({ domain, entityName, actionSet }) =>
            actionSet.map((action) => `${domain}:${entityName}:${action}`),
          ),
        ]),
      ),
    ],
    permissionPolicies: roles.flatMap((role) => role.permissionPolicies),
  };
}
