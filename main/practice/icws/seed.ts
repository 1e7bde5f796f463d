import type { IcwsOptions } from './options.ts';
import { defaultUser, defaultWorkgroup } from './presets.ts';
import type { IcwsSamples } from './samples.ts';
import { configurationId, type IcwsWorld, type UserItem, WORKGROUP_FLAG, type WorkgroupItem } from './world.ts';

/** The licences of the Altocloud integration (S001:87). */
const ALTOCLOUD_SERVER = 'I3_FEATURE_ALTOCLOUD';
const ALTOCLOUD_USER = 'I3_ACCESS_ALTOCLOUD_USER';

const ADMINISTRATOR = 'CICAdmin';
/** Licences that agents have for other products; Altocloud's must not cost anybody one of them. */
const OTHERS = [
  'I3_ACCESS_CLIENT',
  'I3_ACCESS_RECORDER',
  'I3_ACCESS_FEEDBACK',
  'I3_ACCESS_TRACKER',
  'I3_OPTIMIZER_SHOWRTA',
  'I3_OPTIMIZER_SCHEDULABLE',
];
const SERVER = ['I3_FEATURE_ACD', 'I3_FEATURE_WEB_CHAT', 'I3_FEATURE_RECORDER'];

/** Agents that have the Altocloud licence, whose licences are not active, and that use no client. */
const LICENSED = [12, 20];
const INACTIVE = [10, 24];
const WITHOUT_CLIENT = [11, 25];

type Known = Pick<IcwsSamples, 'user' | 'password' | 'userIds' | 'workgroupIds'>;

/** A CIC server with its people and workgroups. `now` in milliseconds; `secret` makes up the password. */
export function seedIcws(
  options: IcwsOptions,
  now: number,
  secret: () => string,
): { readonly world: IcwsWorld; readonly known: Known } {
  const account = options.account ?? { user: ADMINISTRATOR, password: secret() };
  const workgroupFlag = options.workgroupFlag ?? 'none';
  const stamp = new Date(now).toISOString();
  const stamps = { createdDate: stamp, lastModifiedDate: stamp };
  const agents = Array.from({ length: options.users ?? 30 }, (_, at) => ({ ...agent(at + 1), ...stamps }));
  const administrator = { ...defaultUser, ...stamps, configurationId: configurationId('users', account.user) };
  const parameter = (id: string, value: string) => ({
    ...stamps,
    configurationId: configurationId('server-parameters', id),
    value,
    notes: '',
    customAttributes: [],
  });
  const world: IcwsWorld = {
    account,
    collections: {
      users: byId([administrator, ...agents]),
      workgroups: byId(workgroups(agents, workgroupFlag).map((one) => ({ ...one, ...stamps }))),
      'server-parameters': byId([parameter('Practice Parameter', '1'), parameter('Another Practice Parameter', 'no')]),
      'system-parameters': byId([]),
      'feature-licenses': byId(SERVER.map((id) => ({ configurationId: configurationId('feature-licenses', id) }))),
      'license-allocations': byId(
        OTHERS.map((id) => ({ configurationId: configurationId('license-allocations', id) })),
      ),
    },
    licenceCounts: new Map(options.licenceCount === undefined ? [] : [[ALTOCLOUD_USER, options.licenceCount]]),
    sessions: new Map(),
    connects: 0,
    workgroupFlag,
  };
  if (options.sdkLicence !== 'missing') addServerLicence(world, 'I3_FEATURE_ICWS_SDK');
  if (options.licenses === 'missing')
    for (const user of agents) world.collections.users.set(user.configurationId.id, withoutAltocloud(user));
  else loadAltocloud(world);
  const names = agents.map(({ configurationId: { id } }) => id);
  const known = { ...account, userIds: names.slice(0, 4), workgroupIds: ['Sales', 'Web Chat'] };
  return { world, known };
}

/** What loading the licence file does (S001:201). */
export function loadAltocloud(world: IcwsWorld): void {
  addServerLicence(world, ALTOCLOUD_SERVER);
  const licence = { configurationId: configurationId('license-allocations', ALTOCLOUD_USER) };
  world.collections['license-allocations'].set(ALTOCLOUD_USER, licence);
}

function addServerLicence(world: IcwsWorld, id: string): void {
  world.collections['feature-licenses'].set(id, { configurationId: configurationId('feature-licenses', id) });
}

function agent(number: number): UserItem {
  const id = `agent${number}`;
  const displayName = `Practice Agent ${number}`;
  const emailAddress = `${id}@practice.example`;
  const others = OTHERS.filter((_, at) => (number + at) % 3 !== 0);
  const ids = LICENSED.includes(number) ? [...others, ALTOCLOUD_USER] : others;
  return {
    ...defaultUser,
    configurationId: configurationId('users', id, displayName),
    extension: String(8000 + number),
    statusText: 'Available',
    personalInformationProperties: { givenName: 'Practice', surname: `Agent ${number}`, emailAddress },
    mailboxProperties: { displayName, emailAddress, type: 1 },
    licenseProperties: {
      licenseActive: !INACTIVE.includes(number),
      hasClientAccess: !WITHOUT_CLIENT.includes(number),
      mediaLevel: number % 3 === 0 ? 1 : 3,
      allocationType: number % 4 === 0 ? 1 : 0,
      interactionProcessAutomationType: 0,
      additionalLicenses: ids.map((licence) => configurationId('license-allocations', licence)),
    },
  };
}

function withoutAltocloud(user: UserItem): UserItem {
  const additionalLicenses = user.licenseProperties.additionalLicenses.filter(({ id }) => id !== ALTOCLOUD_USER);
  return { ...user, licenseProperties: { ...user.licenseProperties, additionalLicenses } };
}

/** Six workgroups: one is no queue, and one has nobody in it. */
function workgroups(agents: readonly UserItem[], flag: IcwsWorld['workgroupFlag']): readonly WorkgroupItem[] {
  const people = agents.map((one) => one.configurationId);
  const one = (id: string, members: WorkgroupItem['members'], hasQueue = true): WorkgroupItem => ({
    ...defaultWorkgroup,
    configurationId: configurationId('workgroups', id),
    hasQueue,
    members,
    ...(flag === 'property' ? { [WORKGROUP_FLAG]: false } : {}),
  });
  return [
    one('Sales', people.slice(0, 8)),
    one('Support', people.slice(4)),
    one('Web Chat', people.slice(0, 3)),
    one('Back Office', people.slice(15, 19)),
    one('Managers', people.slice(2, 5), false),
    one('Overflow', []),
  ];
}

function byId<I extends { readonly configurationId: { readonly id: string } }>(items: readonly I[]): Map<string, I> {
  return new Map(items.map((item) => [item.configurationId.id, item]));
}
