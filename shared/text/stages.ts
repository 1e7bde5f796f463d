/** Titles of a runbook's pages. */
export const stageTitles = {
  region: 'Region',
  connect: 'Sign in',
  permissions: 'Permissions',
  settings: 'Settings',
  plan: 'Plan',
  run: 'Run',
  validation: 'Validation',
  form: 'Details form',
} as const;
