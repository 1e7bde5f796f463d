/** Words about the permission table: clicks for one row, and what stands behind a finding. */
export const rowsText = {
  openRole: 'Open the role to be completed.',
  tick: (type: string, name: string, level: string) =>
    `On Permissions, search “${name}” (${type}) and tick “${level}”.`,
  save: 'Click Save.',
  allDivisions: 'all divisions',
  noDivision: 'not named',
  noRole: 'a policy without a role',
  noClientYet: 'there is no OAuth client yet',
  notRead: (why: string) => `the grants could not be read: ${why}`,
  noLonger: (finding: string) => `it was ${finding} when the credentials were validated last`,
  newer: 'the grants show it now; verify again to prove it',
} as const;
