/** Words about the row of nex_gapis and about the database that holds it. */
export const tenantDatabaseText = {
  add: (urls: readonly string[]) =>
    `Add ${urls.length === 1 ? 'the row' : 'the rows'} for ${urls.join(' and ')} to nex_gapis`,
  change: (changes: readonly string[]) => `Change nex_gapis: ${changes.join('; ')}`,
  changeRow: (url: string, what: readonly string[]) => `${what.join(' and ')} of ${url}`,
  addRow: (url: string) => `a new row for ${url}`,
  remove: (urls: readonly string[]) =>
    `Remove ${urls.length === 1 ? 'the row' : 'the rows'} for ${urls.join(' and ')} from nex_gapis`,
  restore: (urls: readonly string[]) => `Put nex_gapis back as it was for ${urls.join(' and ')}`,
  removeAndRestore: (removed: readonly string[], restored: readonly string[]) =>
    `Remove ${removed.join(' and ')} from nex_gapis, and put back ${restored.join(' and ')}`,
  secret: 'client secret',
  noSecret: 'client secret (now empty)',
  column: (name: string, from: string | null) => `${name} (now ${from === null || from === '' ? 'empty' : from})`,

  holds: (urls: readonly string[]) => `nex_gapis holds the client for ${urls.join(' and ')}`,
  bySelect: 'SELECT from nex_gapis; the database compares the secret',
  noRow: (url: string) => `there is no row for ${url}`,
  differs: (changes: readonly string[]) => `it has another ${changes.join('; ')}`,
  kept: (reason: string) => `it was left as it is: ${reason}`,
  secretMissing: 'the client secret is not at hand, so the database could not compare it',
  urlMissing: 'there is no connection string to look with',
  nobodyConfirmed: 'the database administrator’s work was not confirmed yet',

  doubled: (url: string) => `nex_gapis holds the same row for ${url} more than once.`,
  doubledFix: 'It does no harm. Have the database administrator remove all but one.',
  near: (rows: readonly string[]) => `nex_gapis also holds rows that are nearly the same: ${rows.join(', ')}.`,
  nearRow: (url: string, client: string | null) =>
    `${url} of ${client === null || client === '' ? 'no client' : client}`,
  nearFix: 'Look whether one of them is the one that is meant. They are left as they are.',

  byHand: 'Have the database administrator add the row to nex_gapis',
  byHandClicks: [
    'Open psql on the database of Digital Channels, as a user who may write to nex_gapis.',
    'Paste the first line and press Enter: psql asks for the client secret.',
    'Paste the client secret and press Enter.',
    'Paste the statements. They add what is missing, and change no row that is there.',
    'Look at the rows that are shown at the end: each must say t under same_secret. Where one says f, a row with another secret was there before: ask who it belongs to before it is changed.',
  ],
  firstLine: 'First line',
  clientSecret: 'Client secret',
  statements: 'Statements',
  byHandRemove: 'Have the database administrator remove the row from nex_gapis',
  byHandRemoveClicks: [
    'Open psql on the database of Digital Channels, as a user who may write to nex_gapis.',
    'Paste the statement that shows the rows, and make sure that nobody else needs them.',
    'Paste the statement that removes them.',
  ],
  show: 'Show the rows',
  removeStatement: 'Remove the rows',

  cannotChanged: (urls: readonly string[]) => `nex_gapis keeps ${urls.join(' and ')}: changed by somebody else since.`,
  cannotInUse: (urls: readonly string[], centers: readonly string[]) =>
    `nex_gapis keeps ${urls.join(' and ')}: Digital Channels also serves ${centers.join(', ')} by it.`,
  cannotCompare: (urls: readonly string[]) =>
    `nex_gapis keeps ${urls.join(' and ')}: the client secret is not at hand, so nobody can tell whether the row was changed since.`,
  cannotRestore: (urls: readonly string[]) =>
    `nex_gapis keeps ${urls.join(' and ')} as this engagement left it: the former secret is not at hand.`,
  cannotLook: (urls: readonly string[]) =>
    `nex_gapis keeps ${urls.join(' and ')} as this engagement left it: there is no connection string to look with.`,

  script: {
    howToRun: 'Save it as a file and run it with psql -f FILE; psql asks for what it needs.',
    done: 'Done.',
    changed: 'Nothing was changed: the rows are not as they were when the plan was made.',
    pasted: 'Nothing was changed: run the script from a file with psql -f, do not paste it.',
  },
} as const;
