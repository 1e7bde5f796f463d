const twoOrMore = (count: number): string => (count === 2 ? 'twice' : `${count} times`);

/** What is said of a page that should carry the tracking snippet and the widget script. */
export const altocloudSnippetText = {
  once: 'The page carries the tracking snippet once',
  none: 'No script of the page starts the tracking snippet.',
  noneBut: (managers: string) =>
    `The page itself does not have it. ${managers} may add it afterwards, which only a browser shows.`,
  waiting:
    'It stands in a script that browsers do not run by themselves, as consent managers keep it until a visitor agrees.',
  several: (count: number) =>
    `It is there ${twoOrMore(count)}: remove all but one, or each visit counts ${twoOrMore(count)}.`,
  notStarted: 'The page loads the program and no call of init starts it.',
  notLoaded: 'A call of init is there and nothing loads the program.',
  maybeAgain: (managers: string) => `${managers} is there too: see that it does not add a second one.`,
  organization: 'The snippet names this organization',
  organizationHidden: 'Its call of init does not write the organization out.',
  otherOrganization: (found: string, wanted: string) => `It names ${found}; this organization is ${wanted}.`,
  region: 'The snippet names the organization’s region',
  regionHidden: 'Its call of init names no region.',
  otherRegion: (found: string, wanted: string) => `It names ${found}; the organization is in ${wanted}.`,
  host: 'The snippet loads its program from the organization’s region',
  otherHost: (found: string, wanted: string) => `It loads from ${found}; the region’s host is ${wanted}.`,
  widget: 'The page carries the widget script once',
  widgetMissing: 'No script of the page is the one that was pasted.',
  widgetMissingBut: (managers: string) =>
    `The page itself does not have it. ${managers} may add it afterwards, which only a browser shows.`,
  widgetSeveral: (count: number) => `It is there ${twoOrMore(count)}: remove all but one.`,
  widgetEmpty: 'What was pasted holds no script. Copy it again in Interaction Connect.',
  messenger: 'The page starts the Messenger of Genesys Cloud, which tracks visitors by itself.',
  messengerInstead:
    'Chats of PureConnect come through the web chat widget and this snippet. Keep to one of both ways on a page.',
} as const;
