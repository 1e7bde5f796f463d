import { ALTOCLOUD_STEPS } from './steps.ts';

/** What the runbook is called, and where it comes from. */
export const ALTOCLOUD = {
  runbook: 'altocloud-pureconnect',
  title: 'Altocloud with PureConnect',
  source: 'PureConnect Integration with Altocloud, Technical Reference, 2020 R3',
  steps: ALTOCLOUD_STEPS,
} as const;
