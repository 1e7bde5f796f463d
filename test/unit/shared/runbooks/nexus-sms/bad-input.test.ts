import { describe, expect, it } from 'vitest';
import type { Json, JsonObject } from '../../../../../shared/json.ts';
import { validateValues } from '../../../../../shared/parameters/validate.ts';
import { checkSmsValues } from '../../../../../shared/runbooks/nexus-sms/check-values.ts';
import { smsParameters } from '../../../../../shared/runbooks/nexus-sms/parameters.ts';
import type { SmsVariantId } from '../../../../../shared/runbooks/nexus-sms/variants.ts';
import { GOOD } from './good-values.ts';

/** What a run would say to these values before anything is sent. */
function problemsOf(variant: SmsVariantId, change: JsonObject) {
  const given = Object.fromEntries(Object.entries({ ...GOOD[variant], ...change }));
  const result = validateValues(smsParameters(variant), given);
  return result.is === 'problems' ? result.problems : checkSmsValues(variant, result.values).problems;
}

interface Case {
  readonly is: string;
  readonly given: JsonObject;
  readonly field: string;
  readonly says: RegExp;
  readonly offer?: string;
}

function bad(field: string, given: Json, says: RegExp, offer?: string, at = field): Case {
  return {
    is: `${field} = ${JSON.stringify(given)}`,
    given: { [field]: given },
    field: at,
    says,
    ...(offer !== undefined && { offer }),
  };
}

const UUID = '4da40a9d-b113-4024-8ba9-c9dd89c91f67';

/** Of every variant. */
const COMMON: readonly Case[] = [
  bad('nexusURL', '', /needed and not given/),
  bad('nexusURL', 'nexus.company.example', /no https/, 'https://nexus.company.example'),
  bad('nexusURL', 'https://nexus. company.example', /blank/, 'https://nexus.company.example'),
  bad('nexusURL', 'https://nexus.company.example/nexus/v3', /path/, 'https://nexus.company.example'),
  bad(
    'nexusURL',
    'https://nexus.company.example/base/nexus/v3/provisioning',
    /path/,
    'https://nexus.company.example/base',
  ),
  bad('nexusURL', 'https://ops:pw@nexus.company.example', /user name or password/),
  bad('nexusURL', 'https://nexus.company.example?x=1', /query/, 'https://nexus.company.example'),
  bad('nexusURL', 'ws://nexus.company.example', /not a web address/),
  bad('nexusURL', ['https://nexus.company.example'], /must be a text/),
  bad('ccid', null, /needed and not given/),
  bad('ccid', '45acae06-6b7c-4f97-9c76-471', /cut short/),
  bad('ccid', '4da40a9de- b113-4024-8ba9-c9dd89c91f67', /9 digits in group 1/),
  bad('ccid', UUID.replaceAll('-', ''), /dashes/, UUID),
  bad('ccid', 7, /must be a text/),
  bad('apiKey', UUID, /reference only/),
  bad('apiKey', { env: 'not a name' }, /reference only/),
  bad('apiKey', { env: 'A', prompt: true }, /reference only/),
  bad('nexusProvider', 'Twilio', /none of: Portico, Async, mGage/),
  bad('cxcOnly', 'perhaps', /true or false/),
  bad('designerEndpointName', 'chat.Main', /begins with “chat\.”/, 'Main'),
  bad('designerEndpointName', 'Main Desk', /blank/),
  bad('customer', 7, /must be a text/),
  bad('nexusUrl', 'https://x.example', /not a value of this runbook/),
  bad('senders', 7, /table/),
  bad('senders', '"chat.A', /cannot be read from line 1/),
  bad('senders', [{ section: 'SMS', channelId: '12345' }], /does not begin/, 'chat.SMS', 'senders[1].section'),
  bad('senders', [{ section: 'chat.SMS Main', channelId: '12345' }], /blank/, 'chat.SMS_Main', 'senders[1].section'),
  bad('senders', [{ section: 'chat.A' }], /needed and not given/, undefined, 'senders[1].channelId'),
  bad('senders', 'section,channelId\nchat.A,12345\nchat.B,1.23E+4', /rounded/, undefined, 'senders[2].channelId'),
  bad('senders', [{ channelId: '12345', endpoint: 'chat.X' }], /begins with/, 'X', 'senders[1].endpoint'),
  bad('senders', [{ channelId: '12345', cxcOnly: 'so so' }], /true or false/, undefined, 'senders[1].cxcOnly'),
  bad('senders', [{ channelId: '12345', provider: 'Twilio' }], /none of/, undefined, 'senders[1].provider'),
  bad('senders', [{ channelId: '12345', channelType: 'mms' }], /no column/, undefined, 'senders[1]'),
  bad('senders', 'chat.A;12345\nchat.B;12345', /number of row 1/, undefined, 'senders[2].channelId'),
  bad('senders', 'chat.A;12345\nCHAT.a;54321', /other letters/, 'chat.a', 'senders[2].section'),
  bad('senders', 'chat.Desk;12345\nchat.desk;54321', /section of row 1/, undefined, 'senders[2].section'),
];

