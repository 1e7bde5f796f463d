import type { ParameterTable } from '../../parameters/parameter.ts';
import { TENANT_GROUPS } from './parameter-groups.ts';

const group = TENANT_GROUPS.ucs;

/** Universal Contact Service, which not every deployment has (S003:72, 231-252). */
export const ucsParameters: ParameterTable = [
  {
    name: 'ucsEnabled',
    label: 'Universal Contact Service is used',
    aliases: [],
    type: 'boolean',
    required: true,
    rule: 'true: the service PlatformUCS is created.',
    default: false,
    whereToFind: 'Ask whoever planned the deployment.',
    group,
  },
  {
    name: 'ucsURL',
    label: 'Universal Contact Service address',
    aliases: ['$ucsURL'],
    type: 'text',
    format: 'inside-url',
    required: false,
    rule: 'An address without user name, query or fragment; within the cluster http:// is usual. Needed when the service is used.',
    whereToFind: 'Whoever runs Universal Contact Service.',
    group,
  },
  {
    name: 'apiKey',
    label: 'Digital Channels API key',
    aliases: ['apikey', '$apiKey', '$apikey'],
    type: 'secret',
    format: 'uuid',
    required: false,
    rule: 'A reference to a cluster key. Left empty, the tenant’s own key is used.',
    whereToFind: 'Whoever runs Digital Channels.',
    group,
  },
];
