/** Words about inputs of coverage that cannot be used, or not in whole. */
export const coverageInputsText = {
  unusable: (name: string, why: string) => `${name}: ${why}`,
  unusableFix:
    'Get the file again (“How to get a file” says how) and drop it here, or remove this one. While it is listed, rows that nothing else grants are unchecked.',
  unfinished: (name: string) => `${name} was not read to its end, so what is absent in it is not known to be missing.`,
  unfinishedFix: 'Resume the reading, or remove it.',
  pagesMissingFix: 'Get the other pages too, and drop them here. Until then, rows that nothing grants are unchecked.',
  /** Titles of readings, by what is read. */
  live: {
    organization: (organization: string) => organization,
    role: (organization: string) => `A role of ${organization}`,
    user: (organization: string) => `A user of ${organization}`,
    client: (organization: string) => `An OAuth client of ${organization}`,
  },
  signInFirst: 'Open its engagement, sign in on the page “Sign in”, then come back here. What was read is kept.',
  command: 'groundwork (window)',
  unnamed: 'unnamed file',
  again: (name: string, count: number) => `${name} (${count})`,
  pasted: (number: number) => (number === 1 ? 'pasted' : `pasted (${number})`),
} as const;
