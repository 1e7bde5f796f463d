import type { ParameterTable } from '../../parameters/parameter.ts';
import { operatorParameters } from '../operator-parameters.ts';
import { SMS_GROUPS } from './parameter-groups.ts';
import { clientParameters } from './parameters-genesys-client.ts';

const { genesys, operator, apiKey, numbers } = SMS_GROUPS;

const organization: ParameterTable = [
  {
    name: 'gcLoginURL',
    label: 'Genesys Cloud login URL',
    aliases: ['$gcLoginURL'],
    type: 'text',
    format: 'login-url',
    required: true,
    rule: 'The sign-in address of the organization’s region.',
    example: 'https://login.mypurecloud.com',
    offeredBy: ['loginURL'],
    whereToFind: 'The Genesys representative, with the organization.',
    group: genesys,
  },
  {
    name: 'gcAPIURL',
    label: 'Genesys Cloud API URL',
    aliases: ['$gcAPIURL'],
    type: 'text',
    format: 'api-url',
    required: false,
    rule: 'The API address of the same region. Left empty, it follows from the login URL.',
    offeredBy: ['apiURL'],
    whereToFind: 'The Genesys representative, with the organization.',
    group: genesys,
  },
  {
    name: 'orgId',
    label: 'Organization ID',
    // The guide prints a lower-case L for the I (S002:265).
    aliases: ['$orgId', 'orgld', '$orgld'],
    type: 'text',
    format: 'uuid',
    required: false,
    rule: 'A UUID. Given, the organization that you sign in to must be this one.',
    whereToFind: 'The Genesys representative, with the organization.',
    group: genesys,
  },
  {
    name: 'orgUsername',
    label: 'Organization’s administrator',
    aliases: ['$orgUsername'],
    unneededSecrets: ['orgPassword', '$orgPassword'],
    type: 'text',
    required: false,
    rule: 'The user name only; the password is never needed here.',
    whereToFind: 'The Genesys representative, with the organization.',
    group: genesys,
  },
];

const signIn: ParameterTable = operatorParameters.map((parameter) => ({ ...parameter, group: operator }));

const key: ParameterTable = [
  {
    name: 'apiKeyName',
    label: 'Name of the API key',
    aliases: [],
    type: 'text',
    required: true,
    rule: 'The exact name. A second key of this name is never created.',
    default: 'Portico Cluster API Key',
    max: 200,
    whereToFind: 'The guide gives the name.',
    own: true,
    group: apiKey,
  },
  {
    name: 'clusterKey',
    label: 'Existing cluster key',
    aliases: [],
    type: 'secret',
    format: 'uuid',
    required: false,
    rule: 'A reference to a key that may create keys (nexus:cluster:*). Not needed when the API key itself is given.',
    whereToFind: 'Whoever runs Digital Channels.',
    group: apiKey,
  },
  {
    name: 'outGWSAccessToken',
    label: 'Access token of a tenant user',
    aliases: ['$outGWSAccessToken'],
    type: 'secret',
    required: false,
    rule: 'A reference. It can stand in for the cluster key.',
    whereToFind: 'The sign-in of Genesys Web Services, as when a tenant is enabled.',
    group: apiKey,
  },
];

const order: ParameterTable = [
  {
    name: 'tfn',
    label: 'Numbers to use',
    aliases: ['$tfn'],
    type: 'list',
    format: 'sms-sender',
    required: false,
    rule: 'One a line, digits only, as Genesys Cloud lists them: toll-free numbers have 11 digits, 1 first and no plus.',
    max: 1000,
    // A number reaches Digital Channels in one way only.
    own: true,
    whereToFind: 'The list of the organization’s own numbers, or the search for free ones.',
    group: numbers,
  },
  {
    name: 'orderNumber',
    label: 'Number to order',
    aliases: [],
    type: 'text',
    format: 'sms-sender',
    required: false,
    rule: 'One number that the search offers. Ordering it costs money; left empty, nothing is ordered.',
    own: true,
    whereToFind: 'The search for free numbers.',
    group: numbers,
  },
  {
    name: 'comment',
    label: 'Comment of the order',
    aliases: ['$comment'],
    type: 'text',
    required: false,
    rule: 'At most 200 characters. It helps Genesys Customer Care to find the right person.',
    max: 200,
    whereToFind: 'Usually the organization’s name.',
    own: true,
    group: numbers,
  },
  {
    name: 'emailAddress',
    label: 'E-mail address of the order',
    aliases: ['$emailAddress'],
    type: 'text',
    format: 'email',
    required: false,
    rule: 'One address, of whom Genesys Customer Care asks when SMS does not work.',
    whereToFind: 'The customer.',
    own: true,
    group: numbers,
  },
];

/** Prerequisites and outputs of option 3 (S002:246-320, 428-434). */
export const genesysParameters: ParameterTable = [...organization, ...signIn, ...clientParameters, ...key, ...order];
