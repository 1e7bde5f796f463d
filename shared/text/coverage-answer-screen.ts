const NUMBER = new Intl.NumberFormat('en-US');
const many = (count: number, one: string, more: string): string =>
  `${NUMBER.format(count)} ${count === 1 ? one : more}`;

/** Words of the pages that answer: rows, roles, matrix, beyond, comparison, closing, what was not read. */
export const answersText = {
  nothing: {
    lead: 'Every row with what was found, why, and what to click. Nothing is changed here.',
    inputs: {
      title: 'Nothing is granted yet',
      text: 'Add files, paste text or read an organization first. The answer then shows here.',
      action: 'Add what is granted',
    },
    need: {
      title: 'Nothing is asked for yet',
      text: 'Choose a guide, a runbook, a role or a list. The roles are then held against it.',
      action: 'Choose what is needed',
    },
  },
  troubles: (count: number) =>
    count === 1 ? 'One input cannot be used in full' : `${count} inputs cannot be used in full`,
  showInputs: 'Show inputs',
  check: {
    'not-ok': (what: string) => `Not met: ${what}`,
    unchecked: (what: string) => `Not known: ${what}`,
  },
  toRows: 'All rows',

  rows: {
    lead: (need: string, of: string) => `${need}, held against ${of}. Nothing is changed here.`,
    search: 'Filter by name or policy',
    filter: 'Findings',
    filters: {
      all: 'All',
      gaps: 'Gaps',
      conditional: 'Conditional',
      unchecked: 'Unchecked',
      'not-offered': 'Not offered',
    },
    catalogue: {
      live: (day: string) => `Catalogue: live, ${day}`,
      saved: (day: string) => `Catalogue: saved, ${day}`,
      bundled: (day: string) => `Catalogue: bundled, ${day}`,
    },
    catalogueSize: (count: number) => many(count, 'permission', 'permissions'),
    table: 'Rows of the need',
    columns: { row: '#', permission: 'Permission', level: 'Level', policy: 'Policy', finding: 'Finding', why: 'Why' },
    who: { head: 'Who has it', nobody: 'no role', more: 'and more', inPart: 'in part' },
    copyAll: 'Copy rows',
    copyAllWhat: 'all rows in sight',
    none: {
      title: 'No row matches',
      text: 'The filter leaves nothing. All rows are still there.',
      action: 'Show all rows',
    },
    details: 'About the selected row',
    noRow: 'Select a row to read about it.',
    copyRow: (row: number) => `row ${row}`,
    why: 'Why',
    licence: 'Licence',
    readsLike: 'Reads like',
    choose: 'The guide’s words fit several permissions. Choose by name; the row then asks for this one only.',
    readsLikeNote: 'For explanation only. A name that merely reads alike never counts.',
    atRisk: {
      title: 'Granted by a wildcard only',
      text: 'The platform is retiring wildcards. Grant it by name before they go.',
    },
    clicks: 'What to click',
    clicksWhat: 'the steps',
    notOffered: 'There is nothing to tick: the catalogue does not list it.',
    meter: 'Findings',
    complete: 'Everything is covered.',
    completeButOffered: 'Everything that is offered is covered.',
    close: 'Close the gap',
    said: (words: string) => `Coverage: ${words}`,
  },

  roles: {
    lead: 'Which existing roles cover the need, which comes closest, and how all of them rank.',
    set: 'A small set that covers it',
    setNone: 'No role grants any row in full.',
    setPartial: 'The most that roles cover together',
    adds: (count: number, isFirst: boolean) =>
      isFirst ? `covers ${many(count, 'row', 'rows')}` : `adds ${many(count, 'row', 'rows')}`,
    smaller: 'Chosen greedily, role by role. A smaller set may exist.',
    smallest: 'No smaller set covers as much.',
    uncovered: (count: number) =>
      count === 1 ? 'One row is granted by no role in full' : `${count} rows are granted by no role in full`,
    closest: 'The closest role',
    covers: (covered: number, rows: number) => `${covered} of ${many(rows, 'row', 'rows')}`,
    missing: (count: number) => (count === 0 ? 'Lacks nothing' : `Lacks ${many(count, 'permission', 'permissions')}`),
    beyond: (count: number) => (count === 0 ? 'Grants nothing else' : `Grants ${count} beyond the need`),
    extend: 'Extend this role',
    compareOnly: 'Compare this role only',
    ranking: 'All roles',
    search: 'Filter roles by name',
    columns: { name: 'Role', covers: 'Covers' },
    noMatch: 'No role has this in its name.',
    copy: 'what it lacks',
  },

  matrix: {
    lead: 'Every role by itself against every row. Arrows move from cell to cell.',
    table: 'Roles and rows',
    role: 'Role',
    covers: 'Covers',
    search: 'Filter roles by name',
    granting: 'Only roles that grant something',
    sort: 'Order',
    sorts: { covers: 'Best first', name: 'By name' },
    count: (shown: number, all: number) =>
      shown === all ? many(all, 'role', 'roles') : `${NUMBER.format(shown)} of ${many(all, 'role', 'roles')}`,
    column: (row: number, label: string, policy: string) =>
      label === policy ? `${row} ${policy}` : `${row} ${label}, ${policy}`,
    legend: 'Signs',
    signs: { g: '•', c: '~', m: '×', n: '–', u: '?' },
    selected: (role: string, row: number, label: string, finding: string) => `${role} · ${row} ${label}: ${finding}`,
    none: {
      title: 'No role matches',
      text: 'The filter leaves nothing. All roles are still there.',
      action: 'Show all roles',
    },
  },

  beyond: {
    lead: 'What is granted that nobody asked for, what hangs on wildcards, and what costs a licence.',
    kind: 'What is shown',
    kinds: { beyond: 'Beyond the need', wildcards: 'Wildcards', licences: 'Licences' },
    search: 'Filter by permission',
    more: (count: number) => `${many(count, 'more permission is', 'more permissions are')} in the exported files only.`,
    tables: {
      beyond: 'Granted beyond the need',
      wildcards: 'Policies with a wildcard',
      licences: 'Rows that cost a licence',
    },
    columns: {
      permission: 'Permission',
      reaches: 'Reaches',
      roles: 'Roles',
      rows: 'Rows at risk',
      row: '#',
      name: 'Permission',
      licence: 'Licence',
      finding: 'Finding',
    },
    none: {
      beyond: {
        title: 'Nothing is granted beyond the need',
        text: 'Every permission of these roles is one that was asked for.',
      },
      wildcards: { title: 'No policy has a wildcard', text: 'Every permission is granted by its name.' },
      licences: {
        title: 'No row is known to cost a licence',
        text: 'Sources name a licence for some permissions only: ask about the rest before granting them to users.',
      },
      match: { title: 'Nothing matches', text: 'The filter leaves nothing.' },
    },
    showAll: 'Show all',
    details: 'About the selected permission',
    select: 'Select a line to read about it.',
    reaches: (count: number) =>
      count === 1 ? 'One permission of the catalogue' : `${count} permissions of the catalogue`,
    by: 'Granted by',
    moreRoles: (count: number) => `and ${many(count, 'more role', 'more roles')}`,
    rows: 'Rows that hang on it',
    noRows: 'No row hangs on it: each is also granted by name.',
    wildcardNote: 'The platform is retiring wildcards. What hangs on one is lost when it goes.',
  },

  compare: {
    lead: 'What one side grants and the other does not: two roles, or two readings of one organization.',
    kind: 'What is compared',
    kinds: { role: 'Two roles', input: 'Two inputs' },
    left: { role: 'One role', input: 'Before' },
    right: { role: 'The other role', input: 'After' },
    choose: 'Choose…',
    begin: {
      title: 'Choose two sides',
      text: 'Two roles show what one grants beyond the other. Two readings of different dates show what was changed between them.',
    },
    inputsFirst: { title: 'There is nothing to compare yet', text: 'Add at least one input with roles first.' },
    swap: 'Swap sides',
    table: 'Differences',
    columns: { role: 'Role', is: 'What', added: 'Added', removed: 'Removed', changed: 'Changed' },
    is: { added: 'Added', removed: 'Removed', changed: 'Changed' },
    same: (count: number) =>
      count === 0 ? 'No role is the same.' : `${many(count, 'role is', 'roles are')} the same on both sides.`,
    more: (count: number) =>
      `${many(count, 'more role differs', 'more roles differ')} and ${count === 1 ? 'is' : 'are'} not shown; compare in the terminal to see all.`,
    equal: { title: 'No difference', text: 'Both sides grant the same, in the same divisions and conditions.' },
    details: 'About the selected difference',
    select: 'Select a line to see its permissions.',
    only: (side: string, count: number) => `Only in ${side} (${count})`,
    changed: (count: number) => `Granted otherwise (${count})`,
    from: (before: string, after: string) => `${before} → ${after}`,
  },

  closing: {
    lead: 'What would close the gaps, to hand over or to send yourself. Nothing is sent from here.',
    kind: 'Form',
    kinds: { api: 'API request', 'cx-as-code': 'CX as Code' },
    base: 'Role',
    fresh: 'A new role',
    existing: 'An existing role',
    change: 'Another role…',
    request: 'Request',
    body: 'Body of the request',
    block: 'CX as Code block',
    permissions: (count: number) => many(count, 'permission is added', 'permissions are added'),
    none: {
      title: 'There is no gap to close',
      text: 'No row is missing, and none is granted in part only.',
    },
    onlyUnchecked: 'Rows that are unchecked are left out: look at them first.',
    notes: 'Before you send it',
    leftOut: (count: number) => (count === 1 ? 'One part is left as it is' : `${count} parts are left as they are`),
    leftOutRow: (row: number, policy: string, why: string) => `Row ${row}, ${policy}: ${why}`,
  },

  unread: {
    lead: 'Parts of the inputs that Groundwork did not understand. None of them counts as granted.',
    table: 'What was not read',
    columns: { file: 'File', line: 'Line', text: 'Text', why: 'Why' },
    search: 'Filter by file, text or reason',
    shown: (shown: number, all: number) =>
      shown === all
        ? many(all, 'part was not read', 'parts were not read')
        : `${NUMBER.format(shown)} of ${NUMBER.format(all)} parts that were not read`,
    none: { title: 'Everything was read', text: 'No line of the inputs was left out.' },
    details: 'About the selected part',
    select: 'Select a line to read about it.',
    at: (line: number, column: number | undefined) =>
      column === undefined ? `line ${line}` : `line ${line}, column ${column}`,
    text: 'What stands there',
  },

  export: {
    title: 'Export the answer',
    lead: 'The same answer in as many forms as you like. The names of roles and people are in it, secrets never are.',
    formats: 'Forms',
    format: {
      pdf: { label: 'PDF', text: 'To print, or to hand over.' },
      docx: { label: 'Word', text: 'To edit.' },
      csv: { label: 'CSV', text: 'One line a row, for a spreadsheet.' },
      md: { label: 'Markdown', text: 'For a ticket or a wiki.' },
      json: { label: 'JSON', text: 'Everything, for other programs.' },
      matrix: { label: 'Matrix as CSV', text: 'Roles against rows, one line a role.' },
    },
    missing: 'Choose at least one form.',
    action: 'Export',
    done: (count: number) => (count === 1 ? 'One file was written' : `${count} files were written`),
  },
} as const;
