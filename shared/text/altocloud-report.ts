/** Words of the readiness report of Altocloud with PureConnect. */
export const altocloudReportText = {
  title: 'Altocloud readiness report',
  intro:
    'What was set up so that Altocloud offers chats to visitors and agents of PureConnect get them: what is still open, how each part was established, and who confirmed what was done by hand. It holds no secret.',
  footer: (source: string) => `Set up by the ${source}.`,

  fields: {
    open: 'Open items',
    cicRelease: 'CIC release',
    cicServer: 'CIC server',
    orgLongName: 'Organization',
    orgShortName: 'Short name',
    orgId: 'Organization ID',
    region: 'Region',
    browserClientAppUrl: 'Browser application',
    licences: 'Licences on the CIC server',
    agents: 'Agents with the user licence',
    workgroups: 'Workgroups with availability updates',
    parameters: 'Server parameters',
    adminRole: 'Role with the journey permissions',
    agentRoles: 'Synced users with roles',
    actionMaps: 'Active action maps',
    segments: 'Segments',
    outcomes: 'Outcomes',
    widgetsVersion: 'Genesys Widgets',
    site: 'Web site',
    test: 'End-to-end test',
  },
  none: 'none',
  nofm: (done: number, of: number) => `${done} of ${of}`,
  ofThem: (done: number, of: number, names: readonly string[]) =>
    names.length === 0 ? `${done} of ${of}` : `${done} of ${of}: ${names.join(', ')}`,
  noParameters: 'none wanted',
  noOffers: 'not asked for: no content offers are used',
  permissions: (role: string, count: number) => `${role}, ${count} permissions`,
  notNamed: 'no page was named; confirmed by hand',
  tested: 'confirmed',

  openItems: {
    title: 'Open items',
    head: ['Step', 'How it stands', 'Why'],
    unconfirmed: 'not confirmed yet',
    undone: 'taken back, or its confirmation withdrawn, by an undo',
  },
  results: {
    title: 'Results',
    head: ['What', 'Result', 'How it was established', 'Reason'],
    result: { ok: 'yes', 'not-ok': 'no', unchecked: 'not checked' },
  },
  people: {
    title: 'Confirmed by hand',
    head: ['Step', 'By', 'When', 'Note'],
  },
  snippet: { title: 'Tracking snippet', head: ['Line'] },
  oneOf: (title: string, subject: string) => `${title}: ${subject}`,
  unfinished: (title: string) => `Step “${title}”`,
} as const;
