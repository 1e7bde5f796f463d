import type { ParameterTable } from '../../parameters/parameter.ts';
import { operatorParameters } from '../operator-parameters.ts';

/** What the table needs of a profile. */
export interface IntegrationDefaults {
  readonly role: { readonly name: string; readonly description: string };
  readonly client: {
    readonly name: string;
    readonly tokenDurationSeconds: number;
    readonly divisions: 'home' | 'all';
    readonly allowedIps: readonly string[];
  };
}

/** The parameter table of the integration runbook, with a profile's defaults. */
export function integrationParameters({ role, client }: IntegrationDefaults): ParameterTable {
  return [
    {
      name: 'customer',
      label: 'Customer',
      aliases: [],
      type: 'text',
      required: false,
      rule: 'Any name. It titles the engagement and the exported files.',
      whereToFind: 'Your own records. Left empty, the organization’s name is used.',
    },
    {
      name: 'address',
      label: 'Login, apps or API address',
      aliases: ['loginURL', 'apiURL', 'region'],
      type: 'text',
      required: true,
      rule: 'An address, host, region name or region code of Genesys Cloud.',
      example: 'https://login.mypurecloud.ie',
      whereToFind: 'The address bar of the browser while signed in to Genesys Cloud.',
    },
    ...operatorParameters,
    {
      name: 'roleName',
      own: true,
      label: 'Role name',
      aliases: ['role'],
      type: 'text',
      required: true,
      rule: 'The exact name, dashes and capitals included. An existing role of this name is completed, not replaced.',
      default: role.name,
      whereToFind: 'Choose a name that fits the organization’s own.',
    },
    {
      name: 'roleDescription',
      own: true,
      label: 'Role description',
      aliases: [],
      type: 'text',
      required: false,
      rule: 'Used only when the role is created.',
      default: role.description,
      whereToFind: 'Free text.',
    },
    {
      name: 'appName',
      own: true,
      label: 'OAuth client name',
      aliases: ['clientName'],
      type: 'text',
      required: true,
      rule: 'The exact name. An existing client of this name is reused, never doubled.',
      default: client.name,
      whereToFind: 'Choose a name that tells what the client is for.',
    },
    {
      name: 'tokenDurationSeconds',
      own: true,
      label: 'Token duration in seconds',
      aliases: ['accessTokenValiditySeconds'],
      type: 'number',
      required: true,
      rule: 'A whole number from 300 to 172800.',
      whole: true,
      min: 300,
      max: 172_800,
      default: client.tokenDurationSeconds,
      whereToFind: 'The guide gives the value.',
    },
    {
      name: 'divisions',
      own: true,
      label: 'Divisions the client sees',
      aliases: [],
      type: 'choice',
      choices: ['home', 'all'],
      required: true,
      rule: 'home: only the home division. all: data of every division.',
      default: client.divisions,
      whereToFind: 'Ask who owns the data. With "home", data of other divisions stays invisible.',
    },
    {
      name: 'allowedIps',
      own: true,
      label: 'Allowed IP ranges',
      aliases: [],
      type: 'list',
      required: false,
      rule: 'IPv4 addresses or CIDR ranges, one a line.',
      pattern: /^(\d{1,3}\.){3}\d{1,3}(\/\d{1,2})?$/,
      default: client.allowedIps,
      whereToFind: 'The vendor’s network team, if the organization restricts client addresses.',
    },
    {
      name: 'selfGrant',
      own: true,
      label: 'Who creates the client',
      aliases: [],
      type: 'choice',
      choices: ['self', 'other'],
      required: true,
      rule: 'self: you hold the role for the moment of creation. other: another administrator creates the client by hand.',
      default: 'self',
      whereToFind: 'Whoever creates the client must hold its role.',
    },
    {
      name: 'ungrant',
      own: true,
      label: 'Take the role back afterwards',
      aliases: [],
      type: 'boolean',
      required: true,
      rule: 'true or false.',
      default: true,
      whereToFind: 'Keep it true unless the operator is to hold the role for good.',
    },
    {
      name: 'clientSecret',
      label: 'Secret of an existing client',
      aliases: [],
      type: 'secret',
      required: false,
      rule: 'A reference. Only when the client was created by somebody else and its secret is at hand.',
      whereToFind: 'Whoever created the client.',
    },
  ];
}
