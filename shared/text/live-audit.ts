/** Words about reading an organization live, in the terminal and the window. */
export const liveText = {
  unread: {
    gone: (role: string) => `The role “${role}” was deleted while the organization was being read; it is left out.`,
    lost: (count: number) =>
      count === 1
        ? 'The list of roles changed while it was read, and one role is missing from it.'
        : `The list of roles changed while it was read, and ${count} roles are missing from it.`,
    members: (role: string, why: string) => `Who has the role “${role}” could not be read: ${why}`,
    noMembers: (count: number, names: string) =>
      count === 1 ? `Who has the role ${names} was not read.` : `Who has these ${count} roles was not read: ${names}.`,
    more: (count: number) => `and ${count} more`,
    catalogue: (why: string) =>
      `The permission catalogue could not be read: ${why} Needs are resolved with another one, and nothing is called not offered.`,
    client: (why: string) => `The OAuth client itself could not be read, so its grants alone were compared: ${why}`,
    clientRole: (role: string) => `The client has the role ${role}, which could not be found.`,
  },
  refused: {
    roles: 'The roles of the organization could not be read.',
    role: 'The role could not be read.',
    members: 'Who has the roles could not be read.',
    grants: 'The grants could not be read.',
    client: 'The OAuth client could not be read.',
  },
  still: {
    nothing: 'Without it nothing is answered; a role export by somebody who has it can be compared instead.',
    roles: 'Without it the roles themselves are compared all the same, but not who has them.',
    together:
      'Without it all that the user’s roles grant together is compared, but not by which role or in which division.',
  },
  stopped: 'Reading was stopped. What was read until then is kept.',
  stoppedFix: 'Resume when you are ready: only what is missing is asked for.',
  stoppedWhole: 'Reading was stopped before anything was complete.',
  stoppedWholeFix: 'Read it again when you are ready.',
  manyFailed: (what: string) => `Several answers in a row could not be used; the last one: ${what}`,
  manyFailedFix: 'Wait a little, then resume: only what is missing is asked for.',
  notKept: 'What was read could not be recorded on the disk, so reading stopped.',
  notKeptFix: 'Free space on the disk or make the data folder writable, then resume.',
  otherOrganization: (kept: string, now: string) =>
    `The reading that was begun is of the organization “${kept}”, and you are signed in to “${now}”.`,
  otherOrganizationFix: 'Sign in to that organization, or begin a new reading.',
  nothingToResume: 'There is no reading to go on with.',
  nothingToResumeFix: 'Leave --resume out to begin one.',
  allRolesOf: (user: string) => `all roles of ${user}`,
  audit: 'audit',
  fileName: (organization: string, subject: string | undefined, day: string) =>
    subject === undefined ? `audit ${organization} ${day}` : `audit ${organization} ${subject} ${day}`,
  catalogueName: (organization: string, day: string) => `permission catalogue ${organization} ${day}`,
  lockOf: (place: string) => `the reading of ${place}`,

  terminal: {
    audit: 'read a role, a user, an OAuth client or the whole organization, and save it for coverage',
    engagement: 'sign in as this engagement does',
    of: 'role:NAME, user:NAME, client:NAME (or their ids), or organization',
    resume: 'go on with a reading that was stopped or failed',
    export: 'folder for the file',
    catalogue: 'the permission catalogue: the bundled one, or the live one of an organization as a file',
    reading: (done: number, total: number) => `Reading: ${done} of ${total} requests`,
    waiting: (seconds: number) => `the rate limit lets the next one go in ${seconds} s`,
    whole: (organization: string, roles: number, members: number) =>
      `${organization}: ${roles} ${roles === 1 ? 'role' : 'roles'}, ${members} grants to members.`,
    part: 'This is a part of it: what is absent is not known.',
    requests: (count: number) => `${count} requests`,
    file: (path: string) => `Saved as ${path}`,
    unread: 'Could not be read:',
    catalogueLine: (source: 'live' | 'bundled', date: string, count: number) =>
      source === 'live'
        ? `Live catalogue of ${date}: ${count} permissions.`
        : `Bundled catalogue of ${date}: ${count} permissions.`,
    status: {
      current: 'in today’s documentation',
      'removed-from-docs': 'dropped from the documentation',
      'preview-2023': 'seen only in a preview of 2023',
      'third-party-only': 'seen only in somebody’s role',
    },
    ofUnknown: (text: string) => `“${text}” names nothing that can be read.`,
    ofUnknownFix: 'Use role:NAME, user:NAME, client:NAME or organization.',
    notFound: (kind: string, name: string) => `There is no ${kind} “${name}” in this organization.`,
    notFoundFix: (near: readonly string[]) =>
      near.length === 0 ? 'Check the name; its id can be given instead.' : `Similar ones: ${near.join(', ')}.`,
    severalFound: (kind: string, name: string, count: number) => `${count} ${kind}s are called “${name}”.`,
    severalFoundFix: (ids: readonly string[]) => `Give the id: ${ids.join(', ')}.`,
    nowhere: 'It is not said which organization to read.',
    nowhereFix: 'Add --engagement ID of a saved engagement, or --practice.',
    kinds: { role: 'role', user: 'user', client: 'OAuth client' },
  },
} as const;
