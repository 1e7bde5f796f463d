/** Titles of a runbook's pages. */
export const stageTitles = {
  region: 'Region',
  connect: 'Sign in',
  permissions: 'Permissions',
  settings: 'Settings',
  webhook: 'Webhook',
  numbers: 'Numbers',
  senders: 'Sender IDs',
  agents: 'Agents',
  snippet: 'Tracking snippet',
  setup: 'Set-up check',
  request: 'Callback or room',
  links: 'Links',
  plan: 'Plan',
  run: 'Run',
  validation: 'Validation',
  form: 'Details form',
} as const;

/** The same for runbooks that begin with a page of values and end with a record of what was set up. */
export const smsStageTitles = { ...stageTitles, settings: 'Details', form: 'Set-up record' } as const;

/** The same for a runbook that ends with a report on readiness. */
export const readinessStageTitles = { ...stageTitles, settings: 'Details', form: 'Readiness report' } as const;

/** The same for a runbook that ends with a note to hand over. */
export const handOverStageTitles = {
  ...stageTitles,
  settings: 'Details',
  connect: 'Genesys Cloud',
  form: 'Hand-over note',
} as const;

/** Beside titles in the rail, where there is little room. */
export const stagesText = {
  toFill: (count: number) => `${count} to fill in`,
} as const;
