import type { Parameter, ParameterTable } from '../../../../shared/parameters/parameter.ts';

function parameter(name: string, change: Partial<Parameter>): Parameter {
  return {
    name,
    label: `The ${name}`,
    aliases: [],
    type: 'text',
    required: false,
    rule: 'Any text.',
    whereToFind: 'Ask the administrator.',
    ...change,
  };
}

/** One parameter of every kind. */
export const TABLE: ParameterTable = [
  parameter('nexusURL', {
    aliases: ['$nexusURL', 'nexus_url'],
    required: true,
    pattern: /^https:\/\/[^\s/]+$/g,
    rule: 'An https address without path.',
  }),
  parameter('ccid', { aliases: ['ccId'], required: true, rule: 'Lower-case UUID.', min: 4, max: 40 }),
  parameter('port', { type: 'number', min: 1, max: 65535, default: 8443, rule: '1 to 65535.' }),
  parameter('tls', { type: 'boolean', rule: 'Whether TLS is used.' }),
  parameter('flow', { type: 'choice', choices: ['Inbound', 'Outbound'], rule: 'The direction.' }),
  parameter('domains', { type: 'list', max: 3, pattern: /^\S+$/, rule: 'Domains without spaces.' }),
  parameter('note', {}),
  parameter('apiKey', { type: 'secret', required: true, rule: 'The key of the service.' }),
];

/** Values that are in order. */
export const GOOD = {
  nexusURL: 'https://nexus.example',
  ccid: 'c0ffee',
  port: 9000,
  tls: true,
  flow: 'Inbound',
  domains: ['a.example', 'b.example'],
  note: 'fine',
  apiKey: { env: 'NEXUS_KEY' },
};
