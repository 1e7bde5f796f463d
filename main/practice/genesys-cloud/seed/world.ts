import type { Catalogue } from '../catalogue.ts';
import type { Role, World } from '../world.ts';
import { memberGrants } from './members.ts';
import { orgObjects } from './objects.ts';
import { people, syncedPeople } from './people.ts';
import { customRole, customRoles, factoryRoles, withoutDomain } from './roles.ts';
import { smsWorld } from './sms.ts';

/** What the first state of the organization depends on. */
export interface Seed {
  readonly catalogue: Catalogue;
  readonly oldWildcardRoles: boolean;
  readonly wfm: boolean;
  /** Whether the organization has SMS Aggregation. */
  readonly sms: boolean;
  readonly customRoles: number;
  readonly membersPerRole: number;
  /** How many users came from a CIC server, without any role. */
  readonly syncedUsers: number;
  /** Whether the default role Admin comes without journey permissions. */
  readonly adminLacksJourney: boolean;
  /** Milliseconds; when members were given their roles. */
  readonly now: number;
  readonly nearMatchRole: string | undefined;
  readonly uuid: () => string;
}

const SHORT_NAME = 'meridianpractice';
/** Administrator and colleague have the roles of the samples only (samples.ts). */
const SAMPLE_PEOPLE = 2;

/** The practice organization as a rehearsal finds it: no sample principals yet. */
export function seedWorld(seed: Seed): World {
  const { catalogue, uuid } = seed;
  const home = { id: uuid(), name: 'Home', description: 'Home division', homeDivision: true };
  const other = { id: uuid(), name: 'Returns', description: 'Returns and repairs', homeDivision: false };
  const defaults = factoryRoles(catalogue, seed.oldWildcardRoles, uuid);
  const near = seed.nearMatchRole === undefined ? [] : [customRole(uuid(), seed.nearMatchRole, [])];
  const custom = customRoles(catalogue, seed.customRoles, uuid);
  const bare = (role: Role) => seed.adminLacksJourney && role.defaultRoleId === 'admin';
  const present = defaults.map((role) => (bare(role) ? withoutDomain(role, 'journey') : role));
  const roles = [...present, ...custom, ...near];
  const users = people(`${SHORT_NAME}.example`, home.id, other.id, uuid, seed.membersPerRole + SAMPLE_PEOPLE);
  const synced = syncedPeople(home.id, uuid, seed.syncedUsers);
  return {
    organization: { id: uuid(), name: 'Meridian Practice Services', shortName: SHORT_NAME },
    catalogue,
    divisions: [home, other],
    roles: new Map(roles.map((role) => [role.id, role])),
    factory: new Map(defaults.map((role) => [role.defaultRoleId ?? '', role])),
    grants: memberGrants(custom, users.slice(SAMPLE_PEOPLE), [home.id, '*', other.id], seed.membersPerRole, seed.now),
    // Last, so that nobody of them is a member of a custom role.
    users: new Map([...users, ...synced].map((user) => [user.id, user])),
    syncedUsers: synced.map(({ id }) => id),
    clients: new Map(),
    tokens: new Map(),
    codes: new Map(),
    signInPeople: [],
    objects: orgObjects(home.id, other.id, seed.wfm, uuid),
    sms: smsWorld(seed.sms, seed.now, uuid),
    callbacks: new Map(),
  };
}
