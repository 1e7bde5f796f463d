/** Words about the organization of Genesys Cloud behind Auvious: rights, choices, checks, cancelling a callback. */
export const auviousGenesysText = {
  rights: {
    'routing:queue:view': 'Choose a queue by its name, and see that it exists. Not required.',
    'scripter:publishedScript:view': 'Choose a script by its name. Not required.',
    'directory:user:view': 'Choose agents by name. Not required.',
    'conversation:communication:disconnect': 'Cancel a callback, if you undo. Not required otherwise.',
  } as { readonly [permission: string]: string },
  cancel: (customer: string) => `Cancel the callback of ${customer} in Genesys Cloud`,
  signInToChoose: 'Sign in to Genesys Cloud to choose by name, or type the ID or name.',
  check: {
    signsIn: 'The sign-in to Genesys Cloud works',
    signedIn: (organization: string) => `Genesys Cloud: signed in to ${organization}`,
    notGiven: 'neither a region nor who signs in was given; nothing depends on it',
    queueById: (id: string) => `A queue has the ID ${id}`,
    queueByName: (name: string) => `A queue is named “${name}”`,
    queueIs: (name: string) => `Queue “${name}” exists`,
    noQueue: 'no queue that you may see is this one',
    severalQueues: (count: number) => `${count} queues have this name`,
    queueNotLookedUp: 'nobody is signed in to Genesys Cloud',
  },
} as const;

/** Words of the `choices` command. */
export const choicesTerminal = {
  description: 'look up queues, skills, languages, scripts or agents of Genesys Cloud by name; changes nothing',
  runbookArgument: 'the runbook, for example auvious-facades',
  kindArgument: 'what to look up',
  engagementArgument: 'the engagement whose values count',
  search: 'a part of the name (skills: its beginning), or an ID',
  none: 'Nothing was found.',
  more: 'There are more: search for a longer part of the name.',
} as const;
