import type { ParameterTable } from '../../parameters/parameter.ts';
import { TENANT_GROUPS } from './parameter-groups.ts';

const { contactCenter, tenantUser } = TENANT_GROUPS;

/**
 * The contact center, the tenant that it becomes in Digital Channels, and the Person that signs in for it (S003:60-63).
 * The note on the tenant name lost `<$tenantName/$ccId>` when the page became text.
 */
export const tenantParameters: ParameterTable = [
  {
    name: 'ccid',
    label: 'Contact center ID',
    aliases: ['ccId', 'CCID', '$ccid', '$ccId'],
    type: 'text',
    format: 'uuid',
    required: false,
    rule: 'A UUID: 32 hexadecimal digits in groups of 8-4-4-4-12. Left empty, it is looked up.',
    whereToFind: 'The list of contact centers of Web Services and Applications.',
    group: contactCenter,
  },
  {
    name: 'ccDomain',
    label: 'Domain of the contact center',
    aliases: [],
    type: 'text',
    required: false,
    rule: 'One of the contact center’s domains, exactly as listed. It tells several contact centers apart.',
    max: 200,
    whereToFind: 'The list of contact centers, beside each ID.',
    group: contactCenter,
  },
  {
    name: 'tenantName',
    label: 'Tenant name',
    aliases: ['$tenantName'],
    type: 'text',
    format: 'one-line',
    required: true,
    rule: 'The exact name that Nexus UX is opened with, in front of the slash and the contact center ID.',
    max: 200,
    whereToFind: 'What was typed when Nexus UX was enabled, in the step “Enable Nexus UX”.',
    group: contactCenter,
  },
  {
    name: 'genesystemenantid',
    label: 'Number of the tenant',
    // The guide's own spelling (S003:269).
    aliases: [],
    type: 'number',
    required: true,
    rule: 'A whole number from 1 on.',
    whole: true,
    min: 1,
    max: 2_147_483_647,
    default: 1,
    whereToFind: 'The guide gives 1.',
    group: contactCenter,
  },
  {
    name: 'chatserviceLocation',
    label: 'Location of the setting chatservice-uri',
    aliases: [],
    type: 'text',
    format: 'location',
    required: true,
    rule: 'A path that begins with a slash.',
    max: 200,
    default: '/',
    whereToFind: 'The guide gives /. Deployments in several regions also have locations such as /USW1.',
    group: contactCenter,
  },
  {
    name: 'nexusApiKey',
    label: 'Tenant’s API key',
    aliases: ['$nexusApiKey', 'xapikey'],
    type: 'secret',
    format: 'uuid',
    required: false,
    rule: 'A reference, where the tenant exists already; then it is not provisioned again. Left empty, the key is made.',
    whereToFind:
      'Whoever enabled the tenant. It is the key for chats that the answer of the tenant request gives once.',
    group: contactCenter,
  },
  {
    name: 'tenantUser',
    label: 'Tenant user',
    aliases: ['$tenantUser'],
    type: 'text',
    format: 'user-name',
    required: true,
    rule: 'The user name alone, without the contact center in front and without a backslash.',
    max: 200,
    whereToFind: 'The Person object in the configuration of the tenant.',
    group: tenantUser,
  },
  {
    name: 'tenantUserPassword',
    label: 'Tenant user’s password',
    aliases: ['$tenantUserPassword'],
    // The run signs in by itself: a token from elsewhere is of no use (S003:229).
    unneededSecrets: ['outGWSAccessToken', '$outGWSAccessToken'],
    type: 'secret',
    required: true,
    rule: 'A reference, never the password itself.',
    whereToFind: 'The Person object in the configuration of the tenant.',
    group: tenantUser,
  },
];
