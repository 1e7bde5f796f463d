import type { StepTitle } from '../step-title.ts';
import { AUVIOUS_GUIDANCE } from './guidance.ts';

const TITLES = [
  { id: 'auv-token', title: 'Sign in to Auvious', actor: 'api' },
  { id: 'auv-otp-request', title: 'Send the customer a code', actor: 'api' },
  { id: 'auv-otp-verify', title: 'Verify the code', actor: 'api' },
  { id: 'auv-callback', title: 'Schedule the callback', actor: 'api' },
  { id: 'auv-room', title: 'Create the room', actor: 'api' },
  { id: 'auv-handover', title: 'Hand the links over', actor: 'manual' },
] as const satisfies readonly StepTitle[];

/** Id of a step of this runbook. */
export type AuviousStepId = (typeof TITLES)[number]['id'];

/** The steps of both operations in the order of a run (S004). Those of the other operation, or sign-in, have nothing to do. */
export const AUVIOUS_STEPS: readonly (StepTitle & { readonly id: AuviousStepId })[] = TITLES.map((title) => ({
  ...title,
  ...AUVIOUS_GUIDANCE[title.id],
}));
