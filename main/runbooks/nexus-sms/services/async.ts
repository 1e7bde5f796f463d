import type { SmsStepId } from '../../../../shared/runbooks/nexus-sms/steps.ts';
import { smsNumbers } from '../../../../shared/sms/sms-numbers.ts';
import type { Knowledge } from '../../../engine/step.ts';
import type { ServiceDefinition } from '../../nexus/services/definition.ts';

/** The customer's own gateway: one channel for the number, and one for the mail domain where there is one (S002:171-199). */
export const asyncService: ServiceDefinition<SmsStepId> = {
  step: 'cus-svc-async',
  service: 'Async',
  after: ['cus-inputs'],
  readable(known) {
    const url = String(known.value('asyncWebhookURL') ?? '');
    return { data: { channels: channelIds(known).map((channelId) => ({ channelId, webhook: { url } })) } };
  },
  // Both parts list the same channels (reference, section 2.3).
  secret: (known) => ({
    channels: channelIds(known).map((channelId) => ({
      channelId,
      webhook: { secret: { $secret: 'asyncWebhookSignatureKey' } },
      api: { secret: { $secret: 'asyncAPISignatureKey' } },
    })),
  }),
  secrets: ['asyncWebhookSignatureKey', 'asyncAPISignatureKey'],
};

/** One entry for each sender id and the mail domain, however often it is named. An empty mail domain is no channel. */
function channelIds(known: Pick<Knowledge, 'value'>): readonly string[] {
  const numbers = smsNumbers({
    asyncPhoneNumber: known.value('asyncPhoneNumber') ?? '',
    tfn: known.value('tfn') ?? [],
  });
  const mail = known.value('asyncEmailDomain');
  return [...new Set([...numbers, ...(typeof mail === 'string' && mail !== '' ? [mail] : [])])];
}
