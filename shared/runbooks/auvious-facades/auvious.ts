import { AUVIOUS_STEPS } from './steps.ts';

/** What the runbook is called, and where it comes from. */
export const AUVIOUS_RUNBOOK = {
  runbook: 'auvious-facades',
  title: 'Auvious callback and room',
  source: 'Auvious Facades v1.0, HTTP API',
  steps: AUVIOUS_STEPS,
} as const;
