import { addGrant } from './access.ts';
import { policiesFor } from './policy.ts';
import { customRole } from './seed/roles.ts';
import { OWN_NUMBER } from './seed/sms.ts';
import type { Role, SubjectType, World } from './world.ts';

export interface SampleClient {
  readonly clientId: string;
  readonly clientSecret: string;
}

/** Credentials for rehearsing, as `practice` prints them (under `genesysCloud`). */
export interface Samples {
  readonly origin: string;
  /** Holds every permission of the catalogue. */
  readonly admin: SampleClient;
  /** As admin, without a few permissions that a profile may want; it can do a run nevertheless. */
  readonly lacksTwo: SampleClient;
  /** As admin, without `authorization:role:add` and `authorization:role:edit`. */
  readonly noRoleAdd: SampleClient;
  /** A signed-in administrator, for whom `/users/me` answers. */
  readonly userToken: string;
  /** For the sign-in by browser (authorization code with PKCE); its redirect URI is the only one registered. */
  readonly browserClient: { readonly clientId: string; readonly redirectUri: string };
  readonly organization: { readonly id: string; readonly shortName: string };
  /** A number that the organization has for SMS; a rehearsal needs no order. */
  readonly tollFreeNumber: string;
  /** Ids of users whom the link with a CIC server brought; they have no role. */
  readonly syncedUsers: readonly string[];
}

/** Where Groundwork listens by default for the end of a sign-in by browser. */
const REDIRECT_URI = 'http://localhost:8085/callback';

/** What a sign-in of this application asks for (reference, section 3.2). */
const SCOPES = ['analytics:readonly', 'authorization', 'oauth', 'user-basic-info', 'users:readonly'];

const YEAR_MS = 365 * 86_400_000;

/** Adds the sample principals to the organization; their grants count from the start. */
export function addSamples(
  world: World,
  origin: string,
  lacks: readonly string[],
  now: number,
  uuid: () => string,
  secret: () => string,
): Samples {
  const everything = [...world.roles.values()].find((role) => role.defaultRoleId === 'masterAdmin');
  const [administrator, colleague] = world.users.values();
  if (everything === undefined || administrator === undefined || colleague === undefined)
    throw new Error('the practice organization is empty');
  const without = (name: string, gone: readonly string[]): Role => {
    const rest = [...world.catalogue.permissions].filter((permission) => !gone.includes(permission));
    const role = customRole(uuid(), name, policiesFor(rest));
    world.roles.set(role.id, role);
    return role;
  };
  const give = (subjectId: string, subjectType: SubjectType, role: Role) =>
    addGrant(world, { subjectId, subjectType, roleId: role.id, divisionId: '*' }, now, 0);
  const client = (name: string, authorizedGrantType: string, registeredRedirectUri: string[] = []): SampleClient => {
    const who = { createdBy: administrator.id, modifiedBy: administrator.id };
    const lists = { registeredRedirectUri, scope: registeredRedirectUri.length > 0 ? SCOPES : [] };
    const times = { created: now, modified: now, accessTokenValiditySeconds: 86_400 };
    const one = { id: uuid(), name, description: '', authorizedGrantType, state: 'active', secret: secret() };
    world.clients.set(one.id, { ...one, ...who, ...lists, ...times });
    return { clientId: one.id, clientSecret: one.secret };
  };
  const machine = (name: string, role: Role): SampleClient => {
    const one = client(name, 'CLIENT-CREDENTIALS');
    give(one.clientId, 'PC_OAUTH_CLIENT', role);
    return one;
  };

  const admin = machine('Practice administrator', everything);
  const reduced = without('Integration Administrator', lacks);
  const lacksTwo = machine('Practice administrator, reduced', reduced);
  const roleRights = ['authorization:role:add', 'authorization:role:edit'];
  const noRoleAdd = machine('Practice helper without roles', without('Integration Helper', roleRights));
  give(administrator.id, 'PC_USER', everything);
  give(colleague.id, 'PC_USER', reduced);
  world.signInPeople.push(
    { key: 'administrator', userId: administrator.id, lacks: [] },
    { key: 'colleague', userId: colleague.id, lacks },
  );
  const userToken = secret();
  const { clientId } = client('Practice sign-in', 'CODE', [REDIRECT_URI]);
  const holder = { value: userToken, subjectType: 'PC_USER', subjectId: administrator.id, clientId } as const;
  world.tokens.set(userToken, { ...holder, expiresAt: now + YEAR_MS });
  const { id, shortName } = world.organization;
  const browserClient = { clientId, redirectUri: REDIRECT_URI };
  const organization = { id, shortName };
  const people = { admin, lacksTwo, noRoleAdd, userToken, browserClient, syncedUsers: world.syncedUsers };
  return { origin, ...people, organization, tollFreeNumber: OWN_NUMBER };
}
