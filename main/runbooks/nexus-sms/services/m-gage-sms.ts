import type { SmsStepId } from '../../../../shared/runbooks/nexus-sms/steps.ts';
import type { ServiceDefinition } from '../../nexus/services/definition.ts';

/** Where Kaleyra is, and how to sign in there (S002:116-130, with the comma that the guide lacks). */
export const mGageSms: ServiceDefinition<SmsStepId> = {
  step: 'kal-svc-mgagesms',
  service: 'mGageSMS',
  after: ['kal-inputs'],
  readable: (known) => ({ url: String(known.value('kaleyraURL') ?? ''), data: {} }),
  secret: (known) => ({
    username: String(known.value('kaleyraUserName') ?? ''),
    password: { $secret: 'kaleyraPassword' },
  }),
  secrets: ['kaleyraPassword'],
};
