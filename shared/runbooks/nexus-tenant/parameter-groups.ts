/** Headings of the form, in its order. */
export const TENANT_GROUPS = {
  deployment: 'Deployment',
  admin: 'Administrator of Web Services',
  contactCenter: 'Contact center and tenant',
  tenantUser: 'Tenant user',
  client: 'Client nexus_client',
  database: 'Database of Digital Channels',
  ucs: 'Universal Contact Service',
} as const;
