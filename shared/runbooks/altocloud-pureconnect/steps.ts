import type { StepTitle } from '../step-title.ts';
import { ALTOCLOUD_GUIDANCE } from './guidance.ts';

const TITLES = [
  { id: 'alto-cic-version', title: 'Check the CIC release', actor: 'api' },
  { id: 'alto-org-ready', title: 'Have the organization ready', actor: 'manual' },
  { id: 'alto-gc-signin', title: 'Sign in to Genesys Cloud', actor: 'api' },
  { id: 'alto-org-facts', title: 'Read names and ID of the organization', actor: 'api' },
  { id: 'alto-license-load', title: 'Load the licence file', actor: 'manual' },
  { id: 'alto-icws-session', title: 'Open an ICWS session', actor: 'api' },
  { id: 'alto-license-check', title: 'Check both licences', actor: 'api' },
  { id: 'alto-user-license', title: 'Give agents the user licence', actor: 'api' },
  { id: 'alto-gc-integration', title: 'Configure Genesys Cloud for PureConnect', actor: 'manual' },
  { id: 'alto-browser-app', title: 'Add the browser application', actor: 'manual' },
  { id: 'alto-workgroups', title: 'Enable availability updates per workgroup', actor: 'manual' },
  { id: 'alto-server-params', title: 'Set optional server parameters', actor: 'api' },
  { id: 'alto-admin-perms', title: 'Journey permissions on the admin role', actor: 'api' },
  { id: 'alto-agent-roles', title: 'Roles for synced users', actor: 'api' },
  { id: 'alto-journey', title: 'Segments, outcomes and action maps', actor: 'manual' },
  { id: 'alto-widget', title: 'Configure a web chat widget', actor: 'manual' },
  { id: 'alto-widget-version', title: 'Check the version of Genesys Widgets', actor: 'manual' },
  { id: 'alto-snippet', title: 'Render the tracking snippet', actor: 'local' },
  { id: 'alto-deploy', title: 'Put snippet and widget script on the site', actor: 'manual' },
  { id: 'alto-view', title: 'Agents add the Altocloud view', actor: 'manual' },
  { id: 'alto-test', title: 'Test end to end', actor: 'manual' },
] as const satisfies readonly StepTitle[];

/** Id of a step of this runbook. */
export type AltocloudStepId = (typeof TITLES)[number]['id'];

/** The guide's steps in the order of a run (S001, "Configuration Overview"), with their documents. */
export const ALTOCLOUD_STEPS: readonly (StepTitle & { readonly id: AltocloudStepId })[] = TITLES.map((step) => ({
  ...step,
  ...ALTOCLOUD_GUIDANCE[step.id],
}));
