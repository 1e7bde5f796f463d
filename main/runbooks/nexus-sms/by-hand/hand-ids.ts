import type { SmsStepId } from '../../../../shared/runbooks/nexus-sms/steps.ts';
import type { SmsVariant, SmsVariantId } from '../../../../shared/runbooks/nexus-sms/variants.ts';
import type { StepTitle } from '../../../../shared/runbooks/step-title.ts';

/** Ids of the steps that a person does, and what each comes after. */
export interface HandIds {
  readonly inputs: SmsStepId;
  /** Absent where numbers are ordered or ported elsewhere. */
  readonly number: SmsStepId | undefined;
  readonly headers: SmsStepId | undefined;
  readonly designer: SmsStepId;
  readonly sender: SmsStepId;
  readonly test: SmsStepId;
  /** The services that a section relies on. */
  readonly services: readonly SmsStepId[];
}

export const HAND_IDS: { readonly [id in SmsVariantId]: HandIds } = {
  kaleyra: {
    inputs: 'kal-inputs',
    number: 'kal-number',
    headers: undefined,
    designer: 'kal-designer',
    sender: 'kal-sender',
    test: 'kal-test',
    services: ['kal-svc-sms', 'kal-svc-mgagesms'],
  },
  'custom-gateway': {
    inputs: 'cus-inputs',
    number: 'cus-number',
    headers: 'cus-headers',
    designer: 'cus-designer',
    sender: 'cus-sender',
    test: 'cus-test',
    services: ['cus-svc-async', 'cus-svc-sms'],
  },
  'gc-aggregation': {
    inputs: 'gca-inputs',
    number: undefined,
    headers: undefined,
    designer: 'gca-designer',
    sender: 'gca-sender',
    test: 'gca-test',
    services: ['gca-svc-purecloudidp', 'gca-svc-sms', 'gca-svc-porticosms'],
  },
};

/** Id, title and actor of a step, from the variant's table. */
export function smsTitle(variant: Pick<SmsVariant, 'runbook' | 'steps'>, id: SmsStepId): StepTitle {
  const found = variant.steps.find((step) => step.id === id);
  if (found === undefined) throw new Error(`Step ${id} is not in the table of ${variant.runbook}.`);
  return found;
}
