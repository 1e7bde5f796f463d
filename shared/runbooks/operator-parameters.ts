import type { ParameterTable } from '../parameters/parameter.ts';

/** How the operator signs in to Genesys Cloud: the same in every runbook, so that one sign-in serves all of an engagement. */
export const operatorParameters: ParameterTable = [
  {
    name: 'operatorClientId',
    label: 'Your client ID',
    aliases: ['adminClientId'],
    type: 'text',
    required: false,
    rule: 'Client ID of an administrator’s OAuth client (client credentials). Needed unless you paste an access token.',
    whereToFind: 'Admin > Integrations > OAuth.',
  },
  {
    name: 'operatorClientSecret',
    label: 'Your client secret',
    aliases: ['adminClientSecret'],
    type: 'secret',
    required: false,
    rule: 'A reference, never the secret itself.',
    whereToFind: 'Shown once when the OAuth client is created.',
  },
  {
    name: 'accessToken',
    label: 'Access token',
    aliases: ['userToken'],
    type: 'secret',
    required: false,
    rule: 'A reference to an administrator’s access token. It replaces client ID and secret.',
    whereToFind: 'The vendor’s developer tools, signed in as an administrator.',
  },
];
