import type { SmsProvider } from '../../sms/sender.ts';
import type { StepTitle } from '../step-title.ts';
import { CUSTOM_GATEWAY_STEPS, GC_AGGREGATION_STEPS, KALEYRA_STEPS } from './steps.ts';

/** The guide's three options, of which a contact center uses one (S002:62-66). */
export type SmsVariantId = 'kaleyra' | 'custom-gateway' | 'gc-aggregation';

/** What tells the three runbooks apart. */
export interface SmsVariant {
  readonly id: SmsVariantId;
  /** The runbook's id. */
  readonly runbook: `nexus-sms-${SmsVariantId}`;
  readonly title: string;
  readonly source: string;
  /** The provider that sender ids need (S002:227, 457). */
  readonly provider: SmsProvider;
  readonly steps: readonly StepTitle[];
}

const GUIDE = 'Digital Channels Private Edition Guide, Setting up Integration for Inbound and Outbound SMS';

export const SMS_VARIANTS: { readonly [id in SmsVariantId]: SmsVariant } = {
  kaleyra: {
    id: 'kaleyra',
    runbook: 'nexus-sms-kaleyra',
    title: 'SMS for Digital Channels: Kaleyra',
    source: `${GUIDE}, option 1`,
    provider: 'mGage',
    steps: KALEYRA_STEPS,
  },
  'custom-gateway': {
    id: 'custom-gateway',
    runbook: 'nexus-sms-custom-gateway',
    title: 'SMS for Digital Channels: custom gateway',
    source: `${GUIDE}, option 2`,
    provider: 'Async',
    steps: CUSTOM_GATEWAY_STEPS,
  },
  'gc-aggregation': {
    id: 'gc-aggregation',
    runbook: 'nexus-sms-gc-aggregation',
    title: 'SMS for Digital Channels: Genesys Cloud aggregation',
    source: `${GUIDE}, option 3`,
    provider: 'Portico',
    steps: GC_AGGREGATION_STEPS,
  },
};
