import type { Parameter } from '../../parameters/parameter.ts';

/** Who it is for; the same value in every runbook of Digital Channels. */
export function customerParameter(group: string): Parameter {
  return {
    name: 'customer',
    label: 'Customer',
    aliases: [],
    type: 'text',
    required: false,
    rule: 'Any name. It titles the engagement and the exported files.',
    whereToFind: 'Your own records.',
    group,
  };
}

/** Where Digital Channels answers; the same value in every runbook of Digital Channels. */
export function nexusUrlParameter(group: string): Parameter {
  return {
    name: 'nexusURL',
    label: 'Digital Channels address',
    // One address under two names: S002:85 defines the one, S002:105 uses the other.
    aliases: ['baseURL', '$nexusURL', '$baseURL'],
    type: 'text',
    format: 'https-url',
    required: true,
    rule: 'An address that begins with https://, without user name, query or fragment.',
    example: 'https://nexus.company.example',
    whereToFind: 'The deployment’s host for Digital Channels, up to where /nexus/v3 begins.',
    group,
  };
}
