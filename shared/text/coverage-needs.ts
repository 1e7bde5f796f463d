/** Words about what is asked for: titles of needs, and what a row of a yardstick or a list says about itself. */
export const coverageNeedsText = {
  source: (guide: string, version: string) => `${guide}, ${version}`,
  roleTitle: (role: string) => `Everything that role “${role}” grants`,
  roleSource: (input: string) => `Role in ${input}`,
  roleSourceUnnamed: 'A role as the yardstick',
  onlyUnder: (condition: string) => `The yardstick grants it only under the condition ${condition}.`,
  everyEntity: 'All entities',
  everyAction: 'All Permissions',
  listTitle: 'Pasted list',
  listSource: 'pasted',
} as const;