const OWN: { readonly [id in SmsVariantId]: readonly Case[] } = {
  kaleyra: [
    bad('kaleyraURL', 'kaleyra', /no https/, 'https://kaleyra'),
    bad('kaleyraURL', '', /needed/),
    bad('kaleyraUserName', ' ', /needed/),
    bad('kaleyraUserName', 'a\tb', /rule/),
    bad('kaleyraPassword', 'hunter2', /reference only/),
    bad('kaleyraPassword', '', /needed/),
    bad('tfn', [], /needed/),
    bad('tfn', '123', /3 digits/),
    bad('tfn', ['6504661149', '16504661149'], /11 digits in item 2/, '6504661149\n6504661149'),
    bad('tfn', '+1 650 466 1149', /plus sign, blanks/, '6504661149'),
    bad('tfn', 'ACME', /letters/),
    bad('tfn', { number: 1 }, /list of texts/),
    bad('numberRegistered', 'soon', /true or false/),
    bad('nexusProvider', 'Portico', /must be mGage/, 'mGage'),
    bad('senders', [{ channelId: '12345', provider: 'Async' }], /must be mGage/, 'mGage', 'senders[1].provider'),
    bad('senders', [{ channelId: '16504661149' }], /11 digits/, '6504661149', 'senders[1].channelId'),
    bad('asyncPhoneNumber', '16504661149', /not a value of this runbook/),
    bad('orgPassword', 'secret', /not a value of this runbook/),
  ],
  'custom-gateway': [
    bad('asyncPhoneNumber', '', /needed/),
    bad('asyncPhoneNumber', '1-650-466-1149', /dashes/, '16504661149'),
    bad('asyncPhoneNumber', '1234567', /7 digits/),
    bad('asyncEmailDomain', 'sms@company.example', /an address/, 'company.example'),
    bad('asyncEmailDomain', 'company', /not a domain/),
    bad('asyncWebhookURL', 'https://genesys- webhook.company.com', /blank/, 'https://genesys-webhook.company.com'),
    bad('asyncWebhookURL', 'https://gateway.example/#hook', /fragment/, 'https://gateway.example/'),
    bad('asyncAPISignatureKey', 'Secret', /reference only/),
    bad('asyncWebhookSignatureKey', 'Secret', /reference only/),
    bad('asyncWebhookSignatureKey', null, /needed/),
    bad('customHeaders', { 'X-Hub-Signature': 'x' }, /signature/, undefined, 'customHeaders[1].name'),
    bad('customHeaders', { 'Content-Type': 'x' }, /message itself/, undefined, 'customHeaders[1].name'),
    bad('customHeaders', { Host: 'x' }, /message itself/, undefined, 'customHeaders[1].name'),
    bad('customHeaders', { 'X Customer': 'x' }, /blank/, 'X-Customer', 'customHeaders[1].name'),
    bad('customHeaders', [{ name: 'X-A', value: 'a\nb' }], /rule/, undefined, 'customHeaders[1].value'),
    bad('customHeaders', [{ name: 'X-A', value: '' }], /needed/, undefined, 'customHeaders[1].value'),
    bad('customHeaders', 'X-A: 1\nx-a: 2', /name of row 1/, undefined, 'customHeaders[2].name'),
    bad('customHeaders', 'X-A', /needed/, undefined, 'customHeaders[1].value'),
    bad('webhookCheck', 'later', /true or false/),
    bad('tfn', '12', /2 digits/),
    bad('nexusProvider', 'mGage', /must be Async/, 'Async'),
  ],
  'gc-aggregation': [
    bad('gcLoginURL', '', /needed/),
    bad('gcLoginURL', 'https://login.mypurecloud.org', /not an address of Genesys Cloud/),
    bad('gcLoginURL', 'https://apps.mypurecloud.ie', /not the sign-in address/, 'https://login.mypurecloud.ie'),
    bad('gcLoginURL', 'http://login.mypurecloud.ie', /clear text/, 'https://login.mypurecloud.ie'),
    bad('gcAPIURL', 'https://login.mypurecloud.ie', /not the API address/, 'https://api.mypurecloud.ie'),
    bad('gcAPIURL', 'https://api.mypurecloud.de', /another region/, 'https://api.mypurecloud.ie'),
    bad('orgId', '47d8329d-1c28-4c86-9374', /cut short/),
    bad('clientId', '4da40a9de- b113-4024-8ba9-c9dd89c91f67', /9 digits/),
    bad('clientSecret', 'aKSX', /reference only/),
    bad('orgPassword', 'secret', /takes a reference only/),
    bad('accessToken', 'abc', /reference only/),
    bad('outGWSAccessToken', 'abc', /reference only/),
    bad('clusterKey', UUID, /reference only/),
    bad('orderNumber', '+1 844 555 1212', /plus sign/, '18445551212'),
    bad('orderNumber', ['18445551212'], /must be a text/),
    bad('emailAddress', 'ops', /not an e-mail/),
    bad('emailAddress', 'a@b.example, c@d.example', /more than one/),
    bad('comment', 'x'.repeat(201), /200 characters/),
    bad('tokenDurationSeconds', 60, /less than 300/),
    bad('tokenDurationSeconds', '1 day', /number/),
    bad('divisions', 'some', /none of/),
    bad('selfGrant', 'nobody', /none of/),
    bad('allowedIps', 'everywhere', /rule/),
    bad('tfn', '844-555-12', /dashes/),
    bad('apiKeyName', 'x'.repeat(201), /200 characters/),
  ],
};

