import type { ParameterTable } from '../../parameters/parameter.ts';
import { customerParameter, nexusUrlParameter } from '../nexus/deployment-parameters.ts';
import { TENANT_GROUPS } from './parameter-groups.ts';

const { deployment, admin } = TENANT_GROUPS;
const URL_RULE = 'An address that begins with https://, without user name, query or fragment.';

/** Addresses of the deployment (S003:56-57, 64), and the account that administers it (S003:58-59). */
export const deploymentParameters: ParameterTable = [
  customerParameter(deployment),
  {
    name: 'authURL',
    label: 'Auth address',
    aliases: ['$authURL'],
    type: 'text',
    format: 'https-url',
    required: true,
    rule: `${URL_RULE} It serves /auth/v3 and /environment/v3.`,
    example: 'https://auth.company.example',
    whereToFind: 'The load balancer of Auth Services.',
    group: deployment,
  },
  {
    name: 'gwsURL',
    label: 'Web Services address',
    aliases: ['$gwsURL'],
    type: 'text',
    format: 'https-url',
    required: true,
    rule: `${URL_RULE} Digital Channels finds its client by it.`,
    example: 'https://gws.company.example',
    whereToFind: 'The load balancer of Web Services and Applications.',
    group: deployment,
  },
  nexusUrlParameter(deployment),
  {
    name: 'gwsAdminName',
    label: 'Administrator’s name',
    aliases: ['$gwsAdminName'],
    type: 'text',
    required: true,
    // What ends the name in HTTP Basic, and what it cannot carry (RFC 7617).
    pattern: /^[^:\p{Cc}]+$/u,
    rule: 'The name of the ops account, in one line and without a colon.',
    max: 200,
    whereToFind: 'Whoever installed Web Services and Applications.',
    group: admin,
  },
  {
    name: 'gwsAdminPass',
    label: 'Administrator’s password',
    aliases: ['$gwsAdminPass'],
    type: 'secret',
    required: true,
    rule: 'A reference, never the password itself.',
    whereToFind: 'Whoever installed Web Services and Applications.',
    group: admin,
  },
];
