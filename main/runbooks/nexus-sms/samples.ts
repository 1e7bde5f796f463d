import type { JsonObject } from '../../../shared/json.ts';
import type { SmsVariantId } from '../../../shared/runbooks/nexus-sms/variants.ts';
import type { PracticeJson } from '../../practice/start.ts';
import { nexusOf } from '../../runs/practice-nexus.ts';

/** What runs on the practice systems without anything typed. */
interface Sample {
  values(practice: PracticeJson): JsonObject;
  secrets(practice: PracticeJson): { readonly [name: string]: string };
}

/** A region of the table that the practice organization stands in for. */
const PRACTICE_LOGIN = 'https://login.mypurecloud.com.au';
/** Numbers that are reserved for such uses: nobody has them. */
const LONG_CODE = '6505550123';
const ENDPOINT = 'PracticeSms';

const center = (practice: PracticeJson): JsonObject => {
  const { origin, ccId } = nexusOf(practice);
  return { nexusURL: origin, ccid: ccId, designerEndpointName: ENDPOINT };
};

/** A number that the practice organization owns, so that none has to be ordered. */
function numberOf({ genesysCloud: { tollFreeNumber } }: PracticeJson): JsonObject {
  return tollFreeNumber === undefined ? {} : { tfn: [tollFreeNumber] };
}

export const SAMPLES: { readonly [variant in SmsVariantId]: Sample } = {
  kaleyra: {
    values: (practice) => ({
      ...center(practice),
      tfn: [LONG_CODE],
      kaleyraURL: 'https://kaleyra.example.com/api',
      kaleyraUserName: 'practice',
    }),
    secrets: (practice) => ({ apiKey: nexusOf(practice).apiKey, kaleyraPassword: 'practice password' }),
  },
  'custom-gateway': {
    values: (practice) => ({
      ...center(practice),
      asyncPhoneNumber: `1${LONG_CODE}`,
      asyncWebhookURL: nexusOf(practice).webhook.url,
    }),
    secrets: (practice) => {
      const { apiKey, webhook } = nexusOf(practice);
      return {
        apiKey,
        asyncAPISignatureKey: webhook.apiSignatureKey,
        asyncWebhookSignatureKey: webhook.webhookSignatureKey,
      };
    },
  },
  'gc-aggregation': {
    values: (practice) => ({
      ...center(practice),
      gcLoginURL: PRACTICE_LOGIN,
      operatorClientId: practice.genesysCloud.admin.clientId,
      ...numberOf(practice),
    }),
    secrets: (practice) => ({
      operatorClientSecret: practice.genesysCloud.admin.clientSecret,
      clusterKey: nexusOf(practice).apiKey,
    }),
  },
};
