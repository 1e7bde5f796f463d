import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { inRepository } from '../../../../../build/bootstrap/repository.mjs';
import { bodyOf } from '../../../../../main/runbooks/nexus/services/actions.ts';
import type { ServiceDefinition } from '../../../../../main/runbooks/nexus/services/definition.ts';
import { numbersCurl, serviceCurl, tokenCurl } from '../../../../../main/runbooks/nexus-sms/by-hand/hand-requests.ts';
import { SERVICES, serviceOf } from '../../../../../main/runbooks/nexus-sms/services/all.ts';
import { createApiKey } from '../../../../../main/systems/nexus/writes/api-keys.ts';
import { writeService } from '../../../../../main/systems/nexus/writes/services.ts';
import { NUMBERS } from '../../../../../main/systems/sms-aggregation/call.ts';
import { orderNumber } from '../../../../../main/systems/sms-aggregation/writes/numbers.ts';
import type { JsonObject } from '../../../../../shared/json.ts';
import { FORMATS } from '../../../../../shared/parameters/formats/formats.ts';
import { readCells } from '../../../../../shared/parameters/read-cells.ts';
import { validateValues } from '../../../../../shared/parameters/validate.ts';
import { smsParameters } from '../../../../../shared/runbooks/nexus-sms/parameters.ts';
import type { SmsStepId } from '../../../../../shared/runbooks/nexus-sms/steps.ts';
import { SMS_VARIANTS, type SmsVariantId } from '../../../../../shared/runbooks/nexus-sms/variants.ts';
import { headerOption } from '../../../../../shared/sms/custom-headers.ts';
import { senderOptions } from '../../../../../shared/sms/sender-options.ts';
import { sendersOf } from '../../../../../shared/sms/senders-of.ts';
import { GOOD } from '../../../shared/runbooks/nexus-sms/good-values.ts';

const VARIANTS = Object.keys(SMS_VARIANTS) as readonly SmsVariantId[];

function parameter(variant: SmsVariantId, name: string) {
  const found = smsParameters(variant).find((each) => each.name === name);
  if (found === undefined) throw new Error(`${variant} has no ${name}`);
  return found;
}

function service(step: SmsStepId): ServiceDefinition {
  const found = serviceOf(step);
  if (found === undefined) throw new Error(`${step} sets no service up`);
  return found;
}

function body(step: SmsStepId, values: JsonObject) {
  const known = {
    value: (name: string) => values[name],
    outNow: (_step: string, output: string) => values[output],
    out: (_step: string, output: string) => ({ is: 'known', value: values[output] ?? '' }) as const,
  };
  return bodyOf(service(step), known);
}

/** The options of a command as a shell would read them, as far as quoting goes. */
function inSingleQuotes(command: string): readonly string[] {
  return [...command.matchAll(/'([^']*)'/g)].map(([, inside = '']) => inside);
}

