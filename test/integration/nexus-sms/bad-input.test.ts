import { describe, expect, it } from 'vitest';
import type { Json, JsonObject } from '../../../shared/json.ts';
import { smsParameters } from '../../../shared/runbooks/nexus-sms/parameters.ts';
import type { SmsVariantId } from '../../../shared/runbooks/nexus-sms/variants.ts';
import { startSms } from './sms-bench.ts';

const VARIANTS: readonly SmsVariantId[] = ['kaleyra', 'custom-gateway', 'gc-aggregation'];
const UUID = '4da40a9d-b113-4024-8ba9-c9dd89c91f67';

/** A wrong value for every parameter; where it stands in the values file when that is not the parameter itself. */
const WRONG: { readonly [name: string]: Json | readonly [value: Json, field: string] } = {
  customer: 7,
  nexusURL: 'https://nexus. company.example',
  ccid: '45acae06-6b7c-4f97-9c76-471',
  apiKey: UUID,
  kaleyraURL: 'kaleyra.example',
  kaleyraUserName: 'a\tb',
  kaleyraPassword: 'hunter2',
  tfn: '1650-466-1149',
  numberRegistered: 'soon',
  designerEndpointName: 'Main Desk',
  nexusProvider: 'Twilio',
  cxcOnly: 'perhaps',
  senders: [[{ section: 'SMS Main', channelId: '6504661149' }], 'senders[1].section'],
  asyncPhoneNumber: '+16504661149',
  asyncEmailDomain: 'sms@company.example',
  asyncWebhookURL: 'https://genesys- webhook.company.com',
  asyncAPISignatureKey: 'in clear',
  asyncWebhookSignatureKey: 'in clear',
  customHeaders: [{ 'X-Hub-Signature': 'x' }, 'customHeaders[1].name'],
  webhookCheck: 'later',
  gcLoginURL: 'https://login.mypurecloud.org',
  gcAPIURL: 'https://login.mypurecloud.ie',
  orgId: 'abc',
  orgUsername: ['admin'],
  operatorClientId: 7,
  operatorClientSecret: 'in clear',
  accessToken: 'in clear',
  roleName: ['Nexus Messaging'],
  roleDescription: 7,
  selfGrant: 'nobody',
  oauthAppName: ['x'],
  tokenDurationSeconds: 10,
  divisions: 'some',
  allowedIps: ['everywhere'],
  clientId: '4da40a9de- b113-4024-8ba9-c9dd89c91f67',
  clientSecret: 'in clear',
  apiKeyName: 'x'.repeat(201),
  clusterKey: UUID,
  outGWSAccessToken: 'in clear',
  orderNumber: '1-844-555-1212',
  comment: 'x'.repeat(201),
  emailAddress: 'ops',
};

describe.each(VARIANTS)('a wrong value in the terminal, %s', (variant) => {
  it.each(smsParameters(variant).map(({ name }) => [name] as const))('%s: nothing is sent', async (name) => {
    const bench = await startSms();
    const wrong = WRONG[name];
    if (wrong === undefined) throw new Error(`No wrong value is tried for ${name}.`);
    const [value, field] = Array.isArray(wrong) && typeof wrong[1] === 'string' ? wrong : [wrong, name];
    const values = { [name]: value } as JsonObject;
    for (const command of ['plan', 'run']) {
      const said = await bench.on(command, variant, values);
      expect(said, said.text).toMatchObject({ code: 2 });
      const found = said.problems.find((problem) => problem.field === field);
      expect(found, said.text).toMatchObject({ fix: expect.stringMatching(/[.?]$/), message: expect.any(String) });
    }
    const { genesysCloud, nexus, gateway } = bench.practice;
    expect([...genesysCloud.log, ...nexus.log, ...gateway.log]).toEqual([]);
  });
});
