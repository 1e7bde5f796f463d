import type { StepTitle } from '../step-title.ts';

/** The guide's steps in the order of a run: the tenant comes before the service that needs its key (S003 from line 80). */
export const TENANT_STEPS = [
  { id: 'ten-ccid', title: 'Get the contact center id', actor: 'api' },
  { id: 'ten-secret', title: 'Generate the client secret', actor: 'local' },
  { id: 'ten-client', title: 'Create auth client nexus_client', actor: 'api' },
  { id: 'ten-verify', title: 'Verify the client', actor: 'api' },
  { id: 'ten-gapis', title: 'Add the row to nex_gapis', actor: 'sql' },
  { id: 'ten-restart', title: 'Restart Digital Channels', actor: 'manual' },
  { id: 'ten-setting', title: 'Setting chatservice-uri', actor: 'api' },
  { id: 'ten-token', title: 'Get the tenant user token', actor: 'api' },
  { id: 'ten-tenant', title: 'Provision the tenant in Digital Channels', actor: 'api' },
  { id: 'ten-svc-platformucs', title: 'Create service PlatformUCS', actor: 'api' },
  { id: 'ten-designerenv', title: 'DesignerEnv transaction', actor: 'manual' },
] as const satisfies readonly StepTitle[];

/** Id of a step of this runbook. */
export type TenantStepId = (typeof TENANT_STEPS)[number]['id'];
