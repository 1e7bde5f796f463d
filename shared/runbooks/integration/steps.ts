import type { StepTitle } from '../step-title.ts';

/** The steps of the generic runbook "API integration", in order; every profile runs them. */
export const INTEGRATION_STEPS = [
  { id: 'region', title: 'Region', actor: 'local' },
  { id: 'signin', title: 'Sign in', actor: 'api' },
  { id: 'org', title: 'Organization', actor: 'api' },
  { id: 'precheck', title: 'Your own rights', actor: 'api' },
  { id: 'role', title: 'Role', actor: 'api' },
  { id: 'selfgrant', title: 'Grant the role to yourself', actor: 'api' },
  { id: 'wait', title: 'Wait for the grant', actor: 'local' },
  { id: 'oauth', title: 'OAuth client', actor: 'api' },
  { id: 'validate', title: 'Validate with the new credentials', actor: 'api' },
  { id: 'ungrant', title: 'Take the role back', actor: 'api' },
  { id: 'form', title: 'Details form', actor: 'local' },
  { id: 'send', title: 'Send the form', actor: 'manual' },
] as const satisfies readonly StepTitle[];

/** Id of one of the integration runbook's steps. */
export type IntegrationStepId = (typeof INTEGRATION_STEPS)[number]['id'];
