/** What the runbook's targets are called, and how its snippet is rendered. */
export const altocloudText = {
  cicTarget: (host: string) => `CIC server ${host}`,

  snippet: {
    noRegion: (place: string) => `Nobody knows what the tracking snippet calls the region of ${place}.`,
    noRegionFix: 'Name the region of the organization, for example by its sign-in address.',
    noOrganization: 'The ID of the organization is not known, so that no snippet can be rendered.',
    noOrganizationFix: 'Enter the organization ID, or sign in to Genesys Cloud and run the plan.',
    names: 'The snippet names the organization and its region',
    byReading: 'the snippet, read again',
    addressInvalid: 'That is no address of a web page.',
    addressFix: 'Enter an address that begins with https://, or paste the page’s source instead.',
    otherRunbook: (runbook: string) => `“${runbook}” has no tracking snippet.`,
    otherRunbookFix: 'Choose altocloud-pureconnect.',
    fileUnreadable: (path: string) => `${path} cannot be read as a page.`,
    fileFix: 'Check the path, or give an address that begins with https://.',
    pasted: 'the page’s source, as it was given',
  },

  terminal: {
    description: 'the tracking snippet of an organization, and whether a page carries it',
    runbookArgument: 'altocloud-pureconnect',
    engagementArgument: 'an engagement, whose values are used',
    check: 'check a page for the snippet: a file with its source, - for standard input, or its address',
    ok: 'yes',
    notOk: 'no',
    unchecked: 'not checked',
    retired: (what: string, instead: string) => `${what} ${instead}`,
  },
} as const;
