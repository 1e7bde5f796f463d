import type { Client, Role } from '../../../main/practice/genesys-cloud/world.ts';
import profile from '../../../shared/profiles/uca-historical.json' with { type: 'json' };
import type { Bench } from './harness.ts';

export const ROLE = profile.role.name;
export const CLIENT = profile.client.name;
export const RUN = ['run', profile.id, '--yes'];

/** Roles of exactly this name, as the server has them. */
export function rolesNamed({ org }: Pick<Bench, 'org'>, name = ROLE): readonly Role[] {
  return [...org.state.roles.values()].filter((role) => role.name === name);
}

export function clientsNamed({ org }: Pick<Bench, 'org'>, name = CLIENT): readonly Client[] {
  return [...org.state.clients.values()].filter((client) => client.name === name);
}

/** Every `domain:entity:action` of a role. */
export function permissionsOf(role: Role | undefined): readonly string[] {
  return (role?.permissionPolicies ?? []).flatMap(({ domain, entityName, actionSet }) =>
    actionSet.map((action) => `${domain}:${entityName}:${action}`),
  );
}

/** Whether somebody holds the role now. */
export function holds({ org }: Pick<Bench, 'org'>, subjectId: string, name = ROLE): boolean {
  const ids = rolesNamed({ org }, name).map(({ id }) => id);
  return org.state.grants.some((grant) => grant.subjectId === subjectId && ids.includes(grant.roleId));
}

/** What every run that ended well leaves: one role, one client with a working secret, nothing lent. */
export function settled(bench: Pick<Bench, 'org'>) {
  const { admin } = bench.org.samples;
  return {
    roles: rolesNamed(bench).length,
    clients: clientsNamed(bench).length,
    lent: holds(bench, admin.clientId),
  };
}

export const SETTLED = { roles: 1, clients: 1, lent: false };

/** Puts a role of this name and policies into the organization, as an administrator would have. */
export function addRole({ org }: Pick<Bench, 'org'>, role: Partial<Role> & Pick<Role, 'id' | 'name'>): Role {
  const rest = { description: '', default: false, base: false, permissions: [], permissionPolicies: [] };
  const made = { ...rest, roleNeedsUpdate: false, ...role };
  org.state.roles.set(made.id, made);
  return made;
}

/** Puts a client of this name into the organization, holding the role in the home division. */
export function addClient(
  { org }: Pick<Bench, 'org'>,
  client: Partial<Client> & Pick<Client, 'id' | 'secret'>,
  roleId: string,
): Client {
  const { state } = org;
  const who = { createdBy: 'somebody', modifiedBy: 'somebody', created: Date.now(), modified: Date.now() };
  const lists = { registeredRedirectUri: [], scope: [] };
  const made: Client = {
    name: CLIENT,
    description: '',
    authorizedGrantType: 'CLIENT-CREDENTIALS',
    accessTokenValiditySeconds: 86_400,
    state: 'active',
    ...who,
    ...lists,
    ...client,
  };
  state.clients.set(made.id, made);
  const divisionId = state.divisions.find(({ homeDivision }) => homeDivision)?.id ?? '';
  const times = { madeAt: 0, effectiveAt: 0 };
  state.grants.push({ subjectId: made.id, subjectType: 'PC_OAUTH_CLIENT', roleId, divisionId, ...times });
  return made;
}
