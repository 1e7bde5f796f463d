import type { JsonObject } from '../../../../shared/json.ts';
import type { SecretHole, Template } from '../../../../shared/plan/action.ts';
import { smsByHandText } from '../../../../shared/text/sms-by-hand.ts';
import { apiKeysPath, servicesPath } from '../../../systems/nexus/paths.ts';
import { createApiKey } from '../../../systems/nexus/writes/api-keys.ts';
import { NUMBERS } from '../../../systems/sms-aggregation/call.ts';
import { orderNumber } from '../../../systems/sms-aggregation/writes/numbers.ts';
import { handCurl, hole } from '../../nexus/hand-curl.ts';
import { bodyOf } from '../../nexus/services/actions.ts';
import type { ServiceDefinition } from '../../nexus/services/definition.ts';
import { porticoSms } from '../services/genesys-cloud.ts';

const text = smsByHandText.curl;

/** Stands in a body for a value that is not known, until it is replaced by a variable. */
const OPEN = '\u0001';

/** Values of the guide without which a service cannot be described; each becomes a variable while it is not known. */
const NAMED = ['kaleyraURL', 'kaleyraUserName', 'asyncPhoneNumber', 'asyncWebhookURL', 'gcLoginURL'];

/** The request that makes a service, as the guide means it (S002, repaired). */
export function serviceCurl(definition: ServiceDefinition, values: JsonObject): string {
  const { service } = definition;
  const known = {
    outNow: (_step: string, output: string) => filled(values[output]),
    value: (name: string) => filled(values[name]) ?? (NAMED.includes(name) ? OPEN + name : undefined),
    out: (_step: string, output: string) => {
      const value = filled(values[output]);
      const ref = { $ref: { step: output, output, label: output } };
      return value === undefined ? ({ is: 'pending', ref } as const) : ({ is: 'known', value } as const);
    },
  };
  const { url, data, secret } = bodyOf(definition, known);
  const body = withHoles({ ...(url === undefined ? {} : { url: url === '' ? `${OPEN}gcAPIURL` : url }), data, secret });
  return handCurl({
    title: text.service(service),
    method: 'POST',
    url: [nexusOf(values), ...split(servicesPath({ prefix: '', ccid: CCID }, service), values)],
    headers: { 'content-type': 'application/json', 'x-api-key': hole('apiKey'), 'x-ccid': valueOr(values, 'ccid') },
    body,
  });
}

/** The request that makes an API key; its path is assumed (reference, section 2.3). */
export function apiKeyCurl(values: JsonObject): string {
  const about = { tenant: '*', name: String(values.apiKeyName ?? text.keyName), permissions: ['nexus:cluster:*'] };
  const { headers, body } = createApiKey({ prefix: '' }, 'clusterKey', about);
  return handCurl({
    title: text.apiKey,
    method: 'POST',
    url: [nexusOf(values), apiKeysPath({ prefix: '' })],
    headers,
    body,
  });
}

/** The token of the integration's own client (S002:386-406). */
export function tokenCurl(values: JsonObject): string {
  return handCurl({
    title: text.token,
    method: 'POST',
    url: [trimmed(valueOr(values, 'gcLoginURL')), '/oauth/token'],
    headers: {},
    user: [valueOr(values, 'clientId'), ':', hole('clientSecret')],
    form: { grant_type: 'client_credentials' },
  });
}

/** Own numbers, free ones, or the order of one (S002:408-434). */
export function numbersCurl(what: 'list' | 'search' | 'order', values: JsonObject): string {
  const number = filled(values.orderNumber);
  const about = (name: string) => (filled(values[name]) === undefined ? {} : { [name]: String(values[name]) });
  const order = orderNumber({
    tollfreeNumber: typeof number === 'string' ? number : `${OPEN}tfn`,
    ...about('comment'),
    ...about('emailAddress'),
  });
  return handCurl({
    title: text[what],
    method: what === 'order' ? 'POST' : 'GET',
    url: [apiOf(values), what === 'search' ? `${NUMBERS}/available` : NUMBERS],
    headers: { authorization: ['Bearer ', hole('access_token')] },
    ...(what === 'order' ? { body: withHoles(order.body) } : {}),
  });
}

/** A contact center that no path holds by accident. */
const CCID = '0-ccid-0';

function split(path: string, values: JsonObject): readonly Template[] {
  const [before = '', after = ''] = path.split(CCID);
  return [before, valueOr(values, 'ccid'), after];
}

function nexusOf(values: JsonObject): string | SecretHole {
  return trimmed(valueOr(values, 'nexusURL'));
}

/** As given, else of the region of the login address. */
function apiOf(values: JsonObject): string | SecretHole {
  const { url = '' } = porticoSms.readable({ value: (name) => filled(values[name]) });
  return url === '' ? hole('gcAPIURL') : url;
}

function trimmed(value: string | SecretHole): string | SecretHole {
  return typeof value === 'string' ? value.replace(/\/+$/, '') : value;
}

function valueOr(values: JsonObject, name: string): string | SecretHole {
  const value = filled(values[name]);
  return value === undefined ? hole(name) : String(value);
}

function filled(value: JsonObject[string] | undefined): JsonObject[string] | undefined {
  return value === '' || value === null ? undefined : value;
}

/** References and open values as places for variables. */
function withHoles(template: Template): Template {
  if (typeof template === 'string') return template.startsWith(OPEN) ? hole(template.slice(OPEN.length)) : template;
  if (typeof template !== 'object' || template === null || '$secret' in template) return template;
  if ('$ref' in template) return hole((template as { $ref: { output: string } }).$ref.output);
  if (Array.isArray(template)) return template.map(withHoles);
  return Object.fromEntries(Object.entries(template).map(([key, part]) => [key, withHoles(part)]));
}
