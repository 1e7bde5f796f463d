/** At most so many names stand in a message; the others are counted. */
const NAMED = 10;

/** Words about what is done on the CIC server. */
export const altocloudCicText = {
  byPerson: 'confirmed by a person',
  byEarlierRun: 'read by ICWS in an earlier run',
  nobodyConfirmed: 'nobody has confirmed it',

  release: {
    isEnough: (minimum: string) => `The CIC release is ${minimum} or later`,
    byVersion: 'GET of the version',
    asGiven: 'as given in cicRelease',
    older: (release: string) => `it is ${release}`,
    unknown: 'the server does not tell it in numbers',
    notGiven: 'neither a server nor cicRelease was given',
    differs: (given: string, found: string) => `cicRelease says ${given}, the CIC server ${found}. The server counts.`,
    differsFix: 'Check that cicServer names the server that was meant, or correct cicRelease.',
  },

  session: {
    isUp: 'The CIC server opens a session',
    byConnection: 'GET of the connection',
    unused: 'nothing to do: no CIC user was given',
  },

  licences: {
    areThere: 'The CIC server has both licences',
    byGet: 'GET of the feature licence and of the licence allocation',
    missing: (ids: readonly string[]) => `not loaded: ${ids.join(', ')}`,
    toCome: (ids: readonly string[]) => `The CIC server does not have ${ids.join(' and ')} yet.`,
    toComeFix: 'Nothing to do now: the run looks again once the licence file was loaded.',
    confirm: 'Check that the CIC server has both licences',
    clicks: [
      'In Interaction Administrator, open File > License Management.',
      'Look for both licences in the list: one of the server, one of users.',
    ],
    server: 'Licence of the server',
    user: 'Licence of users',
    tooFew: (free: number, wanted: number) =>
      `${free} of the licences for agents ${are(free)} free, and ${wanted} ${are(wanted)} needed.`,
    tooFewFix: 'Free some or have more of them loaded; the run stops at the agent for whom none is left.',
  },

  users: {
    give: (name: string, id: string) => `Give ${called(name, id)} the licence I3_ACCESS_ALTOCLOUD_USER`,
    take: (name: string, id: string) => `Take the licence I3_ACCESS_ALTOCLOUD_USER from ${called(name, id)}`,
    merged: 'the licences the agent has then, and I3_ACCESS_ALTOCLOUD_USER',
    without: 'the licences the agent has then, without I3_ACCESS_ALTOCLOUD_USER',
    allLicensed: (count: number) => {
      // Nobody has to be named where a person gives it.
      if (count === 0) return 'Each agent has the licence';
      if (count === 1) return 'The agent has the licence';
      return count === 2 ? 'Both agents have the licence' : `All ${count} agents have the licence`;
    },
    byGet: 'GET of the users',
    lacking: (ids: readonly string[], of: number) => `${lackedBy(ids.length, of)}: ${names(ids)}`,
    inactive: (ids: readonly string[]) =>
      ids.length === 1
        ? `Agent ${names(ids)} cannot use the licence as things are: the licences are not active, or there is no client access.`
        : `These agents cannot use the licence as they are: ${names(ids)}. Their licences are not active, or they have no client access.`,
    inactiveFix: 'Set it right on the Licensing tab in Interaction Administrator.',
    unknown: (ids: readonly string[]) =>
      ids.length === 1 ? `The CIC server has no user ${all(ids)}.` : `The CIC server has no users ${all(ids)}.`,
    unreadable: (id: string) => `The licences of user ${id} are not in a form that can be written back unharmed.`,
    confirm: 'Give each agent the licence I3_ACCESS_ALTOCLOUD_USER',
    clicks: [
      'In Interaction Administrator, open the user and choose the Licensing tab.',
      'Add the licence to those that the user has, and leave the others as they are.',
      'Do so for each agent.',
    ],
    licence: 'Licence',
    agents: 'Agents',
    cannotByHand: (ids: readonly string[]) =>
      ids.length === 0
        ? 'Agents keep the licence: it was assigned by hand. Take it away on the Licensing tab of each.'
        : `Agents keep the licence that was assigned by hand. Take it away on the Licensing tab of each: ${all(ids)}.`,
    cannotWithout: (ids: readonly string[]) =>
      `Agents keep the licence, because no CIC user is given now. Give one and undo again, or take it away by hand: ${all(ids)}.`,
  },

  workgroups: {
    enable: (name: string, id: string) => `Enable availability updates for workgroup ${called(name, id)}`,
    clicks: (id: string) => [
      `In Interaction Administrator, open workgroup ${id}.`,
      'On the Options tab, select Enable Altocloud queue availability updates.',
      'Click OK.',
    ],
    checkMember: 'Check that at least one member of the workgroup has the licence I3_ACCESS_ALTOCLOUD_USER.',
    workgroup: 'Workgroup',
    isEnabled: (id: string) => `Availability updates are enabled for workgroup ${id}`,
    hasLicensed: (id: string) => `A member of workgroup ${id} has the licence`,
    byGet: 'GET of the workgroup',
    byMembers: 'GET of the workgroup and of its members',
    notEnabled: 'the box is not ticked',
    noMember: 'it has no members, so no update is sent',
    noneLicensed: 'none of its members has it, so no update is sent',
    unknown: (ids: readonly string[]) =>
      ids.length === 1
        ? `The CIC server has no workgroup ${all(ids)}.`
        : `The CIC server has no workgroups ${all(ids)}.`,
    noQueue: (id: string) => `Workgroup ${id} has no queue: no chat is routed to it.`,
    noQueueFix: 'Give it a queue in Interaction Administrator, or choose another workgroup.',
    unlicensed: (id: string) =>
      `No member of workgroup ${id} has the licence or gets it in this plan: no update is sent for the workgroup.`,
    unlicensedFix: 'Name one of its members in userIds, or choose another workgroup.',
    notReadNow: 'it cannot be read any more, and nobody has confirmed it',
    cannot: (ids: readonly string[]) =>
      `Availability updates stay enabled for ${all(ids)}. Clear the box on the Options tab of each.`,
  },

  parameters: {
    create: (name: string, value: string) => `Add server parameter ${name} with ${value}`,
    change: (name: string, value: string, former: string) =>
      `Set server parameter ${name} to ${value}; it is ${shownValue(former)} now`,
    restore: (name: string, value: string) => `Put server parameter ${name} back to ${shownValue(value)}`,
    neutral: (name: string, value: string) => `Set server parameter ${name} to ${value}, which does what none does`,
    hasValue: (name: string, value: string) => `Server parameter ${name} is ${value}`,
    isOn: (name: string) => `Server parameter ${name} does not switch updates off`,
    byGet: 'GET of the server parameter',
    isNot: (value: string) => `it is ${shownValue(value)}`,
    absent: 'there is none',
    noneWanted: 'nothing to do: neither parameter is wanted',
    confirm: 'Set the server parameters',
    click: 'In Interaction Administrator, open the server parameters.',
    set: (name: string, value: string) => `Set ${name} to ${value}; add it if there is none.`,
    switchOn: (name: string, value: string) => `If ${name} is yes or 1, set it to ${value}.`,
    cannotRemove: (names: readonly string[]) =>
      `${names.join(' and ')} did not exist before and cannot be deleted by ICWS. Remove by hand in Interaction Administrator.`,
    cannotChanged: (name: string, value: string) => `${name} stays: it was changed since, to ${shownValue(value)}.`,
    cannotByHand: (names: readonly string[]) =>
      names.length === 1
        ? `${names[0]} stays as it was set by hand. Set it back or remove it in Interaction Administrator.`
        : `${names.join(' and ')} stay as they were set by hand. Set them back or remove them in Interaction Administrator.`,
    cannotWithout: (names: readonly string[]) =>
      names.length === 1
        ? `${names[0]} stays, because no CIC user is given now. Give one and undo again, or set it back by hand.`
        : `${names.join(' and ')} stay, because no CIC user is given now. Give one and undo again, or set them back by hand.`,
  },
} as const;

/** Who has it not, of so many. */
function lackedBy(count: number, of: number): string {
  if (of === 1) return 'the agent does not';
  if (count === of) return of === 2 ? 'neither does' : `none of the ${of} does`;
  return count === 1 ? `1 of ${of} does not` : `${count} of ${of} do not`;
}

function are(count: number): string {
  return count === 1 ? 'is' : 'are';
}

function called(name: string, id: string): string {
  return name === id ? id : `${name} (${id})`;
}

/** Where somebody has to do something about each. */
function all(ids: readonly string[]): string {
  return ids.join(', ');
}

function names(ids: readonly string[]): string {
  const rest = ids.length - NAMED;
  return rest > 0 ? `${ids.slice(0, NAMED).join(', ')} and ${rest} more` : ids.join(', ');
}

function shownValue(value: string): string {
  return value === '' ? 'empty' : value;
}
