import type { SmsStepId } from '../../../../shared/runbooks/nexus-sms/steps.ts';
import type { SmsVariantId } from '../../../../shared/runbooks/nexus-sms/variants.ts';
import type { ServiceDefinition } from '../../nexus/services/definition.ts';
import { asyncService } from './async.ts';
import { porticoSms, purecloudIdp } from './genesys-cloud.ts';
import { mGageSms } from './m-gage-sms.ts';
import { aggregationSms, gatewaySms, kaleyraSms } from './plain.ts';

/** The services of each option of the guide, in its order. */
export const SERVICES: { readonly [variant in SmsVariantId]: readonly ServiceDefinition<SmsStepId>[] } = {
  kaleyra: [kaleyraSms, mGageSms],
  'custom-gateway': [asyncService, gatewaySms],
  'gc-aggregation': [purecloudIdp, aggregationSms, porticoSms],
};

/** The service that a step sets up; undefined for other steps. */
export function serviceOf(step: SmsStepId): ServiceDefinition<SmsStepId> | undefined {
  return Object.values(SERVICES)
    .flat()
    .find((definition) => definition.step === step);
}
