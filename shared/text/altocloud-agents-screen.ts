const NUMBER = new Intl.NumberFormat('en-US');
const many = (count: number, one: string, more: string): string =>
  `${NUMBER.format(count)} ${count === 1 ? one : more}`;

/** Words of the page that chooses agents, workgroups and synced users. */
export const agentsScreenText = {
  title: 'Agents',
  lead: 'Who gets the Altocloud licence, whose workgroups report their availability, and which synced users get the roles. Nothing is changed here: the plan shows each change first.',
  loading: 'Reading the values',
  reading: 'Reading users and workgroups. Only reads are sent.',
  again: 'Read again',
  lists: {
    label: 'List',
    users: 'Agents',
    workgroups: 'Workgroups',
    synced: 'Synced users',
  },
  means: {
    users: 'CIC users who get I3_ACCESS_ALTOCLOUD_USER. Who has it already keeps it.',
    workgroups:
      'Workgroups whose queue reports its availability. Without a licensed member that is logged in, nothing is sent for a workgroup.',
    synced: 'Users that Interaction Administrator synced to Genesys Cloud. They arrive without any role.',
  },
  search: {
    users: 'Search agents',
    workgroups: 'Search workgroups',
    synced: 'Search synced users',
  },
  columns: {
    name: 'Name',
    id: 'ID',
    licence: 'Altocloud licence',
    account: 'Licences',
    members: 'Members',
    licensed: 'Licensed',
    queue: 'Queue',
    email: 'E-mail',
    roles: 'Roles',
  },
  licensed: 'has it',
  notLicensed: 'none yet',
  active: 'active',
  inactive: 'inactive',
  queue: 'yes',
  noQueue: 'no queue',
  chooseShown: (count: number) => `Choose ${NUMBER.format(count)} shown`,
  chooseNone: 'Choose all shown',
  dropShown: (count: number) => `Drop ${NUMBER.format(count)} shown`,
  members: 'Add members of the chosen workgroups',
  membersNone: 'No workgroup is chosen yet.',
  membersAll: 'All their members are chosen.',
  membersMore: (count: number) => `${many(count, 'member is', 'members are')} not chosen yet.`,
  withoutRoles: 'Add all without a role',
  withoutRolesMore: (count: number) => `${many(count, 'synced user has', 'synced users have')} no role.`,
  chosen: {
    label: 'What is chosen',
    users: (count: number) => many(count, 'agent chosen', 'agents chosen'),
    workgroups: (count: number) => many(count, 'workgroup chosen', 'workgroups chosen'),
    synced: (count: number) => many(count, 'synced user chosen', 'synced users chosen'),
    toLicense: (count: number) =>
      count === 0 ? 'Nobody still needs the licence.' : `${many(count, 'of them gets', 'of them get')} the licence.`,
    inactive: (count: number) =>
      `${many(count, 'of them has', 'of them have')} no active licences: a licence given to them has no effect before those are active.`,
    noQueue: (count: number) =>
      `${many(count, 'of them has', 'of them have')} no queue, so there is no availability to report.`,
    withoutLicensed: (names: readonly string[]) =>
      `Without a licensed or chosen member: ${names.join(', ')}. Nothing would be sent for ${names.length === 1 ? 'it' : 'them'}.`,
    withRoles: (count: number) =>
      `${many(count, 'of them has', 'of them have')} roles already: only what is missing is added.`,
  },
  typed: {
    users: 'Add CIC user IDs',
    workgroups: 'Add workgroup names',
    synced: 'Add user IDs or e-mail addresses',
    action: 'Add',
    title: (count: number) => `${many(count, 'entry', 'entries')} not in the list`,
    titleUnread: (count: number) => `${many(count, 'entry', 'entries')} nobody looked up`,
    text: 'Typed or taken from a values file. The plan refuses what the system does not know.',
    unread: 'The list was not read, so it is not known whether they exist.',
    remove: (id: string) => `Remove ${id}`,
    more: (count: number) => `and ${NUMBER.format(count)} more`,
    removeAll: 'Remove them all',
  },
  empty: {
    search: { title: 'Nothing matches', text: 'Search for less, or show all again.', action: 'Show all' },
    users: { title: 'The server has no users', text: 'Users are made in Interaction Administrator.' },
    workgroups: { title: 'The server has no workgroups', text: 'Workgroups are made in Interaction Administrator.' },
    synced: {
      title: 'No users are synced yet',
      text: 'Interaction Administrator syncs them once Genesys Cloud for PureConnect is configured. Read again after that.',
    },
    unread: {
      cic: {
        title: 'The CIC server was not read',
        text: 'Give its address, a CIC user and the password on the Details page, and read again. Without a server, IDs are entered at the right and its steps are done by hand.',
      },
      cloud: {
        title: 'Genesys Cloud was not read',
        text: 'Sign in, and read again. User IDs or e-mail addresses can be entered at the right, too.',
      },
    },
  },
  goTo: (page: string) => `Go to ${page}`,
  said: {
    read: (users: number, workgroups: number, synced: number) =>
      `Read: ${many(users, 'agent', 'agents')}, ${many(workgroups, 'workgroup', 'workgroups')}, ${many(synced, 'synced user', 'synced users')}.`,
    added: (count: number) => `${NUMBER.format(count)} added.`,
    removed: (count: number) => `${NUMBER.format(count)} removed.`,
  },
  status: {
    unsaved: 'Saving',
    none: 'Choose at least one workgroup.',
    some: (users: string, workgroups: string, synced: string) => `${users}, ${workgroups}, ${synced}.`,
  },
  continue: 'Continue',
} as const;
