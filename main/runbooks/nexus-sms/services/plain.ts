import type { JsonObject } from '../../../../shared/json.ts';
import type { SmsStepId } from '../../../../shared/runbooks/nexus-sms/steps.ts';
import type { ServiceDefinition } from '../../nexus/services/definition.ts';

/** The service SMS. It has no address; the guide sends `N/A` (S002:110, 208, 358). */
function sms(step: SmsStepId, after: readonly SmsStepId[], data: JsonObject): ServiceDefinition<SmsStepId> {
  return { step, service: 'SMS', after, readable: () => ({ url: 'N/A', data }), secret: () => ({}), secrets: [] };
}

/** Option 1: messages go out through mGage, which became Kaleyra (S002:101-114). */
export const kaleyraSms = sms('kal-svc-sms', ['kal-inputs'], { provider: 'mGage' });

/** Option 2 (S002:201-217, one request that the guide splits over two blocks). */
export const gatewaySms = sms('cus-svc-sms', ['cus-inputs', 'cus-svc-async'], { provider: 'Async' });

/** Option 3: no provider, so the default Portico counts (S002:351-365). */
export const aggregationSms = sms('gca-svc-sms', ['gca-apikey'], { tokenProvider: 'Purecloud' });
