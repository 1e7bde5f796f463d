import { SMS_VARIANTS, type SmsVariant } from './variants.ts';

/** The variant that a runbook is, by its id; undefined for other runbooks. */
export function smsVariantOf(runbook: string): SmsVariant | undefined {
  return Object.values(SMS_VARIANTS).find((variant) => variant.runbook === runbook);
}
