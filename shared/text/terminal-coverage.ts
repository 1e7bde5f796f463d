const count = (number: number, one: string, many: string) => (number === 1 ? `1 ${one}` : `${number} ${many}`);

/** Words of `coverage`, `compare` and `needs` in the terminal; sentences that documents say too are theirs. */
export const terminalCoverageText = {
  coverage: {
    description: 'compare exported roles with what is needed; needs no network',
    argument: 'id of a profile or of a runbook’s permissions (see needs), or the path of a profile file',
    from: 'what is granted, recognised by content; - is pasted text on stdin (see --how)',
    needRole: 'a role as the yardstick instead of a need',
    needFrom: 'the file that the yardstick is in; without it, those of --from',
    needList: 'a list of permissions as the need; - reads stdin',
    role: 'compare this role alone, by name or id',
    division: 'where grants must count: id or name of a division, or all',
    catalogue: 'a saved permission catalogue instead of the bundled one',
    rows: 'the permission that an uncertain row means, as row=permission',
    form: 'pdf, docx, csv, md, json, matrix; several separated by commas',
    export: 'folder for the files',
    closing: 'show what would close the gaps: api (the request) or cx-as-code',
    forRole: 'the role that closing the gaps extends; a new one without it',
    how: 'say for each format how to get such a file, and end',

    answer: (title: string, verdict: string) => `${title}: ${verdict}`,
    notCompared: (title: string) => `${title}: nothing was compared, so every row is unchecked.`,
    fromMissing: "error: required option '--from <file...>' not specified",
    pasted: 'pasted text',
    noCatalogue: 'it lists no permissions.',
    labels: { of: 'Compared', division: 'Division', catalogue: 'Catalogue' },
    marked: (policy: string, marks: string) => `${policy} (${marks})`,
    atRisk: 'at risk',
    costs: 'can cost a licence',
    covering: (roles: number) =>
      roles === 1
        ? 'One role grants all that the roles grant of this:'
        : 'Roles that together grant all that the roles grant of this:',
    alone: 'Rows that each role grants by itself:',
    noRoles: 'No role grants a row by itself.',
    lacks: (permissions: number, list: string) =>
      `It lacks ${count(permissions, 'permission', 'permissions')}: ${list}`,
    alsoGrants: (permissions: number, list: string) =>
      `It grants ${count(permissions, 'permission', 'permissions')} beyond the need: ${list}`,
    beyond: (permissions: number) => `Granted beyond the need (${permissions}):`,
    wildcards: (policies: number) => `Wildcards at risk, since they are being retired (${policies}):`,
    hangs: (rows: string) => `${rows} on it alone`,
    licences: 'Granting these to a user can cost a licence:',
    unread: (parts: number) =>
      parts === 1
        ? 'One part could not be read and counts for nothing:'
        : `${parts} parts could not be read and count for nothing:`,
    needWhole: 'Every line of the need was understood',
    needUnread: (lines: number) =>
      lines === 1
        ? 'one line names no permission and was not asked for'
        : `${lines} lines name no permission and were not asked for`,
    place: (file: string, line: number, column?: number) =>
      column === undefined ? `${file}, line ${line}` : `${file}, line ${line}, column ${column}`,
    begins: (why: string, text: string) => (text === '' ? why : `${why} It begins: ${text}`),
    files: 'Written:',

    request: (method: string, path: string) => `${method} ${path}`,
    closes: (permissions: number) =>
      `It grants ${count(permissions, 'more permission', 'more permissions')}. Nothing was sent.`,
    leftOut: 'Left as they are:',
    leftOutRow: (row: number, policy: string, why: string) => `row ${row}, ${policy}: ${why}`,
  },

  compare: {
    description: 'what one reading of roles grants and another does not; needs no network',
    left: 'the earlier file, or the file with both roles',
    right: 'the later file',
    role: 'a role by name or id; twice to hold the second against the first',
    catalogue: 'a saved permission catalogue instead of the bundled one',
    same: (left: string, right: string, roles: number) =>
      `${left} and ${right} grant the same (${count(roles, 'role', 'roles')}).`,
    differs: (left: string, right: string, differing: number, same: number) =>
      `${left} → ${right}: ${count(differing, 'role differs', 'roles differ')}, ${same} ${same === 1 ? 'is' : 'are'} the same.`,
    is: { added: 'added', removed: 'removed', changed: 'changed' },
    change: (permission: string, before: string, after: string) => `${permission}: ${before} → ${after}`,
    sideOf: (role: string, file: string) => `“${role}” in ${file}`,
    notCompared: 'Nothing was compared.',
    stopped: 'The reading was stopped before its end; what is absent in it may be in the rest.',
    unread: 'What could not be read was not compared, so nothing is known about it:',
  },

  needs: {
    description: 'everything that roles can be compared with: profiles and runbooks’ permissions',
    heads: ['Id', 'Kind', 'Rows', 'Title'],
    kind: { profile: 'profile', runbook: 'runbook', role: 'role', list: 'list' },
  },
} as const;
