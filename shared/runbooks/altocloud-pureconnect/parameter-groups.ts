/** Headings of the form, in its order. */
export const ALTOCLOUD_GROUPS = {
  organization: 'Genesys Cloud organization',
  operator: 'Your sign-in to Genesys Cloud',
  cic: 'CIC server',
  agents: 'Agents and workgroups',
  updates: 'Availability updates',
  roles: 'Roles in Genesys Cloud',
  site: 'Web site',
} as const;
