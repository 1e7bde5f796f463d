import { TENANT_STEPS } from './steps.ts';

/** What the runbook is called, and where it comes from. */
export const TENANT = {
  runbook: 'nexus-tenant',
  title: 'Enable a tenant for Digital Channels',
  source: 'Digital Channels Private Edition Guide, Enable a tenant for Digital Channels',
  steps: TENANT_STEPS,
} as const;