/** Each test is named for the place in the guide, and says the reading that is taken. */
describe('defects of the guide', () => {
  it('S002:83: the example of 10 digits begins with 1; 5 or 10 digits hold, and 11 with a leading 1 lose it by a click', () => {
    const sender = FORMATS['kaleyra-sender'];
    expect(sender('1650466114').is).toBe('doubtful');
    expect(sender('16504661149')).toMatchObject({ is: 'refused', offer: '6504661149' });
    expect(sender('6504661149').is).toBe('fits');
    expect(sender('12345').is).toBe('fits');
  });

  it('S002:155: option 2 has no rule; short codes and international numbers pass', () => {
    expect(FORMATS['gateway-sender']('16504661149').is).toBe('fits');
    expect(FORMATS['gateway-sender']('1234').is).toBe('refused');
  });

  it('S002:84, 253: the contact center’s example is cut short and its note garbled', () => {
    expect(FORMATS.uuid('45acae06-6b7c-4f97-9c76-471')).toMatchObject({ is: 'refused', what: 'is cut short' });
    for (const variant of VARIANTS) {
      expect(parameter(variant, 'ccid').example).toBeUndefined();
      expect(parameter(variant, 'ccid').whereToFind).toContain('Web Services and Applications');
    }
  });

  it('S002:156, 268: line wraps put a blank into addresses; it is refused and the joined one offered', () => {
    expect(FORMATS['https-url']('https://genesys- webhook.company.com')).toMatchObject({
      is: 'refused',
      offer: 'https://genesys-webhook.company.com',
    });
  });

  it('S002:265: $orgld is $orgId, and its example is cut', () => {
    expect(parameter('gc-aggregation', 'orgId').aliases).toEqual(expect.arrayContaining(['$orgId', '$orgld']));
    expect(FORMATS.uuid('47d8329d-1c28-4c86-9374-559').is).toBe('refused');
    expect(parameter('gc-aggregation', 'orgId').example).toBeUndefined();
  });

  it('S002:304: the client ID has nine digits and a blank; it is named and never prefilled', () => {
    const what = expect.stringMatching(/blank.*9 digits in group 1/);
    expect(FORMATS.uuid('4da40a9de- b113-4024-8ba9-c9dd89c91f67')).toMatchObject({ is: 'refused', what });
    const { example, default: value } = parameter('gc-aggregation', 'clientId');
    expect([example, value]).toEqual([undefined, undefined]);
  });

  it.each(['9bbb', '90bb', '9bb0'])('S002:320, S003:229, 290: the sample key with %s is never data', (group) => {
    expect(FORMATS.uuid(`9b7682b7-cbce-422f-${group}-ecda85e61695`).is).not.toBe('fits');
    expect(JSON.stringify(VARIANTS.map((variant) => smsParameters(variant)))).not.toContain('9b7682b7');
  });

  it('S002:320, 107: $apikey and $apiKey are one value', () => {
    for (const variant of VARIANTS) {
      expect(parameter(variant, 'apiKey').aliases).toEqual(expect.arrayContaining(['apikey', '$apiKey', '$apikey']));
    }
  });

  it('S002:85, 105: $baseURL and $nexusURL are one value', () => {
    for (const variant of VARIANTS) expect(parameter(variant, 'nexusURL').aliases).toContain('baseURL');
    const { nexusURL, ...rest } = GOOD.kaleyra;
    const table = smsParameters('kaleyra');
    const result = validateValues(table, { ...rest, baseURL: nexusURL ?? '' });
    expect(result).toEqual(validateValues(table, GOOD.kaleyra));
  });

  it('options 1 to 3: what the requests use without defining it is asked for', () => {
    for (const variant of VARIANTS) {
      for (const name of ['nexusURL', 'apiKey', 'ccid']) expect(parameter(variant, name).name).toBe(name);
    }
    expect(parameter('custom-gateway', 'asyncEmailDomain').required).toBe(false);
  });

  it('S002:125: the body of mGageSMS has its comma', () => {
    expect(body('kal-svc-mgagesms', { kaleyraURL: 'https://k.example', kaleyraUserName: 'acme' })).toEqual({
      url: 'https://k.example',
      data: {},
      secret: { username: 'acme', password: { $secret: 'kaleyraPassword' } },
    });
  });

  it('S002:179-199: the body of Async is whole, with the same channels in both parts', () => {
    const channel = (channelId: string) => ({ channelId, webhook: { url: 'https://g.example/hook' } });
    const keys = (channelId: string) => ({
      channelId,
      webhook: { secret: { $secret: 'asyncWebhookSignatureKey' } },
      api: { secret: { $secret: 'asyncAPISignatureKey' } },
    });
    const values = {
      asyncPhoneNumber: '16504661149',
      asyncEmailDomain: 'm.example',
      asyncWebhookURL: 'https://g.example/hook',
    };
    expect(body('cus-svc-async', values)).toEqual({
      data: { channels: [channel('16504661149'), channel('m.example')] },
      secret: { channels: [keys('16504661149'), keys('m.example')] },
    });
  });

  it('S002:185: without a domain for mail there is no channel for it, and never an empty one', () => {
    for (const asyncEmailDomain of ['', undefined]) {
      const values = { asyncPhoneNumber: '16504661149', asyncWebhookURL: 'https://g.example' };
      const { data, secret } = body('cus-svc-async', {
        ...values,
        ...(asyncEmailDomain === '' && { asyncEmailDomain }),
      });
      expect(data).toMatchObject({ channels: [{ channelId: '16504661149' }] });
      expect(JSON.stringify([data, secret])).not.toContain('""');
    }
  });

  it('S002:155: further sender ids are channels of Async too; none is dropped', () => {
    const values = {
      asyncPhoneNumber: '16504661149',
      tfn: ['12345', '16504661149'],
      asyncWebhookURL: 'https://g.example',
    };
    expect(body('cus-svc-async', values).data).toMatchObject({
      channels: [{ channelId: '16504661149' }, { channelId: '12345' }],
    });
  });

  it.each([
    ['S002:203-217', 'cus-svc-sms', { provider: 'Async' }],
    ['S002:351-365', 'gca-svc-sms', { tokenProvider: 'Purecloud' }],
  ] as const)('%s: a request split over two blocks is one', (_place, step, data) => {
    const place = { origin: 'https://n.example', prefix: '', ccid: 'c1' };
    const write = writeService('POST', place, service(step).service, body(step, {}));
    expect(write).toMatchObject({
      method: 'POST',
      path: ['/nexus/v3/provisioning/services/c1/SMS'],
      headers: { 'x-api-key': { $secret: 'apiKey' }, 'x-ccid': 'c1' },
      body: { url: 'N/A', data, secret: {} },
    });
  });

  it('S002:107 and others: variables stand where a shell expands them, never in single quotes', () => {
    for (const definition of VARIANTS.flatMap((variant) => SERVICES[variant])) {
      const command = serviceCurl(definition, {});
      expect(command).toMatch(/\$/);
      for (const inside of inSingleQuotes(command)) expect(inside).not.toContain('$');
    }
  });

  it('S002:179: option and body are two words', () => {
    for (const definition of VARIANTS.flatMap((variant) => SERVICES[variant])) {
      expect(serviceCurl(definition, {})).not.toMatch(/-d['"]/);
    }
  });

  it('S002:270: the note of the API URL says login URL', () => {
    const { label, format } = parameter('gc-aggregation', 'gcAPIURL');
    expect([label, format]).toEqual(['Genesys Cloud API URL', 'api-url']);
    expect(FORMATS['api-url']('https://login.mypurecloud.com')).toMatchObject({ offer: 'https://api.mypurecloud.com' });
    expect(body('gca-svc-porticosms', { gcLoginURL: 'https://login.mypurecloud.ie' }).url).toBe(
      'https://api.mypurecloud.ie',
    );
  });

  it('S002:241: the client’s credentials open Genesys Cloud; provisioning takes the API key', () => {
    const place = { origin: 'https://n.example', prefix: '', ccid: 'c1' };
    for (const definition of SERVICES['gc-aggregation']) {
      const { headers } = writeService('POST', place, definition.service, body(definition.step, {}));
      expect(Object.keys(headers)).toEqual(['x-api-key', 'x-ccid']);
    }
  });

  it('S002:312-314: the parameters of the API key are one JSON object', () => {
    const about = { tenant: '*', name: 'Portico Cluster API Key', permissions: ['nexus:cluster:*'] };
    expect(createApiKey({ prefix: '' }, 'clusterKey', about).body).toEqual(about);
    expect(parameter('gc-aggregation', 'apiKeyName').default).toBe(about.name);
  });

  it('S002:397: basic authentication is client ID and secret', () => {
    const command = tokenCurl({ gcLoginURL: 'https://login.mypurecloud.com', clientId: 'c-1' });
    expect(command).not.toContain('YOUR_BASIC');
    expect(command).toMatch(/--user\s+"?c-1:"?\$|--user\s+"c-1:\$/);
    expect(command).toContain('grant_type=client_credentials');
  });

  it('S002:404-406, 415: access_token is one word', () => {
    const command = numbersCurl('list', { gcAPIURL: 'https://api.mypurecloud.com' });
    expect(command).toMatch(/Bearer ["']?\$\{?access_?token\b/i);
    expect(command).not.toMatch(/access token["}]/i);
  });

  it('S002:414: the list of numbers has no slash at its end', () => {
    expect(NUMBERS).toBe('/api/v2/messaging/sms/provisioning/tollfreenumbers');
  });

  it('S002:430-434: the order that the guide leaves out is a list of one number', () => {
    const order = { tollfreeNumber: '18445551212', comment: 'Acme', emailAddress: 'ops@company.example' };
    expect(orderNumber(order)).toMatchObject({ method: 'POST', path: [NUMBERS], body: [order] });
  });

  it.each([
    ['S002:447', 'channelld', 'channelId', '12345'],
    ['S002:455', 'cxc0nly', 'cxcOnly', true],
  ] as const)('%s: %s is %s', (_place, printed, name, value) => {
    const [option] = senderOptions({
      section: 'chat.A',
      channelId: '1',
      endpoint: '',
      cxcOnly: true,
      provider: 'Async',
    }).filter(([each]) => each === name);
    expect(option?.[0]).toBe(name);
    const table = [parameter('kaleyra', 'senders')];
    const row = { channelId: '12345', ...{ [printed]: value } };
    const given = printed === 'channelld' ? { channelld: '12345' } : row;
    expect(validateValues(table, { senders: [given] })).toMatchObject({ values: { senders: [{ [name]: value }] } });
  });

  it('S002:446-457: the broken list is eight options', () => {
    const [sender] = sendersOf({ tfn: ['12345'], designerEndpointName: 'Main' }, SMS_VARIANTS.kaleyra);
    expect(sender && senderOptions(sender)).toEqual([
      ['channelId', '12345'],
      ['channelType', 'sms'],
      ['endpoint', 'chat.Main'],
      ['interactionSubtype', 'SMS'],
      ['interactionType', 'Inbound'],
      ['media', 'chat'],
      ['cxcOnly', 'false'],
      ['provider', 'mGage'],
    ]);
  });

  it('S002:227: the provider Async stands in the service and in every section', () => {
    expect(body('cus-svc-sms', {}).data).toEqual({ provider: 'Async' });
    const senders = sendersOf({ asyncPhoneNumber: '16504661149', tfn: ['12345'] }, SMS_VARIANTS['custom-gateway']);
    expect(senders.map(({ provider }) => provider)).toEqual(['Async', 'Async']);
  });

  it('S002:231: the option of a header has no blank, and the headers of the message are refused', () => {
    const rows = readCells(
      parameter('custom-gateway', 'customHeaders').columns ?? [],
      'header: custom-header-for-async-1 = 12345',
    );
    expect(rows).toMatchObject({ rows: [{ name: 'custom-header-for-async-1', value: '12345' }] });
    const option = headerOption({ name: 'custom-header-for-async-1', value: '12345' });
    expect(option).toEqual(['header:custom-header-for-async-1', '12345']);
    for (const name of ['X-Hub-Signature', 'Content-Type', 'Content-Length', 'Host', 'two words', '']) {
      expect(FORMATS['header-name'](name).is).toBe('refused');
    }
  });

  it('S002:363: SMS of option 3 names no provider, so that Portico counts', () => {
    expect(body('gca-svc-sms', {}).data).toEqual({ tokenProvider: 'Purecloud' });
    expect(parameter('gc-aggregation', 'nexusProvider').default).toBe('Portico');
  });

  it('S002:66, 430: misspelt words are nowhere in what people read', () => {
    const files = readdirSync(inRepository('shared/text')).map((name) =>
      readFileSync(inRepository('shared/text', name), 'utf8'),
    );
    const words = [...files, JSON.stringify(SMS_VARIANTS), JSON.stringify(VARIANTS.map(smsParameters))].join('\n');
    expect(words).not.toMatch(/agreegation|number number|ofganization|\$orgld"?:/i);
  });

  it('the heading Type has two Cyrillic letters; cells are found all the same', () => {
    const columns = [
      { name: 'type', label: 'Type', aliases: [], type: 'text', required: false, rule: 'Any.' },
      { name: 'note', label: 'Note', aliases: [], type: 'text', required: false, rule: 'Any.' },
    ] as const;
    expect(readCells(columns, 'Note\tТуре\nb\ta')).toMatchObject({ rows: [{ type: 'a', note: 'b' }], ignored: [] });
  });
});
