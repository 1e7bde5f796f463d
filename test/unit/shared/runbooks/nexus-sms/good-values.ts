import type { JsonObject } from '../../../../../shared/json.ts';
import type { SmsVariantId } from '../../../../../shared/runbooks/nexus-sms/variants.ts';

const contactCenter = {
  nexusURL: 'https://nexus.company.example',
  ccid: '0d3f1f6e-6a0c-4c55-9d5a-3f6e2a1b7c90',
  apiKey: { env: 'NEXUS_KEY' },
} as const;

/** Values of each variant that are in order, without a warning. */
export const GOOD: { readonly [id in SmsVariantId]: JsonObject } = {
  kaleyra: {
    ...contactCenter,
    kaleyraURL: 'https://api.kaleyra.example/v1',
    kaleyraUserName: 'acme',
    kaleyraPassword: { prompt: true },
    tfn: ['6504661149', '12345'],
  },
  'custom-gateway': {
    ...contactCenter,
    asyncPhoneNumber: '16504661149',
    asyncWebhookURL: 'https://gateway.company.example/hook',
    asyncAPISignatureKey: { keychain: 'api' },
    asyncWebhookSignatureKey: { prompt: true },
    customHeaders: { 'X-Customer': 'acme' },
  },
  'gc-aggregation': {
    ...contactCenter,
    gcLoginURL: 'https://login.mypurecloud.ie',
    gcAPIURL: 'https://api.mypurecloud.ie',
    accessToken: { prompt: true },
    tfn: ['18445550123'],
    designerEndpointName: 'Main',
  },
};
