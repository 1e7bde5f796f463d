import type { JsonObject } from '../../../../../shared/json.ts';

/** Values that are in order, without a warning. */
export const GOOD = {
  authURL: 'https://auth.company.example',
  gwsURL: 'https://gws.company.example',
  nexusURL: 'https://nexus.company.example',
  gwsAdminName: 'administrator',
  gwsAdminPass: { env: 'GWS_PASS' },
  ccid: '0d3f1f6e-6a0c-4c55-9d5a-3f6e2a1b7c90',
  tenantName: 'harbour',
  tenantUser: 'nexus',
  tenantUserPassword: { prompt: true },
  databaseUrl: { keychain: 'nexus database' },
  ucsEnabled: true,
  ucsURL: 'http://ucsx.ucsx.svc.cluster.local:8080',
} as const satisfies JsonObject;
