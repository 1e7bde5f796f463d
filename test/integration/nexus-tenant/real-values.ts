import type { JsonObject } from '../../../shared/json.ts';
import type { TenantBench } from './tenant-bench.ts';

/** References to secrets, as a values file holds them; `realSecrets` has what they stand for. */
const SECRETS = {
  gwsAdminPass: { env: 'OPS_PASSWORD' },
  tenantUserPassword: { env: 'TENANT_PASSWORD' },
  databaseUrl: { env: 'DATABASE' },
};

/** Values as on real systems, which happen to be the practice ones. */
export function realValues({ practice }: TenantBench, more: JsonObject = {}): JsonObject {
  const { gws, nexus } = practice.json;
  return {
    customer: 'Harbour Bank',
    authURL: gws?.authOrigin ?? '',
    gwsURL: gws?.gwsOrigin ?? '',
    nexusURL: nexus?.origin ?? '',
    gwsAdminName: gws?.opsUser ?? '',
    tenantName: 'Harbour',
    tenantUser: gws?.tenantUser ?? '',
    ucsEnabled: true,
    ucsURL: 'http://ucsx.harbour.example:8080',
    ...SECRETS,
    confirm: { 'ten-restart': 'restarted', 'ten-designerenv': 'done', 'ten-svc-platformucs': 'done' },
    ...more,
  };
}

/** The environment of `realValues`. */
export function realSecrets({ practice }: TenantBench): { readonly [name: string]: string } {
  const { gws, database } = practice.json;
  return {
    OPS_PASSWORD: gws?.opsPassword ?? '',
    TENANT_PASSWORD: gws?.tenantPassword ?? '',
    DATABASE: database?.url ?? '',
  };
}