const all = (Object.keys(OWN) as readonly SmsVariantId[]).flatMap((variant) =>
  [...COMMON, ...OWN[variant]].map((each) => [variant, each.is, each] as const),
);

describe('bad input', () => {
  it('is tried in at least sixty ways over all parameters', () => {
    expect(COMMON.length + Object.values(OWN).flat().length).toBeGreaterThanOrEqual(60);
    for (const variant of Object.keys(OWN) as readonly SmsVariantId[]) {
      const tried = new Set([...COMMON, ...OWN[variant]].flatMap(({ given }) => Object.keys(given)));
      const free = [
        'customer',
        'roleName',
        'roleDescription',
        'oauthAppName',
        'orgUsername',
        'operatorClientId',
        'operatorClientSecret',
        'numberRegistered',
      ];
      const untried = smsParameters(variant)
        .map(({ name }) => name)
        .filter((name) => !tried.has(name));
      expect(untried.filter((name) => !free.includes(name))).toEqual([]);
    }
  });

  it.each(all)('%s: %s', (variant, _is, { given, field, says, offer }) => {
    const problems = problemsOf(variant, given);
    const found = problems.find((problem) => problem.field === field && says.test(problem.message));
    expect(found, JSON.stringify(problems)).toBeDefined();
    expect(found?.fix).toMatch(/[.?]$/);
    expect(found?.offer).toBe(offer);
  });

  it('is not what a password of the organization is that the source has in its table and no run needs', () => {
    for (const orgPassword of [{ env: 'ORG_PASSWORD' }, { prompt: true }, '']) {
      expect(problemsOf('gc-aggregation', { orgUsername: 'admin', orgPassword })).toEqual([]);
      const result = validateValues(smsParameters('gc-aggregation'), { ...GOOD['gc-aggregation'], orgPassword });
      expect(result.is === 'ok' && Object.keys(result.values)).not.toContain('orgPassword');
    }
  });

  it('is corrected by its offers alone', () => {
    for (const [variant, , { given, field, offer }] of all) {
      if (offer === undefined || field.includes('[')) continue;
      expect(problemsOf(variant, { ...given, [field]: offer })).toEqual([]);
    }
  });
});
