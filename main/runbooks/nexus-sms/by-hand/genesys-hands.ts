import type { JsonObject } from '../../../../shared/json.ts';
import type { SmsStepId } from '../../../../shared/runbooks/nexus-sms/steps.ts';
import { smsByHandText } from '../../../../shared/text/sms-by-hand.ts';
import type { Hand } from './by-hand.ts';
import { apiKeyCurl, numbersCurl, tokenCurl } from './hand-requests.ts';

const { whole: text, curl } = smsByHandText;
const { labels } = text;

/** What option 3 does in Genesys Cloud, as the guide has it done by hand (S002:233-434). */
export function genesysHands(values: JsonObject): { readonly [id in SmsStepId]?: Hand } {
  const say = (name: string, standard = '') => String(values[name] ?? standard);
  const role = { label: labels.role, value: say('roleName', 'Nexus Messaging') };
  const command = (value: string) => ({ label: text.command, value });
  return {
    'gca-org': { clicks: text.organization, copy: [] },
    'gca-signin': { clicks: text.signIn, copy: filled(labels.loginUrl, say('gcLoginURL')) },
    'gca-role': { clicks: text.role, copy: [role] },
    'gca-assign': { clicks: text.assign, copy: [...filled(labels.user, say('orgUsername')), role] },
    'gca-oauth': {
      clicks: text.client,
      copy: [{ label: labels.appName, value: say('oauthAppName', 'Nexus Messaging Integration') }, role],
    },
    'gca-apikey': {
      clicks: text.apiKey,
      copy: [
        { label: labels.tenant, value: '*' },
        { label: labels.keyName, value: say('apiKeyName', curl.keyName) },
        { label: labels.permissions, value: 'nexus:cluster:*' },
        command(apiKeyCurl(values)),
      ],
    },
    'gca-token': { clicks: text.token, copy: [command(tokenCurl(values))] },
    'gca-list': { clicks: text.list, copy: [command(numbersCurl('list', values))] },
    'gca-search': { clicks: text.search, copy: [command(numbersCurl('search', values))] },
    'gca-order': {
      clicks: text.order,
      copy: [...filled(labels.number, say('orderNumber')), command(numbersCurl('order', values))],
    },
  };
}

function filled(label: string, value: string): Hand['copy'] {
  return value === '' ? [] : [{ label, value }];
}
