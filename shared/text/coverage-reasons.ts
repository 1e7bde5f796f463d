/** Words of coverage answers: reasons, what to click, what would close a gap. Names are quoted as they are. */
export const coverageReasonsText = {
  ofAll: (count: number) => `everything read (${count} ${count === 1 ? 'input' : 'inputs'})`,
  ofRole: (role: string, input: string) => `role “${role}” in ${input}`,
  allDivisions: 'all divisions',

  nothingRead: 'nothing that could be read says what is granted',
  maybeUnread: (name: string, why: string) => `not among what was read of ${name}, which is incomplete: ${why}`,
  stopped: 'the reading was stopped before its end',
  unreadParts: (count: number, names: string) =>
    `${count} ${count === 1 ? 'part' : 'parts'} of ${names} could not be read and ${count === 1 ? 'counts' : 'count'} for nothing`,

  choiceUsed: (field: string) => `The choice ${field} was used`,

  clicks: {
    openRole: (role: string) => `Open role “${role}”.`,
    openClosest: (role: string, lacks: number) =>
      `Open role “${role}”: it comes closest and lacks ${lacks} ${lacks === 1 ? 'permission' : 'permissions'}. Whatever it gets, everybody gets who has it; to avoid that, click Add Role instead.`,
    openOne: 'Open a role that is to have it, or click Add Role: the input does not tell the roles apart.',
    openHolder: 'Open the role that has it: the input does not tell the roles apart.',
    grantHolder: (division: string) =>
      `Grant the role that has it in ${division}: the input does not tell the roles apart.`,
    addRole: 'Click Add Role. On Role Details, enter the name and the description.',
    condition: (name: string, level: string, condition: string) =>
      `On Permissions, search “${name}” and look at “${level}”: it counts only under the condition ${condition}.`,
    lift: 'Ask first why the condition is there. Lift it if it may go; else tick the permission without a condition in another role. Click Save.',
    people: 'Under People & Permissions, click People.',
    editPerson: (name: string) => `Find ${name}, open the menu of the line and click Edit Person: the Roles tab opens.`,
    assign: (role: string, division: string) =>
      `At role “${role}”, click in Divisions and add ${division}. Click Save.`,
    oauth: ['Select Admin. Under Integrations, click OAuth.'],
    openClient: (name: string) => `Open the client ${name} and its Roles.`,
    grantIn: (role: string, division: string) => `Grant role “${role}” in ${division} to whoever is to have it.`,
    admin: 'Log on to Genesys Cloud and select Admin.',
    inDivision: (division: string) => `division ${division}`,
    notOffered: (permission: string) =>
      `There is nothing to click: the organization’s catalogue does not list ${permission}.`,
    askProduct:
      'Ask the vendor of the integration whether it is still needed, and Genesys whether the product that brings it is part of the subscription.',
    readsLike: (names: string) => `Names that read alike: ${names}. Another name is another permission.`,
    choose: (row: number, options: string) =>
      `Say which permission row ${row} means: choose ${options} by name. Until then it cannot be compared.`,
    resume: (name: string) =>
      `Go on with the reading of ${name}; what is absent may be in the part that is still unread.`,
    replace: (name: string) =>
      `Give ${name} again as a whole file: what is absent may be in the part that could not be read.`,
    giveInput:
      'Give an input that answers it: roles as the API returns them, a CX as Code export, a CSV or a pasted list of permissions; or read the organization live.',
    liveCatalogue:
      'Sign in and read the organization’s permission catalogue, or give a saved one: only it can say what this row stands for.',
  },

  closing: {
    roleName: (need: string) => `${need}: missing permissions`,
    description: (need: string) => `What “${need}” asks for and was not granted yet. Prepared with Groundwork.`,
    extra: (role: string) => `${role}: additional permissions`,
    leftOut: {
      notOffered: 'the organization’s catalogue does not list it',
      choose: 'which permission it means is not chosen yet',
      unlisted: (permission: string) => `the catalogue in use does not list ${permission}; a live one may`,
      wildcard: (permission: string) =>
        `${permission} cannot be spelled out: the catalogue in use lists nothing for it`,
      division: (roles: string) => `it is held already, but not there: grant ${roles} in the division instead`,
      unknown: 'whether it is granted is not known; part of the input could not be read',
    },
    aRole: (name: string) => `role “${name}”`,
    kept: (count: number) => `The ${count} ${count === 1 ? 'policy' : 'policies'} of the role stay as they are.`,
    beside: (permissions: string) =>
      `The role has ${permissions} under a condition. The condition stays; an entry without one stands beside it, so that whoever has the role is no longer limited.`,
    defaultRole: (name: string) =>
      `“${name}” is a default role. Restoring it removes what was added; an additional role survives that.`,
    grant: 'A role counts only where it is granted: grant it afterwards to the user or client, in the right divisions.',
    asRead:
      'The body replaces what the role has now. Read the role again just before sending, in case somebody changed it.',
    cost: (says: string, source: string, date: string) => `${says} (${source}; read ${date})`,
    additional: (role: string, why: string) => `This is an additional role, to be granted beside “${role}”: ${why}`,
    lacks: {
      raw: 'it is not known as the API has it',
      id: 'its id is not known',
      policies: 'its policies are not all known',
      legacy: 'its one-word permissions are not known',
    },
    notWhole: 'the source does not carry the whole role, and a block that lacks a part of it would remove that part.',
    unspeakable: 'it has a policy that a CX as Code block cannot express.',
    importFirst: (name: string, id: string) =>
      `If “${name}” is not under CX as Code yet, import it first (id ${id}); else a second role of that name is created.`,
  },

  difference: {
    unlimited: 'without limits',
    anywhere: 'in all divisions',
    inDivision: (name: string) => `in division ${name}`,
    under: (condition: string) => `under the condition ${condition}`,
    apart: (text: string, side: string) => `${text} (${side})`,
    left: 'as on the left; both read alike, yet they differ',
    right: 'as on the right',
    renamed: (before: string, after: string) => `${before} → ${after}`,
  },
} as const;
