import type { StepTitle } from '../step-title.ts';

const designer = 'Designer application with a chat endpoint';
const sender = 'NexusServices section for each number';
const test = 'Send and receive a test SMS';

/** Option 1 of the guide, in order (S002 from line 68). */
export const KALEYRA_STEPS = [
  { id: 'kal-inputs', title: 'Check the inputs', actor: 'local' },
  { id: 'kal-svc-sms', title: 'Service SMS', actor: 'api' },
  { id: 'kal-svc-mgagesms', title: 'Service mGageSMS', actor: 'api' },
  { id: 'kal-number', title: 'Number registered at Kaleyra', actor: 'manual' },
  { id: 'kal-designer', title: designer, actor: 'manual' },
  { id: 'kal-sender', title: sender, actor: 'manual' },
  { id: 'kal-test', title: test, actor: 'manual' },
] as const satisfies readonly StepTitle[];

/** Option 2 of the guide, in order (S002 from line 140). */
export const CUSTOM_GATEWAY_STEPS = [
  { id: 'cus-inputs', title: 'Check the inputs', actor: 'local' },
  { id: 'cus-svc-async', title: 'Service Async', actor: 'api' },
  { id: 'cus-svc-sms', title: 'Service SMS', actor: 'api' },
  { id: 'cus-number', title: 'Number registered', actor: 'manual' },
  { id: 'cus-headers', title: 'Custom webhook headers', actor: 'manual' },
  { id: 'cus-webhook', title: 'Webhook check', actor: 'local' },
  { id: 'cus-designer', title: designer, actor: 'manual' },
  { id: 'cus-sender', title: sender, actor: 'manual' },
  { id: 'cus-test', title: test, actor: 'manual' },
] as const satisfies readonly StepTitle[];

/** Option 3 of the guide, in order (S002 from line 233). */
export const GC_AGGREGATION_STEPS = [
  { id: 'gca-inputs', title: 'Check the inputs', actor: 'local' },
  { id: 'gca-org', title: 'Organization with the SMS Aggregation product', actor: 'manual' },
  { id: 'gca-signin', title: 'Sign in to Genesys Cloud', actor: 'api' },
  { id: 'gca-role', title: 'Role with messaging and messagingProvisioning', actor: 'api' },
  { id: 'gca-assign', title: 'Role to the administrator', actor: 'api' },
  { id: 'gca-oauth', title: 'OAuth client', actor: 'api' },
  { id: 'gca-apikey', title: 'Digital Channels API key', actor: 'api' },
  { id: 'gca-svc-purecloudidp', title: 'Service PurecloudIDP', actor: 'api' },
  { id: 'gca-svc-sms', title: 'Service SMS', actor: 'api' },
  { id: 'gca-svc-porticosms', title: 'Service PorticoSMS', actor: 'api' },
  { id: 'gca-token', title: 'Genesys Cloud token', actor: 'api' },
  { id: 'gca-list', title: 'Own numbers', actor: 'api' },
  { id: 'gca-search', title: 'Free toll-free numbers', actor: 'api' },
  { id: 'gca-order', title: 'Order the number', actor: 'manual' },
  { id: 'gca-designer', title: designer, actor: 'manual' },
  { id: 'gca-sender', title: sender, actor: 'manual' },
  { id: 'gca-test', title: test, actor: 'manual' },
] as const satisfies readonly StepTitle[];

/** Id of a step of one of the three runbooks. */
export type SmsStepId = (
  | (typeof KALEYRA_STEPS)[number]
  | (typeof CUSTOM_GATEWAY_STEPS)[number]
  | (typeof GC_AGGREGATION_STEPS)[number]
)['id'];
